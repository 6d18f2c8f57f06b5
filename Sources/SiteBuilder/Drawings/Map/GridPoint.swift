/// A point of a drawing in whole units of its view box.
struct GridPoint: Hashable, Comparable, Sendable {
  let x: Int
  let y: Int

  /// Orders from left to right, then from the top down.
  static func < (left: GridPoint, right: GridPoint) -> Bool { (left.x, left.y) < (right.x, right.y) }

  /// The square of the distance from another point.
  func squaredDistance(to other: GridPoint) -> Int {
    (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
  }
}
