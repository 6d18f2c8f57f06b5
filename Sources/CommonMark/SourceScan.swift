import CCMark

/// What can be told from the bytes of a text before it is parsed, so that an extension that isn't used costs nothing.
struct SourceScan {
  /// Whether there is a `|`, without which there is no table.
  let hasPipe: Bool
  /// Whether there is a `~~`.
  let hasTildes: Bool
  /// Whether there is a `[^`, with which footnotes begin.
  let hasFootnoteMark: Bool
  /// Whether a bracket, a caret or a tilde may be escaped, by a backslash or a character reference.
  let hasEscapes: Bool
  /// Whether there is a backslash.
  let hasBackslash: Bool
  /// Whether there is a byte that Chinese characters begin with.
  let hasChinese: Bool
  /// Whether there may be a character that no text should hold: a control character, U+FFFE, U+FFFF or U+E000, as such
  /// or as a character reference.
  let hasSuspects: Bool

  /// Scans `source` for what `dialect` asks about.
  init(_ source: UnsafeBufferPointer<UInt8>, dialect: Dialect) {
    hasPipe = dialect.contains(.tables) && source.contains(UInt8(ascii: "|"), followedBy: nil)
    hasTildes = dialect.contains(.strikethrough) && source.contains(UInt8(ascii: "~"), followedBy: UInt8(ascii: "~"))
    hasFootnoteMark =
      dialect.contains(.footnotes) && source.contains(UInt8(ascii: "["), followedBy: UInt8(ascii: "^"))
    hasBackslash = source.contains(UInt8(ascii: "\\"), followedBy: nil)
    hasEscapes =
      (hasTildes || hasFootnoteMark)
      && (source.contains(UInt8(ascii: "\\")) { "~[]^".utf8.contains($0) }
        || source.contains(UInt8(ascii: "&")) { "#lrH".utf8.contains($0) })
    // One pass without branches, which the compiler turns into vector instructions.
    var control: UInt8 = 0
    var largest: UInt8 = 0
    for byte in source {
      let isControl: UInt8 = byte < 0x20 || byte == 0x7F ? 1 : 0
      let isLineOrTab: UInt8 = byte == 0x09 || byte == 0x0A || byte == 0x0D ? 1 : 0
      control |= isControl & ~isLineOrTab
      largest = max(largest, byte)
    }
    hasChinese = dialect.contains(.chinese) && largest >= 0xE2
    hasSuspects =
      control != 0 || source.contains(UInt8(ascii: "&"), followedBy: UInt8(ascii: "#"))
      || (largest >= 0xC2
        && (source.contains(0xC2) { $0 < 0xA0 } || source.contains(0xEE) { $0 == 0x80 }
          || source.contains(0xEF) { $0 == 0xBF }))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first `byte` at or after `start`.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether `byte` occurs with `follower` behind it, or anywhere if `follower` is nil.
  func contains(_ byte: UInt8, followedBy follower: UInt8?) -> Bool {
    guard let follower else { return firstIndex(of: byte, from: 0) != nil }
    return contains(byte) { $0 == follower }
  }

  /// Whether `byte` occurs with a byte behind it for which `accepts` holds.
  fileprivate func contains(_ byte: UInt8, behind accepts: (UInt8) -> Bool) -> Bool {
    var start = 0
    while let index = firstIndex(of: byte, from: start) {
      guard index + 1 < count else { return false }
      if accepts(self[index + 1]) { return true }
      start = index + 1
    }
    return false
  }
}
