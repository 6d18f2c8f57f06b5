import Diagnostics

/// A template file's bytes, and where its lines begin.
struct SourceText: Sendable {
  let file: String
  let bytes: [UInt8]

  /// Says where a stretch of bytes is, in lines and columns.
  func location(of range: Range<Int>) -> SourceLocation {
    SourceLocation(
      file: file,
      range: SourceRange(start: position(of: range.lowerBound), end: position(of: range.upperBound)))
  }

  /// The text of a stretch; bytes that aren't UTF-8 show as U+FFFD.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The first place at or after `start` where the bytes of `pattern` stand, before `end`.
  func find(_ pattern: [UInt8], from start: Int, before end: Int? = nil) -> Int? {
    let last = (end ?? bytes.count) - pattern.count
    guard start <= last else { return nil }
    return (start...last).first { bytes[$0] == pattern[0] && bytes[$0..<$0 + pattern.count].elementsEqual(pattern) }
  }

  /// The stretch without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { !isSpace(bytes[$0]) }),
      let last = range.last(where: { !isSpace(bytes[$0]) })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(isSpace)
  }

  /// Where the first byte stands that isn't part of valid UTF-8.
  var firstInvalidByte: Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return offset
  }

  private func position(of offset: Int) -> SourcePosition {
    let before = bytes[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePosition(line: line, column: offset - lineStart + 1)
  }
}

/// Whether the byte is white space to Mustache and to HTML.
func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
}
