extension [UInt8] {
  /// Appends a text that is part of the program.
  ///
  /// A `StaticString` is a pointer and a count, so nothing is made or checked on the way.
  public mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
