/// A JSON value (RFC 8259) whose members stand in the order in which they are given.
///
/// Foundation's encoders know sorted members or none in particular, and make strings on the way to bytes.
public enum JSON: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  case string(String)
  case integer(Int)
  /// A number as somebody has written it, in the grammar of RFC 8259, section 6.
  case number(String)
  case flag(Bool)
  case null
  case array([JSON])
  case object([(String, JSON)])

  /// A text that is part of the program.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A number that is part of the program.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// A truth value that is part of the program.
  public init(booleanLiteral value: Bool) { self = .flag(value) }

  /// The value as UTF-8, with a line break at its end.
  ///
  /// - Parameter levels: How many levels of arrays and objects, from the outside, have each entry on a line of its own.
  /// - Returns: The bytes of a file.
  public func bytes(levels: Int = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, levels: levels)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// Appends the value, without a line break at its end.
  ///
  /// - Parameters:
  ///   - output: Where it is appended.
  ///   - levels: How many levels of arrays and objects, from the outside, have each entry on a line of its own.
  public func append(to output: inout [UInt8], levels: Int = 0) {
    switch self {
    case .string(let text): output.append(json: text)
    case .integer(let number): output.append(contentsOf: String(number).utf8)
    case .number(let text): output.append(contentsOf: text.utf8)
    case .flag(let flag): output.append(flag ? "true" : "false")
    case .null: output.append("null")
    case .array(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        Self.separate(index, levels, &output)
        value.append(to: &output, levels: levels - 1)
      }
      if levels > 0, !values.isEmpty { output.append(UInt8(ascii: "\n")) }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        Self.separate(index, levels, &output)
        output.append(json: member.0)
        output.append(UInt8(ascii: ":"))
        member.1.append(to: &output, levels: levels - 1)
      }
      if levels > 0, !members.isEmpty { output.append(UInt8(ascii: "\n")) }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func separate(_ index: Int, _ levels: Int, _ output: inout [UInt8]) {
    if index > 0 { output.append(UInt8(ascii: ",")) }
    if levels > 0 { output.append(UInt8(ascii: "\n")) }
  }
}

extension [UInt8] {
  /// Appends text as a JSON string (RFC 8259, section 7).
  ///
  /// `<` is written as an escape, so that the string may stand in a `script` element, which `</script>` would end (HTML
  /// standard, 4.12.1.3).
  public mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case UInt8(ascii: "\n"): append("\\n")
      case UInt8(ascii: "\r"): append("\\r")
      case UInt8(ascii: "\t"): append("\\t")
      case ..<0x20, UInt8(ascii: "<"):
        append("\\u00")
        append(Self.hexadecimalDigits[Int(byte >> 4)])
        append(Self.hexadecimalDigits[Int(byte & 0xF)])
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  private static let hexadecimalDigits = [UInt8]("0123456789abcdef".utf8)
}
