/// The cells of a table as one text for cmark: a heading for each, since a heading is one line of inlines and no cell can
/// become part of another.
struct TableCells {
  /// The text, made of pieces of the text that holds the table.
  private(set) var text = EditedText()
  /// For each row, whether each cell holds anything.
  ///
  /// Empty cells are not in the text.
  private(set) var isFilled: [[Bool]] = []

  /// Writes the paragraph before the table, the cells, and the link reference definitions that they may use.
  init(_ table: Table, in bytes: UnsafeBufferPointer<UInt8>, definitions: [[Range<Int>]]) {
    let count = table.alignments.count * table.rows.count
    text.reserveCapacity(table.range.count + 5 * count, pieces: count)
    isFilled.reserveCapacity(table.rows.count)
    for (index, line) in table.leadingLines.enumerated() {
      // So far indented, a line can't begin another block than the paragraph that it is part of.
      if index > 0 { text.insert("    ") }
      text.append(UnsafeBufferPointer(rebasing: bytes[line]), from: line.lowerBound)
      text.insert("\n")
    }
    if !table.leadingLines.isEmpty { text.insert("\n") }
    for row in table.rows {
      var isFilled = Array(repeating: false, count: table.alignments.count)
      for (column, cell) in row.cells.prefix(table.alignments.count).enumerated() where !cell.isEmpty {
        isFilled[column] = true
        text.insert("# ")
        appendUnescaped(bytes, cell)
        text.insert(" #\n")
      }
      self.isFilled.append(isFilled)
    }
    for definition in definitions {
      text.insert("\n")
      for line in definition {
        text.append(UnsafeBufferPointer(rebasing: bytes[line]), from: line.lowerBound)
        text.insert("\n")
      }
    }
  }

  /// Appends a cell with `\|` as `|`, also inside code spans.
  private mutating func appendUnescaped(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>) {
    var start = cell.lowerBound
    var from = start
    let upToEnd = UnsafeBufferPointer(rebasing: bytes[..<cell.upperBound])
    while let pipe = upToEnd.firstIndex(of: UInt8(ascii: "|"), from: from) {
      if pipe > start, bytes[pipe - 1] == UInt8(ascii: "\\") {
        text.append(UnsafeBufferPointer(rebasing: bytes[start..<(pipe - 1)]), from: start)
        start = pipe
      }
      from = pipe + 1
    }
    text.append(UnsafeBufferPointer(rebasing: bytes[start..<cell.upperBound]), from: start)
  }
}
