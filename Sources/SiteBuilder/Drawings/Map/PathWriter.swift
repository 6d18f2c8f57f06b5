/// Writes the data of an SVG path (SVG 2, 9.3) in whole units and relative moves, with no character too many.
struct PathWriter {
  private(set) var text = ""

  /// Adds a line; a closed one needn't repeat its first point.
  mutating func add(_ line: [GridPoint], isClosed: Bool) {
    guard let first = line.first, line.count > 1 else { return }
    text += "M\(first.x)"
    append(first.y)
    var last = first
    var isFirst = true
    for point in isClosed && line.last == first ? line[1..<(line.count - 1)] : line[1...] {
      if isFirst { text += "l\(point.x - last.x)" } else { append(point.x - last.x) }
      append(point.y - last.y)
      isFirst = false
      last = point
    }
    if isClosed { text += "z" }
  }

  /// A minus separates numbers as well as a space does.
  private mutating func append(_ number: Int) { text += number < 0 ? "\(number)" : " \(number)" }
}
