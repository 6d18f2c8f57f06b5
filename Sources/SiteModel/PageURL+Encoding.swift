extension PageURL {
  /// The address as ``AddressWriter`` takes it: from the site's root, and nothing in its path ends it but the fragment.
  ///
  /// What ends a path, or begins a reference (RFC 3986, section 3.3), is percent-encoded; cmark does the same with
  /// everything else that an address can't hold.
  public var address: String {
    let path = Self.encoded(path) { $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return fragment.map { path + "#" + $0 } ?? path
  }

  /// The path and fragment as RFC 3986 (sections 3.3 and 3.5) lets them stand in a whole address.
  public var encoded: String {
    let text = Self.encoded(path, isAllowed: Self.isPathCharacter)
    return fragment.map { text + "#" + Self.encoded($0, isAllowed: Self.isPathCharacter) } ?? text
  }

  /// The text with all other bytes percent-encoded (RFC 3986, section 2.1); most texts have none.
  private static func encoded(_ text: String, isAllowed: (UInt8) -> Bool) -> String {
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
  private static func isPathCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
      UInt8(ascii: "&")...UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
