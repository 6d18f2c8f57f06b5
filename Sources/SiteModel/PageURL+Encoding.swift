extension PageURL {
  /// The path and fragment as RFC 3986 (sections 3.3 and 3.5) lets them stand in a whole address.
  ///
  /// The names of most records are ASCII, so there is seldom anything to do.
  public var encoded: String {
    let text = Self.encoded(path)
    return fragment.map { text + "#" + Self.encoded($0) } ?? text
  }

  private static func encoded(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isAllowed) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isAllowed(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 0xF)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Whether a byte is a slash or what RFC 3986 calls `pchar`.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
      UInt8(ascii: "&")...UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
