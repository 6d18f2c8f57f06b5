/// Makes one area of several that share borders.
enum JoinedAreas {
  private struct Edge: Hashable {
    let start: GridPoint
    let end: GridPoint
  }

  /// The outlines of areas taken together: without the stretches that two of them have in common.
  ///
  /// - Parameter rings: The outlines of the areas, all in the same direction; each ends in the point where it begins.
  /// - Returns: Rings of the same sort.
  static func outlines(of rings: [[GridPoint]]) -> [[GridPoint]] {
    let edges = rings.flatMap { ring in zip(ring, ring.dropFirst()).map { Edge(start: $0, end: $1) } }
    // Neighbours run along their border in opposite directions, and one edge does away with one of the other.
    var counts: [Edge: Int] = [:]
    for edge in edges {
      let opposite = Edge(start: edge.end, end: edge.start)
      if let count = counts[opposite], count > 0 {
        counts[opposite] = count - 1
      } else {
        counts[edge, default: 0] += 1
      }
    }
    var starts: [GridPoint] = []
    var ends: [GridPoint: [GridPoint]] = [:]
    for edge in edges.reversed() {
      guard let count = counts[edge], count > 0 else { continue }
      counts[edge] = count - 1
      starts.append(edge.start)
      ends[edge.start, default: []].append(edge.end)
    }
    var result: [[GridPoint]] = []
    // As many edges lead to a point as away from it, so that each walk comes back to where it began.
    for start in starts.reversed() {
      var ring = [start]
      while let last = ring.last, let next = ends[last]?.popLast() {
        ring.append(next)
        if next == start { break }
      }
      if ring.count > 3 { result.append(ring) }
    }
    return result
  }
}
