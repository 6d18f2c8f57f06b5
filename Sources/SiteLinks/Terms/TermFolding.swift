/// What a character counts as when terms are looked for, and how it is written there: without case, accent and width.
enum TermFolding {
  /// The sorts of characters.
  enum Sort {
    /// Part of a word: a letter or digit of a script that puts spaces between words.
    case word
    /// A word of its own: a Chinese character, or one of kana or bopomofo.
    case character
    /// White space.
    case space
    /// A hyphen or en dash, which joins words as a space parts them.
    case dash
    /// Something that doesn't show, or an accent that stands behind its letter.
    case ignorable
    /// Anything else: punctuation, symbols.
    case mark
  }

  /// Sorts a character and folds it.
  ///
  /// - Parameters:
  ///   - scalar: The character.
  ///   - keepsCase: Whether capital letters stay capital.
  /// - Returns: Its sort, and the character that stands for it.
  static func fold(_ scalar: UInt32, keepsCase: Bool = false) -> (sort: Sort, scalar: UInt32) {
    if scalar < 0x80 { return foldASCII(scalar, keepsCase: keepsCase) }
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return (.space, 0x20)
    case 0x2010, 0x2011, 0x2013: return (.dash, 0x2D)
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x0300...0x036F, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      return (.ignorable, 0)
    case 0x2012, 0x2014...0x2017, 0x201A, 0x201B, 0x201E...0x2027, 0x2030...0x205E, 0x3001...0x3004, 0x3008...0x3020:
      return (.mark, scalar)
    case 0x02BC, 0x2018, 0x2019: return (.mark, 0x27)
    case 0x201C, 0x201D: return (.mark, 0x22)
    case 0xFF01...0xFF5E: return foldASCII(scalar - 0xFEE0, keepsCase: keepsCase)
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x30FA, 0x30FC...0x312F, 0x31A0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x1_B000...0x1_B16F, 0x2_0000...0x3_FFFD:
      return (.character, scalar)
    case 0xC0..<0x250: return foldLetter(Self.accents[Int(scalar - 0xC0)], keepsCase: keepsCase)
    case 0x1E00..<0x1F00: return foldLetter(Self.accents[Int(scalar - 0x1E00 + 0x190)], keepsCase: keepsCase)
    default: return foldLetter(scalar, keepsCase: keepsCase)
    }
  }

  private static func foldASCII(_ scalar: UInt32, keepsCase: Bool) -> (sort: Sort, scalar: UInt32) {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: (.word, scalar)
    case 0x41...0x5A: (.word, keepsCase ? scalar : scalar | 0x20)
    case 0x09...0x0D, 0x20: (.space, 0x20)
    case 0x2D: (.dash, 0x2D)
    default: (.mark, scalar)
    }
  }

  private static func foldLetter(_ scalar: UInt32, keepsCase: Bool) -> (sort: Sort, scalar: UInt32) {
    if scalar < 0x80 { return foldASCII(scalar, keepsCase: keepsCase) }
    guard let letter = Unicode.Scalar(scalar) else { return (.mark, scalar) }
    switch letter.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .nonspacingMark, .spacingMark:
      if keepsCase { return (.word, scalar) }
      let lowercase = letter.properties.lowercaseMapping.unicodeScalars
      // What becomes two characters stays as it is: there is one such letter, the Turkish dotted I, which has an accent.
      return (.word, lowercase.count == 1 ? lowercase.first?.value ?? scalar : scalar)
    default: return (.mark, scalar)
    }
  }

  /// The Latin letters from U+00C0 on and from U+1E00 on without their accents, taken from the names that Unicode gives
  /// them: `LATIN SMALL LETTER E WITH ACUTE`.
  private static let accents: [UInt32] = [0xC0..<0x250, 0x1E00..<0x1F00].flatMap { range in
    range.map { scalar in
      guard let name = Unicode.Scalar(UInt32(scalar))?.properties.name else { return UInt32(scalar) }
      let words = name.split(separator: " ")
      guard words.count > 5, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH", words[3].utf8.count == 1,
        let letter = words[3].unicodeScalars.first?.value
      else { return UInt32(scalar) }
      return words[1] == "SMALL" ? letter | 0x20 : letter
    }
  }
}
