/// Which bytes of a text stand for themselves in markup.
///
/// `&`, `<`, `>` and `"` become `&amp;`, `&lt;`, `&gt;` and `&quot;`: the set that the Mustache specification names
/// (1.4.2, interpolation, "HTML Escaping"). A single quote stays, so a value in single quotes isn't safe.
enum Escaping {
  /// The position of the first byte that needs a reference, if there is one.
  @inline(__always)
  static func firstPosition(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = 0
    // Without a way out of the inner loop, so that the compiler can use vector instructions.
    while bytes.count - start >= 16 {
      var found: UInt8 = 0
      for index in start..<start + 16 { found |= needsReference(bytes[index]) }
      if found != 0 { break }
      start += 16
    }
    return (start..<bytes.count).first { needsReference(bytes[$0]) != 0 }
  }

  /// 1 for a byte that needs a reference, else 0; `"` and `&` differ in one bit, and so do `<` and `>`.
  @inline(__always)
  private static func needsReference(_ byte: UInt8) -> UInt8 {
    (byte & ~0x04 == 0x22 ? 1 : 0) | (byte & ~0x02 == 0x3C ? 1 : 0)
  }

  /// The reference for a byte that needs one.
  static func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
  }
}
