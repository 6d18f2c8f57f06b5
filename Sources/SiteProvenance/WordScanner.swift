/// Splits a text into its words, each with the place where it stands.
///
/// A word is a run of letters and digits of any script but the Chinese, which has no spaces to tell words by; case is folded,
/// and characters that take no room are left out. Everything else parts words: spaces, punctuation, quotation marks, line
/// ends, and the marks of Markdown and YAML, so that a copy is the same words however it is set.
struct WordScanner {
  /// A word, and the bytes that it takes.
  struct Word {
    let text: String
    let bytes: Range<Int>
  }

  /// Longest stretch that is looked through for the end of a link's destination, which keeps the work linear.
  private static let lookAhead = 2000

  private let bytes: [UInt8]
  private let isMarkup: Bool

  /// Prepares a scan.
  ///
  /// - Parameters:
  ///   - bytes: The text as UTF-8.
  ///   - isMarkup: Whether destinations and labels of links, footnote marks and character references are left out, so that
  ///     they part no words that readers see side by side.
  init(_ bytes: [UInt8], isMarkup: Bool) {
    self.bytes = bytes
    self.isMarkup = isMarkup
  }

  /// All words in order.
  func words() -> [Word] {
    var result: [Word] = []
    var word = ""
    var start = 0
    var end = 0
    var index = 0
    func finish() {
      guard !word.isEmpty else { return }
      result.append(Word(text: word, bytes: start..<end))
      word = ""
    }
    while index < bytes.count {
      let (scalar, length) = scalar(at: index)
      if Self.isWordPart(scalar) {
        if word.isEmpty { start = index }
        if scalar.isASCII {
          // Setting this bit makes a letter lowercase, and leaves a digit as it is.
          word.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
        } else {
          word.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
        index += length
        end = index
      } else if !scalar.isASCII, scalar.properties.isDefaultIgnorableCodePoint {
        index += length
      } else {
        finish()
        index = (isMarkup ? endOfMarkup(at: index) : nil) ?? index + length
      }
    }
    finish()
    return result
  }

  /// The end of what no reader sees as words, if that begins at an index.
  private func endOfMarkup(at index: Int) -> Int? {
    switch (bytes[index], index + 1 < bytes.count ? bytes[index + 1] : 0) {
    case (UInt8(ascii: "]"), UInt8(ascii: "(")): endOfDestination(from: index + 2)
    case (UInt8(ascii: "]"), UInt8(ascii: "[")), (UInt8(ascii: "["), UInt8(ascii: "^")):
      end(UInt8(ascii: "]"), from: index + 2)
    case (UInt8(ascii: "&"), _): endOfCharacterReference(from: index + 1)
    default: nil
    }
  }

  /// The end of a link's destination (CommonMark 0.30, section 6.3): its title, which readers see, comes behind it.
  private func endOfDestination(from start: Int) -> Int {
    var index = start
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "<"), let end = end(UInt8(ascii: ">"), from: index + 1) {
      return end
    }
    var depth = 0
    while index < bytes.count, !Self.isSpace(bytes[index]) {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    return index
  }

  private func endOfCharacterReference(from start: Int) -> Int? {
    let name = bytes[start...].prefix { byte in
      byte == UInt8(ascii: "#") || (byte < 0x80 && Self.isWordPart(Unicode.Scalar(byte)))
    }
    guard name.endIndex < bytes.count else { return nil }
    return bytes[name.endIndex] == UInt8(ascii: ";") ? name.endIndex + 1 : nil
  }

  /// The index behind the next such byte on the same line.
  private func end(_ byte: UInt8, from start: Int) -> Int? {
    let limit = min(bytes.count, start + Self.lookAhead)
    var index = start
    while index < limit, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == byte { return index + 1 }
      index += 1
    }
    return nil
  }

  /// The character that begins at an index, and its length in bytes; a byte that is no UTF-8 counts as a separator.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in bytes[(index + 1)..<(index + length)] {
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "0"..."9", "A"..."Z", "a"..."z": return true
      default: return false
      }
    }
    let properties = scalar.properties
    if properties.isIdeographic { return false }
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }
}
