/// A line of the source that defines a footnote: `[^id]: text`.
struct FootnoteDefinition {
  /// What stands between `[^` and `]`.
  let id: [UInt8]
  /// The offset of the `[` in the source.
  let offset: Int
  /// The offset of the line in the source.
  let lineOffset: Int
  /// The offset at which the text begins.
  let textOffset: Int
  /// Whether nothing follows the colon on this line.
  let isEmptyLine: Bool

  /// The number of bytes from `[^` to `]`.
  var markerLength: Int { id.count + 3 }

  /// What an empty definition starts with, so that its item isn't empty: only then do the lines below, indented by
  /// four, stand in the item as they stand in the definition.
  ///
  /// It is taken out of the tree again.
  static let placeholder: [UInt8] = Array("<!---->".utf8)

  /// Finds the lines of `source` that look like definitions.
  ///
  /// Whether they are, the tree shows: see ``Footnotes``.
  ///
  /// A definition stands outside lists and block quotes, indented by three spaces at most. Its id has no white space.
  static func all(in source: UnsafeBufferPointer<UInt8>) -> [FootnoteDefinition] {
    var definitions: [FootnoteDefinition] = []
    var start = 0
    while let bracket = source.firstIndex(of: UInt8(ascii: "["), from: start) {
      start = bracket + 1
      guard start < source.count, source[start] == UInt8(ascii: "^") else { continue }
      if let definition = FootnoteDefinition(at: bracket, in: source) { definitions.append(definition) }
    }
    return definitions
  }

  private init?(at bracket: Int, in source: UnsafeBufferPointer<UInt8>) {
    var lineStart = bracket
    while lineStart > 0, source[lineStart - 1] == UInt8(ascii: " "), bracket - lineStart < 4 { lineStart -= 1 }
    guard bracket - lineStart < 4 else { return nil }
    guard lineStart == 0 || source[lineStart - 1] == UInt8(ascii: "\n") || source[lineStart - 1] == UInt8(ascii: "\r")
    else { return nil }
    guard let id = Self.id(at: bracket, in: source) else { return nil }
    var end = bracket + id.count + 3
    guard end < source.count, source[end] == UInt8(ascii: ":") else { return nil }
    end += 1
    while end < source.count, source[end] == UInt8(ascii: " ") || source[end] == UInt8(ascii: "\t") { end += 1 }
    self.id = id
    offset = bracket
    lineOffset = lineStart
    textOffset = end
    isEmptyLine = end == source.count || source[end] == UInt8(ascii: "\n") || source[end] == UInt8(ascii: "\r")
  }

  /// The id of a `[^id]` that begins at `bracket`.
  private static func id(at bracket: Int, in source: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var end = bracket + 2
    while end < source.count, source[end] != UInt8(ascii: "]") {
      guard source[end] > 0x20, source[end] != UInt8(ascii: "[") else { return nil }
      end += 1
    }
    guard end < source.count, end > bracket + 2 else { return nil }
    return Array(source[(bracket + 2)..<end])
  }

  /// The edit that makes the definition an item of a list.
  ///
  /// cmark knows no footnotes, but an item whose marker is four columns wide has the same contents: the lines below that
  /// are indented by four.
  func edit(marker: [UInt8]) -> Edit {
    Edit(
      offset: lineOffset, removed: textOffset - lineOffset, inserted: isEmptyLine ? marker + Self.placeholder : marker)
  }

  /// A list marker, four columns wide, that no list of the text is written with, so that a footnote behind a list
  /// doesn't become its item.
  ///
  /// A text with lists of both kinds, one of them right before a footnote, may get a loose list.
  static func marker(for source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let plus: [UInt8] = Array("+   ".utf8)
    var start = 0
    while let index = source.firstIndex(of: UInt8(ascii: "+"), from: start) {
      if index == 0 || source[index - 1] == UInt8(ascii: "\n") { return Array("1)  ".utf8) }
      start = index + 1
    }
    return plus
  }
}
