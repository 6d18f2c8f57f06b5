import Diagnostics

extension RecordDecoder {
  mutating func decodeText(_ node: YAMLNode, _ field: Field, maximumWords: Int) -> FieldValue? {
    guard case .scalar(let scalar) = node else { return wrongType(node, field) }
    guard isPrintable(scalar.string, node, field) else { return nil }
    // Counting at bytes never gives too few, and settles it for nearly every text.
    if Self.wordCount(scalar.string) <= maximumWords { return .text(scalar.string) }
    let words = scalar.string.split { $0 == " " || $0 == "\n" }.count
    guard words <= maximumWords else {
      report(
        .invalidValue, "'\(field.key.rawValue)' has \(words) words; at most \(maximumWords) are allowed", at: node)
      return nil
    }
    return .text(scalar.string)
  }

  mutating func decodeScalar(_ node: YAMLNode, _ field: Field) -> FieldValue? {
    guard case .scalar(let scalar) = node else { return wrongType(node, field) }
    let text = scalar.string
    let isPlain = scalar.isPlain
    switch field.type {
    case .integer:
      guard let number = Int(text) else { return wrongType(node, field) }
      return isPlain ? .integer(number) : quotedNumber(text, node, field)
    case .decimal(let range):
      guard let number = Self.number(text), range.contains(number) else { return wrongType(node, field) }
      return isPlain ? .numbers([number]) : quotedNumber(text, node, field)
    case .flag:
      if isPlain, text == "true" || text == "false" { return .flag(text == "true") }
      let meant = Self.flagWords[text.lowercased()]
      return wrongType(node, field, hint: meant.map { "did you mean \($0)?" }, replacement: meant)
    case .date: return decodeDate(text, node)
    case .language:
      if Self.isLanguageTag(text) { return .text(text) }
      let mended = text.split(separator: "_").joined(separator: "-")
      let isMended = Self.isLanguageTag(mended)
      return wrongType(
        node, field, hint: isMended ? "did you mean '\(mended)'?" : nil, replacement: isMended ? mended : nil)
    case .webAddress:
      if Self.isWebAddress(text) { return .text(text) }
      let mended = "https://" + text
      let isMended = !text.contains("//") && text.contains(".") && Self.isWebAddress(mended)
      return wrongType(
        node, field, hint: isMended ? "did you mean '\(mended)'?" : nil, replacement: isMended ? mended : nil)
    case .siteAddress: return Self.isSiteAddress(text) ? .text(text) : wrongType(node, field)
    case .sha256:
      let isHash = text.utf8.count == 64 && text.utf8.allSatisfy { Self.isHexadecimal($0) }
      return isHash ? .text(text) : wrongType(node, field)
    default: return RecordID.isValidName(text) ? .text(text) : invalidID(text, node)
    }
  }

  private mutating func decodeDate(_ text: String, _ node: YAMLNode) -> FieldValue? {
    if let date = PartialDate(text) { return .date(date) }
    let meant = PartialDate.suggestion(for: text)
    report(
      .invalidDate,
      PartialDate.hasFormOfDay(text) ? "there is no day \(text)" : "'\(text)' is not written as a date", at: node,
      hint: meant.map { "did you mean \($0)?" } ?? "write a date such as 2024-01-09, 2024-01, 2024 or 2023 spring",
      replacement: meant)
    return nil
  }

  private mutating func quotedNumber(_ text: String, _ node: YAMLNode, _ field: Field) -> FieldValue? {
    wrongType(node, field, hint: "leave out the quotation marks", replacement: text)
  }

  mutating func decodeNumbers(_ node: YAMLNode, _ field: Field) -> FieldValue? {
    switch node {
    case .scalar(let scalar):
      guard let number = Self.number(scalar.string) else { return wrongType(node, field) }
      return scalar.isPlain ? .numbers([number]) : quotedNumber(scalar.string, node, field)
    case .sequence(let sequence):
      var numbers: [Double] = []
      for child in sequence.nodes {
        guard let scalar = child.scalar, scalar.isPlain, let number = Self.number(scalar.string) else {
          return wrongType(child, field)
        }
        numbers.append(number)
      }
      return numbers.isEmpty ? wrongType(node, field) : .numbers(numbers)
    case .mapping: return wrongType(node, field)
    }
  }

