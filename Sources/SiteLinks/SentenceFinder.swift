import CommonMark

/// Finds the sentence in which a body refers to a record, for the list of mentions on that record's page.
///
/// The words of a block are collected while it is rewritten; marks of sources are left out.
struct SentenceFinder {
  private var bytes: [UInt8] = []
  private var pending: [(mention: Int, offset: Int)] = []

  /// Longer sentences are cut around the mention: a text may be one sentence of a megabyte with ten thousand links.
  private static let longest = 320

  /// What parts two paragraphs of one block; no text can hold it.
  private static let end = UInt8(0x1E)

  /// Adds a text of the tree.
  mutating func append(_ text: Node) {
    text.withLiteral { bytes.append(contentsOf: $0) }
  }

  /// Adds a line break.
  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  /// Begins another paragraph of the same block.
  mutating func appendEnd() {
    if bytes.last != Self.end { bytes.append(Self.end) }
  }

  /// Notes that a record is mentioned at this point.
  mutating func note(mention: Int) { pending.append((mention, bytes.count)) }

  /// Ends a block: gives each of its mentions the sentence around it.
  mutating func endBlock(_ sentences: inout [[UInt8]]) {
    var last: (range: Range<Int>, text: [UInt8])?
    for (mention, offset) in pending {
      let range = self.range(around: offset)
      let text = last?.range == range ? last?.text ?? [] : sentence(range)
      last = (range, text)
      while sentences.count <= mention { sentences.append([]) }
      sentences[mention] = text
    }
    pending.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  private func range(around offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, !isEnd(start - 1), offset - start < Self.longest / 2 { start -= 1 }
    var end = offset
    while end < bytes.count, end - start < Self.longest {
      if isEnd(end) {
        if bytes[end] != Self.end { end += 1 }
        break
      }
      end += 1
    }
    // A cut falls between two characters, and between two words where there are spaces.
    if start > 0, !isEnd(start - 1) { start = bytes[start..<offset].firstIndex(of: UInt8(ascii: " ")) ?? start }
    while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    if end < bytes.count, !isEnd(end - 1), bytes[end] != Self.end {
      end = bytes[offset..<end].lastIndex(of: UInt8(ascii: " ")) ?? end
      while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return start..<end
  }

  /// Whether a sentence ends with the byte at an index: a stop before a space, a Chinese stop, or a paragraph's end.
  private func isEnd(_ index: Int) -> Bool {
    switch bytes[index] {
    case Self.end: return true
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      guard index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: " ") || bytes[index + 1] == Self.end else {
        return false
      }
      return bytes[index] != UInt8(ascii: ".") || !isAbbreviation(endingAt: index)
    // A quotation or bracket that closes behind a stop.
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"):
      guard index > 0, ".!?".utf8.contains(bytes[index - 1]) else { return false }
      return index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: " ") || bytes[index + 1] == Self.end
    // U+3002, U+FF01 and U+FF1F.
    case 0x82: return index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE3
    case 0x81, 0x9F: return index >= 2 && bytes[index - 1] == 0xBC && bytes[index - 2] == 0xEF
    default: return false
    }
  }

  /// Whether a stop belongs to `Lionel M. Ni`, `U.S.` or `Dr.`.
  private func isAbbreviation(endingAt index: Int) -> Bool {
    let before = bytes[..<index]
    let start =
      before.lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ".") || $0 == Self.end }.map { $0 + 1 } ?? 0
    let word = before[start...]
    if word.count == 1, let letter = word.first { return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) }
    return ["Dr", "Mr", "Mrs", "Ms", "No", "Prof", "St", "cf", "vs"].contains { word.elementsEqual($0.utf8) }
  }

  private func sentence(_ range: Range<Int>) -> [UInt8] {
    // A mark that was left out leaves the spaces around it.
    var words: [UInt8] = []
    for byte in bytes[range] {
      if words.last == UInt8(ascii: " ") {
        if byte == UInt8(ascii: " ") { continue }
        if ".,;:!?".utf8.contains(byte) { words.removeLast() }
      }
      words.append(byte)
    }
    while words.first == UInt8(ascii: " ") { words.removeFirst() }
    while words.last == UInt8(ascii: " ") { words.removeLast() }
    let isCutAtStart = range.lowerBound > 0 && !isEnd(range.lowerBound - 1)
    let isCutAtEnd =
      range.upperBound < bytes.count && bytes[range.upperBound] != Self.end && !isEnd(range.upperBound - 1)
    let ellipsis = Array("…".utf8)
    return (isCutAtStart ? ellipsis : []) + words + (isCutAtEnd ? ellipsis : [])
  }
}
