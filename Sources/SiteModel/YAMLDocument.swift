/// A YAML text read into nodes with positions, under limits that untrusted text can't break.
///
/// Scalars stay as they are written: `NO`, `+852` and `12:30` are text.
enum YAMLDocument {
  /// Deepest nesting of lists and mappings.
  static let depthLimit = 100

  /// Brackets that may be open, and columns by which a line may be indented, before the recursive parser runs.
  ///
  /// Larger than ``depthLimit``, since this count takes brackets inside texts for nesting.
  static let scanLimit = 400

  /// More alias candidates than this are refused before parsing: a few dozen can stand for billions of nodes.
  ///
  /// Parsing `n` aliases can multiply a file's nodes by 3 to the power of n/3 at worst.
  static let aliasLimit = 6

  /// Reads a text that has passed the UTF-8 check.
  ///
  /// - Returns: The root node, or nil when the text holds nothing but comments.
  /// - Throws: ``YAMLProblem`` with a mark counted from line 1 of the text.
  static func compose(_ bytes: ArraySlice<UInt8>) throws(YAMLProblem) -> YAMLNode? {
    try bytes.withUnsafeBufferPointer { bytes throws(YAMLProblem) in
      try scan(bytes)
      return try YAMLComposer.compose(bytes)
    }
  }

  /// Bounds what the recursive parser has to do, and refuses characters that it refuses without a place, or takes for
  /// line ends where no editor does, in one pass over the bytes.
  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLProblem) {
    var line = 1
    var lineStart = 0
    var depth = 0
    var aliases = 0
    var isIndentation = true
    var isTokenStart = true
    var index = 0
    /// The mark of the present byte, with its column in characters.
    func mark() -> TextMark {
      TextMark(line: line, column: bytes[lineStart...index].count { $0 & 0xC0 != 0x80 })
    }
    while true {
      // Inside a word nothing changes, and words are most of the text.
      if !isTokenStart {
        while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
      }
      guard index < bytes.count else { return }
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "\n")
      defer { index += 1 }
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = index + 1
        isIndentation = true
        isTokenStart = true
        continue
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      case UInt8(ascii: "\r") where next == UInt8(ascii: "\n"): continue
      case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF:
        if let scalar = forbidden(bytes[index...]) { throw control(scalar, mark()) }
      default: break
      }
      // All that stands in an indentation is ASCII, so its bytes are its columns.
      if isIndentation, index - lineStart >= scanLimit { throw YAMLProblem.tooDeep(mark()) }
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        isTokenStart = true
        isIndentation = false
        if depth > scanLimit { throw YAMLProblem.tooDeep(mark()) }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        isTokenStart = false
        isIndentation = false
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        isTokenStart = true
        isIndentation = false
      case UInt8(ascii: "-") where isIndentation && next <= UInt8(ascii: " "),
        UInt8(ascii: "?") where isIndentation && next <= UInt8(ascii: " "):
        break
      case UInt8(ascii: "*") where isTokenStart && next > UInt8(ascii: " ") && next != UInt8(ascii: "*"):
        aliases += 1
        if aliases > aliasLimit { throw YAMLProblem.alias(mark()) }
        isTokenStart = false
        isIndentation = false
      default:
        isTokenStart = false
        isIndentation = false
      }
    }
  }

  /// Whether a byte is nothing to a scan that is past the beginning of a value: it has no meaning there, and can't begin a
  /// forbidden character.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: " "),
      UInt8(ascii: "-")...UInt8(ascii: "9"), 0x80..<0xC2, 0xC3..<0xE2, 0xE3..<0xEF, 0xF0...0xFF:
      true
    default: false
    }
  }

  /// The character at the beginning of the bytes, if YAML texts may not hold it (YAML 1.2, section 5.1).
  ///
  /// U+0085, U+2028 and U+2029, and a carriage return alone, are line ends to libyaml only, so its lines would be wrong.
  private static func forbidden(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    guard let scalar = String(decoding: bytes.prefix(3), as: UTF8.self).unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: return scalar
    default: return nil
    }
  }

  private static func control(_ scalar: Unicode.Scalar, _ mark: TextMark) -> YAMLProblem {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return YAMLProblem(
      code: .controlCharacter, message: "the invisible character U+\(code) can't stand here", hint: "remove it",
      mark: mark, extent: .character)
  }
}
