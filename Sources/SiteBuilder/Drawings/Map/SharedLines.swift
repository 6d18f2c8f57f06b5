/// Leaves out points of lines that run along each other, so that they still do so afterwards.
///
/// Two cities share a border, and a city shares its coast with the land. Where lines meet or part there is a corner, which
/// stays; between two corners every line has the same points, of which the same are left out (Douglas and Peucker 1973).
struct SharedLines {
  private let tolerance: Double
  /// The points beside each point; nil for a corner.
  private var neighbours: [GridPoint: Pair?] = [:]

  private struct Pair {
    var first: GridPoint
    var second: GridPoint?
  }

  /// Looks through all lines of a drawing.
  ///
  /// - Parameters:
  ///   - lines: Lines and rings; a ring ends in the point where it begins.
  ///   - tolerance: How far a point that is left out may lie from the line that is drawn.
  init(_ lines: [[GridPoint]], tolerance: Double) {
    self.tolerance = tolerance
    for line in lines {
      let isRing = line.first == line.last
      for index in line.indices.dropFirst() {
        add(line[index - 1], beside: line[index])
        add(line[index], beside: line[index - 1])
      }
      guard !isRing, let first = line.first, let last = line.last else { continue }
      neighbours[first] = .some(nil)
      neighbours[last] = .some(nil)
    }
  }

  private mutating func add(_ neighbour: GridPoint, beside point: GridPoint) {
    switch neighbours[point] {
    case nil: neighbours[point] = Pair(first: neighbour)
    case .some(nil): break
    case .some(.some(let pair)):
      if pair.first == neighbour || pair.second == neighbour { return }
      neighbours[point] = pair.second == nil ? Pair(first: pair.first, second: neighbour) : .some(nil)
    }
  }

  private func isCorner(_ point: GridPoint) -> Bool {
    if case .some(.some(let pair)) = neighbours[point] { return pair.second == nil }
    return true
  }

  /// A line with fewer points; rings stay rings, those too small for three points vanish.
  func simplified(_ line: [GridPoint]) -> [GridPoint] {
    guard line.count > 2 else { return line }
    guard line.first == line.last else { return joined(arcs(of: line)) }
    let open = line.dropLast()
    let corner = open.firstIndex(where: isCorner)
    // A ring without corners is cut at points that any line with the same points would be cut at.
    guard let start = corner ?? open.indices.min(by: { open[$0] < open[$1] }) else { return [] }
    let turned = Array(open[start...] + open[..<start] + [open[start]])
    let result = joined(corner == nil ? halves(of: turned) : arcs(of: turned))
    return result.count < 4 ? [] : result
  }

  /// The stretches of a line between corners.
  private func arcs(of line: [GridPoint]) -> [[GridPoint]] {
    var result: [[GridPoint]] = []
    var arc = [line[0]]
    for point in line.dropFirst() {
      arc.append(point)
      guard isCorner(point) else { continue }
      result += arc.first == arc.last ? halves(of: arc) : [arc]
      arc = [point]
    }
    if arc.count > 1 { result.append(arc) }
    return result
  }

  /// A loop in two, cut at the point that is farthest from its ends.
  private func halves(of loop: [GridPoint]) -> [[GridPoint]] {
    let start = loop[0]
    let farthest = loop.indices.max { left, right in
      let distances = (loop[left].squaredDistance(to: start), loop[right].squaredDistance(to: start))
      return distances.0 == distances.1 ? loop[left] < loop[right] : distances.0 < distances.1
    }
    guard let farthest, farthest > 0 else { return [loop] }
    return [Array(loop[...farthest]), Array(loop[farthest...])]
  }

  private func joined(_ arcs: [[GridPoint]]) -> [GridPoint] {
    var result: [GridPoint] = []
    for arc in arcs {
      // The same points in either direction.
      let isBackwards = (arc.last ?? arc[0]) < arc[0]
      let points = thinned(isBackwards ? arc.reversed() : arc)
      result += (isBackwards ? points.reversed() : points).dropFirst(result.isEmpty ? 0 : 1)
    }
    return result
  }

  private func thinned(_ arc: [GridPoint]) -> [GridPoint] {
    var isKept = Array(repeating: false, count: arc.count)
    isKept[0] = true
    isKept[arc.count - 1] = true
    var pending = [(0, arc.count - 1)]
    while let (low, high) = pending.popLast() {
      guard high - low > 1 else { continue }
      var farthest = low
      var distance = tolerance * tolerance
      for index in (low + 1)..<high {
        let next = Self.squaredDistance(of: arc[index], from: arc[low], arc[high])
        if next > distance { (farthest, distance) = (index, next) }
      }
      guard farthest > low else { continue }
      isKept[farthest] = true
      pending += [(low, farthest), (farthest, high)]
    }
    return arc.indices.filter { isKept[$0] }.map { arc[$0] }
  }

  /// The square of a point's distance from a stretch of line.
  private static func squaredDistance(of point: GridPoint, from start: GridPoint, _ end: GridPoint) -> Double {
    let (x, y) = (Double(end.x - start.x), Double(end.y - start.y))
    let (a, b) = (Double(point.x - start.x), Double(point.y - start.y))
    let length = x * x + y * y
    let share = length == 0 ? 0 : min(1, max(0, (a * x + b * y) / length))
    let (dx, dy) = (a - share * x, b - share * y)
    return dx * dx + dy * dy
  }
}
