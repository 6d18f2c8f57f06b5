/// One row of a pipe table, split into cells as GitHub Flavored Markdown's section "Tables" has it.
struct TableRow {
  /// The offsets of each cell's text, without white space around it.
  let cells: [Range<Int>]

  /// Splits the bytes of `text` in `line` at each pipe that no backslash stands before.
  init(_ text: UnsafeBufferPointer<UInt8>, line: Range<Int>) {
    let pipe = UInt8(ascii: "|")
    let content = Self.trim(text, line)
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    if start < content.upperBound, text[start] == pipe { start += 1 }
    let upToEnd = UnsafeBufferPointer(rebasing: text[..<content.upperBound])
    var from = start
    while let index = upToEnd.firstIndex(of: pipe, from: from) {
      from = index + 1
      guard index == start || text[index - 1] != UInt8(ascii: "\\") else { continue }
      cells.append(Self.trim(text, start..<index))
      start = from
    }
    if start < content.upperBound { cells.append(Self.trim(text, start..<content.upperBound)) }
    self.cells = cells
  }

  /// The same range without white space at its ends.
  static func trim(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(text[start]) { start += 1 }
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0B || byte == 0x0C
  }
}
