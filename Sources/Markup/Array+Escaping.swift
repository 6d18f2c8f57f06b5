extension [UInt8] {
  /// Appends text so that HTML and XML show it as it is, in element content and in double-quoted attribute values.
  ///
  /// `&`, `<`, `>` and `"` become `&amp;`, `&lt;`, `&gt;` and `&quot;`: the set that the Mustache specification names
  /// (1.4.2, interpolation, "HTML Escaping"). A single quote stays, so a value in single quotes isn't safe.
  public mutating func append(escaping text: String) {
    var contiguous = text
    contiguous.withUTF8 { append(escaping: $0) }
  }

  /// Appends part of a text, escaped like a whole one.
  public mutating func append(escaping text: Substring) {
    var contiguous = text
    contiguous.withUTF8 { append(escaping: $0) }
  }

  /// Appends UTF-8 bytes, escaped like text; the bytes needn't be valid UTF-8 and are otherwise copied as they are.
  public mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    for position in 0..<bytes.count where needsEscape(bytes[position]) {
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<position]))
      append(contentsOf: characterReference(for: bytes[position]).utf8)
      runStart = position + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
  }
}

/// The bytes with a reference of their own as a bit set: all are below 64, so that one word holds them.
private let escapedBytes: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

@inline(__always)
private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 64 && (escapedBytes &>> UInt64(byte)) & 1 == 1
}

private func characterReference(for byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  default: "&quot;"
  }
}
