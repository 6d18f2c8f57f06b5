/// Which characters Chinese texts are written with.
enum ChineseText {
  /// U+E000 in UTF-8, the mark that stands between a delimiter run and punctuation while cmark parses.
  static let mark: [UInt8] = [0xEE, 0x80, 0x80]

  /// Whether no space belongs between this character and another such: Han, kana, bopomofo, CJK punctuation and
  /// full-width forms.
  ///
  /// Hangul is not among them, since Korean puts spaces between words.
  static func isChinese(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x312F, 0x3190...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F,
      0xFF01...0xFF9F, 0xFFE0...0xFFE6, 0x1_B000...0x1_B16F, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }

  /// Whether Chinese shares this punctuation with Latin texts: quotes, dashes, ellipsis, middle dot.
  static func isSharedPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2013...0x2015, 0x2018...0x201D, 0x2025...0x2027: true
    default: false
    }
  }

  /// Whether cmark's flanking rule counts the character as punctuation; for the characters next to a delimiter run.
  static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF: true
    case 0x2010...0x2027, 0x2030...0x205E: true
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0x3030, 0x303D, 0x30A0, 0x30FB: true
    case 0xFE10...0xFE19, 0xFE30...0xFE52, 0xFE54...0xFE61, 0xFE63, 0xFE68, 0xFE6A, 0xFE6B: true
    case 0xFF01...0xFF03, 0xFF05...0xFF0A, 0xFF0C...0xFF0F, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF20, 0xFF3B...0xFF3D: true
    case 0xFF3F, 0xFF5B, 0xFF5D, 0xFF5F...0xFF65: true
    default: false
    }
  }

  /// Whether cmark's flanking rule counts the character as white space.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character that begins at `index`, or nil at the end.
  func scalar(at index: Int) -> UInt32? {
    guard index < count else { return nil }
    let first = UInt32(self[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= count else { return first }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset]) & 0x3F }
    return value
  }

  /// The character that ends before `index`, or nil at the beginning.
  func scalar(before index: Int) -> UInt32? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }
}