  mutating func decodeChoice(_ node: YAMLNode, _ field: Field, _ words: [String]) -> FieldValue? {
    guard case .scalar(let scalar) = node else { return wrongType(node, field) }
    if words.contains(scalar.string) { return .text(scalar.string) }
    let near = NearMiss.nearest(to: scalar.string, in: words)
    report(
      .invalidValue, "'\(field.key.rawValue)' can't be '\(scalar.string)'; it takes \(field.type.expectation)",
      at: node, hint: near.map { "did you mean '\($0)'?" }, replacement: near)
    return nil
  }

  mutating func decodeMarkedText(_ node: YAMLNode, _ field: Field, mustBeID: Bool) -> MarkedText? {
    guard case .scalar(let scalar) = node else { return wrongType(node, field) }
    if mustBeID, !RecordID.isValidName(scalar.string) {
      _ = invalidID(scalar.string, node)
      return nil
    }
    guard isPrintable(scalar.string, node, field) else { return nil }
    return MarkedText(text: scalar.string, mark: mark(node))
  }

  private mutating func invalidID(_ text: String, _ node: YAMLNode) -> FieldValue? {
    let suggestion = RecordID.suggestedName(for: text)
    report(
      .invalidID, "'\(text)' can't be an id: use lowercase letters, digits and single hyphens", at: node,
      hint: suggestion.map { "did you mean '\($0)'?" }, replacement: suggestion)
    return nil
  }

  /// Reports a control character, which only an escape such as `\u0007` can bring past the parser.
  private mutating func isPrintable(_ text: String, _ node: YAMLNode, _ field: Field) -> Bool {
    if Self.isPlainlyPrintable(text) { return true }
    guard let bad = text.unicodeScalars.first(where: { Self.isForbidden($0) }) else { return true }
    let digits = String(bad.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    report(.controlCharacter, "'\(field.key.rawValue)' holds the control character U+\(code)", at: node)
    return false
  }
}

extension RecordDecoder {
  private static let flagWords = [
    "true": "true", "yes": "true", "on": "true", "y": "true",
    "false": "false", "no": "false", "off": "false", "n": "false",
  ]

  /// A number in decimal digits; Swift's own parser takes `nan`, `inf` and hexadecimal digits as well.
  static func number(_ text: String) -> Double? {
    let isDecimal = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isDecimal, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// How many stretches of bytes other than spaces and line ends a text has.
  ///
  /// A space that a combining mark follows is a character of its own, so a text can have fewer words than this.
  private static func wordCount(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      var isInWord = false
      for byte in bytes {
        let isPartOfWord = byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\n")
        if isPartOfWord, !isInWord { count += 1 }
        isInWord = isPartOfWord
      }
      return count
    }
  }

  /// Whether no byte of a text can belong to a forbidden character, which only few texts can't show at once.
  private static func isPlainlyPrintable(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.allSatisfy { byte in
        switch byte {
        case 0x09, 0x0A: true
        case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: false
        default: true
        }
      }
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether a text has the form of a language tag: a language of two or three letters, and subtags (RFC 5646, 2.1).
  private static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy(isLetter) else {
      return false
    }
    return parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.hasPrefix($0) }), isCleanAddress(text) else { return false }
    let host = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !host.isEmpty && !host.contains("@")
  }

  private static func isSiteAddress(_ text: String) -> Bool {
    guard text.hasPrefix("/"), !text.hasPrefix("//"), isCleanAddress(text) else { return false }
    return !text.split(separator: "/").contains { $0 == "." || $0 == ".." }
  }

  /// Browsers read a backslash as a slash, and drop tabs and line ends: none may stand in an address.
  private static func isCleanAddress(_ text: String) -> Bool {
    !text.unicodeScalars.contains { scalar in
      scalar.properties.isWhitespace || isForbidden(scalar) || ["\"", "<", ">", "\\"].contains(scalar)
    }
  }
}
