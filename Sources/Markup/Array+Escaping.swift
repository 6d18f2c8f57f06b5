extension [UInt8] {
  /// Appends text so that HTML and XML show it as it is, in element content and in double-quoted attribute values.
  ///
  /// ``Escaping`` has the four bytes that are replaced.
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
    var rest = bytes
    while let position = Escaping.firstPosition(in: rest) {
      append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<position]))
      append(Escaping.reference(for: rest[position]))
      rest = UnsafeBufferPointer(rebasing: rest[(position + 1)...])
    }
    append(contentsOf: rest)
  }
}
