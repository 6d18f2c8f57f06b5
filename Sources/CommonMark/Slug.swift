/// Makes ids out of headings.
enum Slug {
  /// Returns the letters and digits of UTF-8 text in lower case, with one hyphen for each stretch of anything else between.
  ///
  /// Letters of every script stay, so that `前海合作區` keeps its name. A text without any becomes `section`.
  static func make(from text: [UInt8]) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    var needsHyphen = false
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while let scalar = bytes.scalar(at: index) {
        let length = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4
        defer { index += length }
        guard isKept(scalar) else {
          needsHyphen = !slug.isEmpty
          continue
        }
        if needsHyphen { slug.append(UInt8(ascii: "-")) }
        needsHyphen = false
        switch scalar {
        case 0x41...0x5A: slug.append(UInt8(scalar) | 0x20)
        case ..<0x80: slug.append(UInt8(scalar))
        case 0x3400...0x9FFF: slug.append(contentsOf: bytes[index..<(index + length)])
        default: slug.append(contentsOf: Unicode.Scalar(scalar)?.properties.lowercaseMapping.utf8 ?? "".utf8)
        }
      }
    }
    return slug.isEmpty ? Array("section".utf8) : slug
  }

  private static func isKept(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF: return true
    case ..<0x80, 0x3000...0x3004, 0x3008...0x3020, 0xE000...0xF8FF: return false
    default: break
    }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }
}
