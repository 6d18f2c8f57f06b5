/// A run of bytes that grows at its end.
///
/// Pages are put together from hundreds of thousands of small pieces; an array would ask before each whether somebody else
/// holds it, too, and looks for the end of what is appended in several ways.
public struct ByteWriter: ~Copyable {
  /// How many bytes have been written.
  public private(set) var count = 0
  private var capacity: Int
  /// Room for `capacity` bytes, of which the first `count` are initialized; nobody else has this pointer.
  private var base: UnsafeMutablePointer<UInt8>

  /// Makes an empty run with room for so many bytes.
  public init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The last byte; nil when there is none.
  public var last: UInt8? { count == 0 ? nil : base[count - 1] }

  /// Gives the bytes, valid during the call.
  public borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Appends a byte.
  public mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  /// Appends bytes.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    append(start, bytes.count)
  }

  /// Appends the bytes of an array.
  public mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Appends a text that is part of the program.
  public mutating func append(_ text: StaticString) {
    append(text.utf8Start, text.utf8CodeUnitCount)
  }

  private mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    if capacity - count < length { grow(by: length) }
    (base + count).initialize(from: start, count: length)
    count += length
  }

  private mutating func grow(by length: Int) {
    capacity = max(count + length, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Appends text, escaped as ``Swift/Array/append(escaping:)-(String)`` does it.
  public mutating func append(escaping text: String) {
    // Not `withUTF8`: it wants a variable, and the copy would count references to texts that all cores share.
    if text.utf8.withContiguousStorageIfAvailable({ append(escaping: $0) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) }
    }
  }

  /// Appends UTF-8 bytes, escaped like text.
  public mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes
    while let position = Escaping.firstPosition(in: rest) {
      append(UnsafeBufferPointer(rebasing: rest[..<position]))
      append(Escaping.reference(for: rest[position]))
      rest = UnsafeBufferPointer(rebasing: rest[(position + 1)...])
    }
    append(rest)
  }
}
