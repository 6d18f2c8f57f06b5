/// Cuts a text into what terms are made of: words, Chinese characters, marks.
///
/// Each call of ``next()`` reads one of them and leaves what is known of it in the properties; nothing is allocated.
struct TermScanner {
  /// The sort of what was read: a word, a character or a mark.
  private(set) var sort = TermFolding.Sort.mark
  /// Where it begins.
  private(set) var start = 0
  /// The offset behind it.
  private(set) var end = 0
  /// Whether a space, a line break or a hyphen stands before it; several are one.
  private(set) var isSpaced = false
  /// A hash of it as it is folded, as ``hash(_:)`` computes it.
  private(set) var hash: UInt64 = 0

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// Begins to read UTF-8, in which there may be gaps (``RunningText/gap``), across which no term goes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The hash of folded characters.
  static func hash(_ scalars: some Sequence<UInt32>) -> UInt64 {
    finished(scalars.reduce(0, adding))
  }

  /// Quick rather than good, since it is done for each byte; ``finished(_:)`` spreads what it gives.
  @inline(__always)
  private static func adding(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash << 5 | hash >> 59) ^ UInt64(scalar)
  }

  /// Fibonacci hashing: neighbouring numbers land far from each other.
  @inline(__always)
  private static func finished(_ hash: UInt64) -> UInt64 {
    let product = hash &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// Reads on; false at the end of the text.
  mutating func next() -> Bool {
    isSpaced = false
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isASCIIWord(byte) {
        start = index
        readWord(0)
        return true
      }
      if byte == 0x20 || byte == 0x0A {
        isSpaced = true
        index += 1
        continue
      }
      // What is left of ASCII but for hyphens and control characters are marks.
      if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "-") {
        readSingle(.mark, UInt32(byte), length: 1)
        return true
      }
      let (scalar, length) = Self.decode(bytes, at: index)
      let (sort, folded) = TermFolding.fold(scalar)
      switch sort {
      case .space: isSpaced = true
      case .ignorable: break
      case .dash where joinsWords(length): isSpaced = true
      case .word:
        start = index
        index += length
        readWord(Self.adding(0, folded))
        return true
      case .character, .mark, .dash:
        readSingle(sort == .character ? .character : .mark, folded, length: length)
        return true
      }
      index += length
    }
    return false
  }

  /// Reads a Chinese character or a mark.
  private mutating func readSingle(_ sort: TermFolding.Sort, _ folded: UInt32, length: Int) {
    start = index
    index += length
    skipIgnorables()
    end = index
    self.sort = sort
    hash = Self.finished(Self.adding(0, folded))
  }

  /// Goes over accents and variation selectors, which belong to the character before them.
  private mutating func skipIgnorables() {
    while index < bytes.count, bytes[index] >= 0x80 {
      let (scalar, length) = Self.decode(bytes, at: index)
      guard TermFolding.fold(scalar).sort == .ignorable else { return }
      index += length
    }
  }

  /// Reads the rest of a word.
  private mutating func readWord(_ beginning: UInt64) {
    var hash = beginning
    var index = index
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isASCIIWord(byte) {
        // Digits have this bit anyway.
        hash = Self.adding(hash, UInt32(byte | 0x20))
        index += 1
        continue
      }
      if byte < 0x80 { break }
      let (scalar, length) = Self.decode(bytes, at: index)
      let (sort, folded) = TermFolding.fold(scalar)
      guard sort == .word || sort == .ignorable else { break }
      if sort == .word { hash = Self.adding(hash, folded) }
      index += length
    }
    self.index = index
    self.hash = Self.finished(hash)
    end = index
    sort = .word
  }

  /// Whether a dash stands between two words without a space: `soft-connectivity`, but not `soft - connectivity`.
  private func joinsWords(_ length: Int) -> Bool {
    guard index == end, index > 0, !isSpaced, index + length < bytes.count else { return false }
    let next = TermFolding.fold(Self.decode(bytes, at: index + length).scalar).sort
    return next == .word || next == .character
  }

  /// Whether a byte is an ASCII letter or digit.
  @inline(__always)
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// The character at an offset; what is no UTF-8 is a character that doesn't exist, of one byte.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 1
    guard length > 1, index + length <= bytes.count else { return (.max, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  /// Whether a stretch of text holds these letters and marks in just this case; spaces and hyphens don't count.
  static func spellsExactly(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ scalars: [UInt32]
  ) -> Bool {
    var rest = scalars[...]
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = decode(bytes, at: index)
      index += length
      let (sort, folded) = TermFolding.fold(scalar, keepsCase: true)
      if sort == .space || sort == .dash || sort == .ignorable { continue }
      guard rest.popFirst() == folded else { return false }
    }
    return rest.isEmpty
  }
}
