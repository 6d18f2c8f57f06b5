import CCMark

/// The text of a paragraph or heading as cmark parses its inlines: without the markers and the indentation of the
/// containers around it, with LF between lines.
struct InlineContent {
  /// The text.
  private(set) var bytes: [UInt8] = []
  /// Where each line of it begins.
  private(set) var lineStarts: [Int] = []
  /// For each byte, where it stands in the whole text.
  private var origin: [Int] = []

  /// Collects the lines of a block.
  init(of block: OpaquePointer, text: UnsafeBufferPointer<UInt8>, lines: LineTable) {
    let first = max(Int(cmark_node_get_start_line(block)), 1)
    var last = min(max(Int(cmark_node_get_end_line(block)), first), lines.starts.count)
    // The last line of a heading that has several is its underline.
    if block.kind == .heading, last > first { last -= 1 }
    for number in first...last {
      var line = lines.range(ofLine: number, in: text)
      if number == first {
        line = min(line.lowerBound + Int(cmark_node_get_start_column(block)) - 1, line.upperBound)..<line.upperBound
        if block.kind == .heading, last == first, Int(cmark_node_get_end_line(block)) == first {
          var start = line.lowerBound
          while start < line.upperBound, text[start] == UInt8(ascii: "#") { start += 1 }
          line = TableRow.trim(text, start..<line.upperBound)
        }
      } else {
        line = Table.withoutQuoteMarkers(text, line, of: block)
        append(UInt8(ascii: "\n"), from: line.lowerBound - 1)
      }
      lineStarts.append(bytes.count)
      for index in line { append(text[index], from: index) }
    }
  }

  private mutating func append(_ byte: UInt8, from index: Int) {
    bytes.append(byte)
    origin.append(index)
  }

  /// The number of bytes.
  var count: Int { bytes.count }

  /// The byte at an index; nil behind the end.
  subscript(index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The offsets in the whole text of a range of this one.
  func origins(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, last < origin.count else {
      let place = range.lowerBound < origin.count ? origin[range.lowerBound] : (origin.last ?? 0)
      return place..<place
    }
    return origin[range.lowerBound]..<max(origin[last] + 1, origin[range.lowerBound])
  }

  /// The index of the first `byte` at or behind `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? { bytes[start...].firstIndex(of: byte) }

  /// The end of what has the form of a character reference such as `&amp;` or `&#38;` and begins at `start`.
  func endOfReference(at start: Int) -> Int? {
    guard self[start] == UInt8(ascii: "&") else { return nil }
    var end = start + 1
    if self[end] == UInt8(ascii: "#") { end += 1 }
    let nameStart = end
    while let byte = self[end], ASCII.isAlphanumeric(byte), end - nameStart < 32 { end += 1 }
    return end > nameStart && self[end] == UInt8(ascii: ";") ? end + 1 : nil
  }

  /// The bytes that a character reference stands for; nil if there is none of this name.
  func meaning(of range: Range<Int>) -> [UInt8]? {
    // Only cmark has the list of names.
    let root = ParsedText.parse(Array(bytes[range]))
    defer { NodeRegion.free(root) }
    guard let text = cmark_node_first_child(root).flatMap({ cmark_node_first_child($0) }) else { return nil }
    let meaning = Array(text.literalBytes)
    return meaning.elementsEqual(bytes[range]) ? nil : meaning
  }

  /// The offset in the whole text of an index; that of the last byte if it is behind the end.
  func origin(of index: Int) -> Int { index < origin.count ? origin[index] : (origin.last ?? 0) }
}
