/// Finds records and source lines by their names.
///
/// Every reference of every text is looked up. Dictionaries would need a string of each, and hash it with care that names
/// out of the site's own files don't need: this is open addressing over the names' bytes.
struct TargetTable: Sendable {
  /// The targets in the order of ``ReferenceTarget/index``.
  let targets: [ReferenceTarget]
  /// The upper half of a name's hash and a position in `targets`, or `UInt64.max` for an empty slot.
  ///
  /// At least half are empty, so that one look is mostly enough.
  private var slots: [UInt64]

  /// Makes a table of targets in the order of their numbers; of several with one id, lines are found before records, and
  /// otherwise the first.
  init(_ targets: [ReferenceTarget]) {
    self.targets = targets
    var slotCount = 64
    while slotCount < targets.count * 2 { slotCount *= 2 }
    slots = [UInt64](repeating: .max, count: slotCount)
    for target in targets.filter(\.isLine) + targets.filter({ !$0.isLine }) {
      let hash = Self.withUTF8(target.id.name, Self.hash)
      var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
      while slots[slot] != .max { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(target.index)
    }
  }

  /// What a reference of the form `kind:name` leads to; nil when there is no such thing, and for the site itself.
  func target(_ reference: UnsafeBufferPointer<UInt8>) -> ReferenceTarget? {
    guard let colon = reference.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let kind = UnsafeBufferPointer(rebasing: reference[..<colon])
    let name = UnsafeBufferPointer(rebasing: reference[(colon + 1)...])
    return first(named: name) { target in
      guard target.id.kind != .site else { return false }
      return Self.withUTF8(target.id.kind.rawValue) { Self.isEqual($0, kind) }
    }
  }

  /// The position of a record or line in `targets`; nil when there is none.
  ///
  /// - Parameters:
  ///   - id: Its id.
  ///   - isLine: Whether it has to be a line, or has to be a record; nil if it may be either.
  /// - Returns: The position, see ``ReferenceTarget/index``.
  func index(of id: RecordID, isLine: Bool? = nil) -> Int? {
    Self.withUTF8(id.name) { name in
      first(named: name) { $0.id.kind == id.kind && (isLine == nil || isLine == $0.isLine) }?.index
    }
  }

  /// The first target of a name that a condition holds for.
  @inline(__always)
  private func first(named name: UnsafeBufferPointer<UInt8>, where fits: (ReferenceTarget) -> Bool)
    -> ReferenceTarget?
  {
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != .max {
      if slots[slot] >> 32 == hash >> 32 {
        let target = targets[Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF)]
        if Self.withUTF8(target.id.name, { Self.isEqual($0, name) }), fits(target) {
          return target
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Eight bytes at a time.
  private static func isEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    var index = 0
    while index + 8 <= left.count {
      let isEqual =
        left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard isEqual else { return false }
      index += 8
    }
    while index < left.count, left[index] == right[index] { index += 1 }
    return index == left.count
  }

  /// Eight bytes at a time, each spread by a multiplication (Fibonacci hashing).
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      hash = spread(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[index...] { rest = rest << 8 | UInt64(byte) }
    return spread(hash ^ rest)
  }

  @inline(__always)
  private static func spread(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// Not `String.withUTF8`: it wants a variable, and the copy would count references to names that all cores share.
  @inline(__always)
  private static func withUTF8<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.utf8.withContiguousStorageIfAvailable(body) ?? Array(text.utf8).withUnsafeBufferPointer(body)
  }
}
