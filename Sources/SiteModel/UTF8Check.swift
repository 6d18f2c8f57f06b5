/// Tells whether bytes are UTF-8 (RFC 3629, section 4).
///
/// Every byte of the content goes through it, most of them ASCII, so it takes sixteen of those at a step.
enum UTF8Check {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether all bytes are UTF-8: nothing overlong, no surrogates, nothing above U+10FFFF.
  static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < bytes.count {
      while index + 16 <= bytes.count {
        let first = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let second = bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
        guard (first | second) & highBits == 0 else { break }
        index += 16
      }
      // Here stand fewer than sixteen bytes, or not all of the next sixteen are ASCII.
      let end = min(index + 16, bytes.count)
      while index < end {
        let length = lengthOfCharacter(bytes, at: index)
        guard length > 0 else { return false }
        index += length
      }
    }
    return true
  }

  /// How many bytes the character at an index has, 0 when it is none.
  private static func lengthOfCharacter(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let lead = bytes[index]
    let length: Int
    // The second byte's limits keep out overlong forms, surrogates and what lies above U+10FFFF.
    var seconds: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { seconds = 0xA0...0xBF }
      if lead == 0xED { seconds = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { seconds = 0x90...0xBF }
      if lead == 0xF4 { seconds = 0x80...0x8F }
    default: return 0
    }
    guard index + length <= bytes.count, seconds.contains(bytes[index + 1]) else { return 0 }
    for next in bytes[(index + 2)..<(index + length)] where next & 0xC0 != 0x80 { return 0 }
    return length
  }
}
