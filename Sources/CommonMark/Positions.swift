import CCMark
import Diagnostics

/// Where the nodes of a document stand in its source.
struct Positions {
  private let source: [UInt8]
  private let lines: LineTable
  private let firstLine: Int
  private let mainText: EditedText
  private let mainLines: LineTable
  private var places: [OpaquePointer: InlineLocator.Place] = [:]

  /// Parses the document's texts once more, untouched by rewrites, and finds each inline.
  init(of document: Document) {
    source = document.source
    lines = LineTable(document.source)
    firstLine = document.firstLine
    mainText = document.parsedTexts.first?.text ?? EditedText(whole: document.source)
    mainLines = LineTable(mainText.bytes)
    for (index, parsed) in document.parsedTexts.enumerated() { locate(parsed, isMain: index == 0) }
  }

  private mutating func locate(_ parsed: ParsedText, isMain: Bool) {
    let root = ParsedText.parse(parsed.text.bytes)
    defer { NodeRegion.free(root) }
    let textLines = isMain ? mainLines : LineTable(parsed.text.bytes)
    var next = 0
    var found: [OpaquePointer: InlineLocator.Place] = [:]
    parsed.text.bytes.withUnsafeBufferPointer { bytes in
      var current: OpaquePointer? = root
      while let node = current, next < parsed.inlines.count {
        if node.kind.isInline {
          if let place = found[node] { places[parsed.inlines[next]] = inSource(place, parsed.text, isMain: isMain) }
          next += 1
        } else if node.kind == .paragraph || node.kind == .heading {
          found = InlineLocator.places(in: node, text: bytes, lines: textLines)
        }
        current = node.following(in: root)
      }
    }
  }

  /// The cells' text was made from the document's, and that from the source.
  private func inSource(_ place: InlineLocator.Place, _ text: EditedText, isMain: Bool) -> InlineLocator.Place {
    let inMain = isMain ? place : place.mapped(through: text)
    return inMain.mapped(through: mainText)
  }

  /// The place of an inline that was parsed; nil for those that rewrites have made.
  func place(of inline: OpaquePointer) -> InlineLocator.Place? { places[inline] }

  /// The offsets in the source of a block that was parsed; nil for those that rewrites have made.
  func offsets(ofBlock block: OpaquePointer) -> Range<Int>? {
    let firstLine = Int(cmark_node_get_start_line(block))
    guard firstLine > 0 else { return nil }
    let start = mainLines.offset(line: firstLine, column: Int(cmark_node_get_start_column(block)))
    let end = mainLines.offset(
      line: Int(cmark_node_get_end_line(block)), column: Int(cmark_node_get_end_column(block)) + 1)
    let sourceStart = mainText.sourceOffset(of: start)
    return sourceStart..<max(mainText.sourceOffset(of: end), sourceStart)
  }

  /// The offsets in the source of a range of the text that was parsed.
  func offsets(ofText range: Range<Int>) -> Range<Int> {
    let start = mainText.sourceOffset(of: range.lowerBound)
    return start..<max(mainText.sourceOffset(of: range.upperBound), start)
  }

  /// A range of the file.
  func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(start: position(of: offsets.lowerBound), end: position(of: offsets.upperBound))
  }

  private func position(of offset: Int) -> SourcePosition {
    var position = lines.position(of: min(offset, source.count))
    position.line += firstLine - 1
    return position
  }
}

extension InlineLocator.Place {
  /// The same place in the text that `text` was made from.
  fileprivate func mapped(through text: EditedText) -> InlineLocator.Place {
    InlineLocator.Place(
      range: text.sourceRange(range), destination: destination.map { text.sourceRange($0) },
      letters: letters.map { .init(offset: text.sourceOffset(of: $0.offset), isEscaped: $0.isEscaped) })
  }
}

extension EditedText {
  /// The offsets in the source of a range.
  fileprivate func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(of: range.lowerBound)
    // The end belongs to the piece of the last byte, not to the one that may begin right behind it.
    let end = range.isEmpty ? start : sourceOffset(of: range.upperBound - 1) + 1
    return start..<max(end, start)
  }
}

extension Node {
  /// The stretch of the file that this node was made from.
  ///
  /// For a node that a rewrite or the program has made, it is that of the nearest node around it that has one; nil
  /// outside the tree. The first call on a document parses it once more, so ask only to point at something.
  public var range: SourceRange? {
    document.sourceOffsets(of: pointer).map { document.positions.range($0) }
  }
}

extension Document {
  /// The destination of a link or image, without the pointed brackets around it.
  ///
  /// It is nil for other kinds, for nodes that were not in the text, and for links whose destination is written in a link
  /// reference definition. Costs what ``Node/range`` costs.
  public func destinationRange(of node: Node) -> SourceRange? {
    positions.place(of: node.pointer)?.destination.map { positions.range($0) }
  }

  /// The stretch of the file from one byte of a text's literal up to the end of another byte.
  ///
  /// It is what ``Node/range`` says of the first text where that can't be told. Costs what ``Node/range`` costs.
  ///
  /// - Parameters:
  ///   - first: A text, and the index of a byte of its literal.
  ///   - last: The same text or a later one, and the index of the last byte meant.
  /// - Returns: The stretch, nil outside the tree.
  public func range(from first: (text: Node, index: Int), through last: (text: Node, index: Int)) -> SourceRange? {
    guard let start = letter(first.index, of: first.text.pointer),
      let end = letter(last.index, of: last.text.pointer), start.offset <= end.offset
    else { return first.text.range }
    return positions.range(start.offset..<(end.offset + 1))
  }

  /// Where the byte at `index` of a text's literal stands in the source; nil if that can't be told.
  func letter(_ index: Int, of text: OpaquePointer) -> InlineLocator.Letter? {
    let origin = splitTexts[text] ?? (text, 0)
    guard let letters = positions.place(of: origin.text)?.letters, origin.offset + index < letters.count else {
      return nil
    }
    return letters[origin.offset + index]
  }

  /// Whether the byte at `index` of a text's literal was written with a backslash or as a character reference.
  func isEscaped(_ index: Int, of text: OpaquePointer) -> Bool {
    scan.hasEscapes && letter(index, of: text)?.isEscaped == true
  }

  /// The offsets in the source of a node, or of the nearest node around it that has some.
  func sourceOffsets(of pointer: OpaquePointer) -> Range<Int>? {
    var current: OpaquePointer? = pointer
    while let node = current {
      if let made = madeRanges[node] { return positions.offsets(ofText: made) }
      if node.kind.isInline {
        if let place = positions.place(of: node) { return place.range }
      } else if let offsets = positions.offsets(ofBlock: node) {
        return offsets
      }
      current = cmark_node_parent(node)
    }
    return nil
  }
}
