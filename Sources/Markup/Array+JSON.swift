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
