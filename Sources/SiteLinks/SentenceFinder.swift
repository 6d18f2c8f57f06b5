import Markup

/// Finds the sentence in which a body refers to a record, for the list of mentions on that record's page.
///
/// The words of a block are collected while it is rewritten; marks of sources are left out.
struct SentenceFinder {
  private var bytes: [UInt8] = []
  private var pending: [(mention: Int, offset: Int)] = []
  /// The sentence that is being put together.
  private var words: [UInt8] = []

  /// Longer sentences are cut around the mention: a text may be one sentence of a megabyte with ten thousand links.
  private static let longest = 320

  /// What parts two paragraphs of one block; no text can hold it.
  private static let end = UInt8(0x1E)

  /// Adds a text of the tree.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  /// Adds a line break.
  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  /// Begins another paragraph of the same block.
  mutating func appendEnd() {
    if bytes.last != Self.end { bytes.append(Self.end) }
  }

  /// Notes that a record is mentioned at this point.
  mutating func note(mention: Int) { pending.append((mention, bytes.count)) }

  /// Ends a block: gives each of its mentions the sentence around it.
  mutating func endBlock(_ sentences: inout [HTML], _ guide: ScriptGuide) {
    var last: (range: Range<Int>, html: HTML)?
    for (mention, offset) in pending {
      let range = self.range(around: offset)
      let html: HTML
      if let last, last.range == range {
        html = last.html
      } else {
        collectWords(range)
        html = words.withUnsafeBufferPointer { guide.html($0) }
      }
      last = (range, html)
      while sentences.count < mention { sentences.append(HTML(trusted: [])) }
      sentences.append(html)
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
    // Letters and spaces, which nearly all bytes are.
    if bytes[index] >= UInt8(ascii: "a") && bytes[index] < 0x80 || bytes[index] == UInt8(ascii: " ") { return false }
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
    if word.count > 4 { return false }
    if word.count == 1, let letter = word.first { return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) }
    return ["Dr", "Mr", "Mrs", "Ms", "No", "Prof", "St", "cf", "vs"].contains { word.elementsEqual($0.utf8) }
  }

  /// Puts the sentence together that stands in a range.
  private mutating func collectWords(_ range: Range<Int>) {
    words.removeAll(keepingCapacity: true)
    let isCutAtStart = range.lowerBound > 0 && !isEnd(range.lowerBound - 1)
    if isCutAtStart { words.append("…") }
    let beginning = words.count
    // A mark that was left out leaves the spaces around it: of several one stays, and none before a stop or at the ends.
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: " ") {
      let isFirst = index == start && words.count == beginning
      guard isFirst || index + 1 == range.upperBound || Self.swallowsSpace(bytes[index + 1]) else { continue }
      words.append(contentsOf: bytes[start..<index])
      start = index + 1
    }
    words.append(contentsOf: bytes[start..<range.upperBound])
    let isCutAtEnd =
      range.upperBound < bytes.count && bytes[range.upperBound] != Self.end && !isEnd(range.upperBound - 1)
    if isCutAtEnd { words.append("…") }
  }

  /// Whether no space stands before a byte.
  private static func swallowsSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }
}
