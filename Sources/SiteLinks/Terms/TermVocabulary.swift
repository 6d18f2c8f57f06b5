/// Numbers the words, Chinese characters and marks that the forms of terms are made of.
struct TermVocabulary {
  /// The characters of all entries one after the other.
  private var scalars: [UInt32] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Entries by hash: open addressing, `UInt32.max` for an empty slot.
  private var slots = [UInt32](repeating: .max, count: 64)

  /// How many entries there are.
  var count: Int { hashes.count }

  /// The number of an entry, which is added if it is new.
  mutating func add(_ entry: [UInt32]) -> UInt32 {
    let hash = TermScanner.hash(entry)
    var slot = Self.slot(hash, slots.count)
    while slots[slot] != .max {
      let number = Int(slots[slot])
      if hashes[number] == hash, scalars[ends[number]..<ends[number + 1]].elementsEqual(entry) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(hashes.count)
    slots[slot] = number
    hashes.append(hash)
    scalars += entry
    ends.append(scalars.count)
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Self.slot(hash, slots.count)
      while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (count - 1)
  }

  /// The number of what a scanner has just read from `bytes`, nil when no term has it.
  @inline(__always)
  func number(of scanner: TermScanner, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var slot = Self.slot(scanner.hash, slots.count)
    while slots[slot] != .max {
      let number = Int(slots[slot])
      if hashes[number] == scanner.hash,
        TermScanner.spells(bytes, scanner.start..<scanner.end, scalars[ends[number]..<ends[number + 1]])
      {
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
