import Markup

extension ByteWriter {
  /// Appends an address for an attribute value as CommonMark's reference implementation writes it: bytes that an address
  /// can't hold (RFC 3986, section 2) in their percent-encoding, and two characters as references.
  mutating func append(encodingAddress address: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    for (index, byte) in address.enumerated() where !isAllowedInAddresses(byte) {
      append(UnsafeBufferPointer(rebasing: address[runStart..<index]))
      runStart = index + 1
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      default:
        append(UInt8(ascii: "%"))
        append(hexadecimalDigit(byte >> 4))
        append(hexadecimalDigit(byte & 0xF))
      }
    }
    append(UnsafeBufferPointer(rebasing: address[runStart...]))
  }
}

private func isAllowedInAddresses(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
    UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
    UInt8(ascii: "="), UInt8(ascii: "_"),
    UInt8(ascii: "~"):
    true
  default: false
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
