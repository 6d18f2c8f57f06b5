/// Numbers the words, Chinese characters and marks that the forms of terms are made of.
struct TermVocabulary {
  /// The characters of all entries one after the other.
  private var scalars: [UInt32] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Entries by hash: open addressing, `UInt64.max` for an empty slot; the upper half is that of the hash, so that most
  /// words are seen to be none of them without another look into memory.
  private var slots = [UInt64](repeating: .max, count: 64)

  /// How many entries there are.
  var count: Int { hashes.count }

  /// The number of an entry, which is added if it is new.
  mutating func add(_ entry: [UInt32]) -> UInt32 {
    let hash = TermScanner.hash(entry)
    var slot = Self.slot(hash, slots.count)
    while slots[slot] != .max {
      let number = UInt32(truncatingIfNeeded: slots[slot])
      if hashes[Int(number)] == hash, scalars[ends[Int(number)]..<ends[Int(number) + 1]].elementsEqual(entry) {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(hashes.count)
    slots[slot] = Self.content(hash, number)
    hashes.append(hash)
    scalars += entry
    ends.append(scalars.count)
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [UInt64](repeating: .max, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Self.slot(hash, slots.count)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Self.content(hash, UInt32(number))
    }
  }

  @inline(__always)
  private static func content(_ hash: UInt64, _ number: UInt32) -> UInt64 { (hash >> 32) << 32 | UInt64(number) }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash) & (count - 1)
  }

  /// The number of what a scanner has just read from `bytes`, nil when no term has it.
  @inline(__always)
  func number(of scanner: TermScanner, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var slot = Self.slot(scanner.hash, slots.count)
    while true {
      let content = slots[slot]
      if content == .max { return nil }
      let number = UInt32(truncatingIfNeeded: content)
      if content >> 32 == scanner.hash >> 32, isSpelt(Int(number), scanner.start..<scanner.end, bytes) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// Whether a stretch of text is folded into the characters of an entry.
  private func isSpelt(_ number: Int, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = ends[number]
    let end = ends[number + 1]
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      var folded = UInt32(byte | 0x20)
      if TermScanner.isASCIIWord(byte) {
        index += 1
      } else {
        let (scalar, length) = TermScanner.decode(bytes, at: index)
        let (sort, character) = TermFolding.fold(scalar)
        index += length
        if sort == .ignorable { continue }
        folded = character
      }
      guard position < end, scalars[position] == folded else { return false }
      position += 1
    }
    return position == end
  }
}
