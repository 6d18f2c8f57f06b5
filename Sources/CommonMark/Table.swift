import CCMark

/// A pipe table that was found in a block which cmark took for a paragraph.
struct Table {
  /// How many cells a table may have; a larger one stays a paragraph.
  ///
  /// Arbitrary, but without a limit short rows below a long head would make a table that grows with the square of its
  /// text.
  static let maximumCells = 200_000

  /// The lines before the head, which stay a paragraph.
  let leadingLines: [Range<Int>]
  /// The alignment of each column.
  let alignments: [TableAlignment]
  /// The head and the rows below it.
  let rows: [TableRow]
  /// Whether a line `---` follows, which made cmark take the whole for a heading.
  let hasThematicBreak: Bool
  /// The offsets of the table in the text that was parsed.
  let range: Range<Int>

  /// Looks for a table in a paragraph, or in a heading that its underline makes one.
  ///
  /// - Parameters:
  ///   - block: A paragraph or heading of the tree that was parsed from `text`.
  ///   - text: The text that was parsed.
  ///   - lines: The lines of that text.
  init?(in block: OpaquePointer, text: UnsafeBufferPointer<UInt8>, lines: LineTable) {
    let first = Int(cmark_node_get_start_line(block))
    let last = min(Int(cmark_node_get_end_line(block)), lines.starts.count)
    guard first >= 1, last > first else { return nil }
    var contents: [Range<Int>] = []
    for line in (first + 1)...last {
      let whole = lines.range(ofLine: line, in: text)
      let content = TableRow.trim(text, Self.withoutQuoteMarkers(text, whole, of: block))
      guard let alignments = TableAlignment.alignments(text, line: content) else { continue }
      if contents.isEmpty {
        contents = Self.contents(of: block, first...last, text, lines)
      }
      let head = TableRow(text, line: contents[line - first - 1])
      guard head.cells.count == alignments.count, alignments.count * (last - line + 1) <= Self.maximumCells else {
        continue
      }
      var body = contents[(line - first + 1)...]
      var hasThematicBreak = false
      if block.kind == .heading {
        // An underline of three dashes is a thematic break behind a table; any other line below it is a row.
        guard let underline = body.last else { return nil }
        hasThematicBreak = underline.count >= 3 && text[underline.lowerBound] == UInt8(ascii: "-")
        if hasThematicBreak { body.removeLast() }
      }
      leadingLines = Array(contents[..<(line - first - 1)])
      self.alignments = alignments
      rows = [head] + body.map { TableRow(text, line: $0) }
      self.hasThematicBreak = hasThematicBreak
      range = contents[line - first - 1].lowerBound..<(body.last ?? content).upperBound
      return
    }
    return nil
  }

  private static func contents(
    of block: OpaquePointer, _ range: ClosedRange<Int>, _ text: UnsafeBufferPointer<UInt8>, _ lines: LineTable
  ) -> [Range<Int>] {
    range.map { number in
      var line = lines.range(ofLine: number, in: text)
      if number == range.lowerBound {
        let start = line.lowerBound + Int(cmark_node_get_start_column(block)) - 1
        line = min(start, line.upperBound)..<line.upperBound
      } else {
        line = withoutQuoteMarkers(text, line, of: block)
      }
      return TableRow.trim(text, line)
    }
  }

  /// A later line of a block without the `>` of the block quotes around it.
  ///
  /// The indentation of lists is white space.
  static func withoutQuoteMarkers(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, of block: OpaquePointer
  ) -> Range<Int> {
    var start = TableRow.trim(text, line).lowerBound
    var ancestor = cmark_node_parent(block)
    while let container = ancestor, start < line.upperBound {
      if container.kind == .blockQuote {
        guard text[start] == UInt8(ascii: ">") else { break }
        start = TableRow.trim(text, (start + 1)..<line.upperBound).lowerBound
      }
      ancestor = cmark_node_parent(container)
    }
    return start..<line.upperBound
  }
}
