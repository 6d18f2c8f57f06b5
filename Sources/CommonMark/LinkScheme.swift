/// What the beginning of a link's address says of it.
enum LinkScheme {
  /// Whether browsers may run what an address holds, as CommonMark's reference implementation sees it: `javascript:`,
  /// `vbscript:`, `file:`, and `data:` but for pictures.
  static func isDangerous(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = address.first else { return false }
    switch first | 0x20 {
    case UInt8(ascii: "j"): return address.begins(with: "javascript:")
    case UInt8(ascii: "v"): return address.begins(with: "vbscript:")
    case UInt8(ascii: "f"): return address.begins(with: "file:")
    case UInt8(ascii: "d"):
      return address.begins(with: "data:")
        && !["png", "gif", "jpeg", "webp"].contains { address.begins(with: "data:image/" + $0) }
    default: return false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes begin with a text in small letters; capital letters count as small ones.
  fileprivate func begins(with text: String) -> Bool {
    count >= text.utf8.count
      && zip(self, text.utf8).allSatisfy { byte, other in
        byte == other || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == other
      }
  }
}
