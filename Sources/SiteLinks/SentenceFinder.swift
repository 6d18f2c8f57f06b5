import Markup

/// Finds the sentence in which a body refers to a record, for the list of mentions on that record's page.
///
/// The words of all blocks are collected while the body is rewritten; marks of sources are left out. Sentences are cut out
/// at the end, when it is known which terms have become links and what was written for their sake only.
struct SentenceFinder {
  private var bytes: [UInt8] = []
  /// Where each block of the top level begins.
  private var starts = [0]
  private var pending: [(mention: Int, offset: Int)] = []
  /// The sentence that is being put together.
  private var words: [UInt8] = []
  private var hasDropped = false

  /// Longer sentences are cut around the mention: a text may be one sentence of a megabyte with ten thousand links.
  private static let longest = 320

  /// What parts two paragraphs; no text can hold it.
  private static let end = UInt8(0x1E)
  /// What stands for a byte that isn't shown; no text can hold it.
  private static let dropped = UInt8(0x1F)

  /// Adds a text of the tree.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  /// Adds a line break.
  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  /// Begins another paragraph.
  mutating func appendEnd() {
    if bytes.last != Self.end { bytes.append(Self.end) }
  }

  /// Notes that a record is mentioned at this point.
  mutating func note(mention: Int) { pending.append((mention, bytes.count)) }

  /// Ends a block of the top level.
  mutating func endBlock() {
    appendEnd()
    starts.append(bytes.count)
  }

  /// Takes out bytes where they stand first in a block, such as a backslash, and only these: `prefix` of `words`.
  mutating func drop(first count: Int, of words: [UInt8], in block: Int) {
    guard let offset = offset(of: words, in: block) else { return }
    for index in offset..<offset + count { bytes[index] = Self.dropped }
    hasDropped = true
  }

  /// Gives each mention the sentence around it.
  mutating func finish(_ guide: ScriptGuide) -> [HTML] {
    var sentences: [HTML] = []
    var last: (range: Range<Int>, html: HTML)?
    for (mention, offset) in pending {
      let range = self.range(around: offset)
      let html = last?.range == range ? last?.html ?? HTML(trusted: []) : sentence(range, guide)
      last = (range, html)
      while sentences.count < mention { sentences.append(HTML(trusted: [])) }
      sentences.append(html)
    }
    return sentences
  }

  /// The sentence in which words stand first in a block; empty when they stand there in pieces.
  mutating func sentence(with words: [UInt8], in block: Int, _ guide: ScriptGuide) -> HTML {
    guard let offset = offset(of: words, in: block) else { return HTML(trusted: []) }
    return sentence(range(around: offset), guide)
  }

  private func offset(of words: [UInt8], in block: Int) -> Int? {
    guard let first = words.first, block + 1 < starts.count else { return nil }
    var start = starts[block]
    let last = starts[block + 1] - words.count
    while start <= last, let offset = bytes[start...last].firstIndex(of: first) {
      if bytes[offset..<offset + words.count].elementsEqual(words) { return offset }
      start = offset + 1
    }
    return nil
  }

  private mutating func sentence(_ range: Range<Int>, _ guide: ScriptGuide) -> HTML {
    collectWords(range)
    return words.withUnsafeBufferPointer { guide.html($0) }
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
    if hasDropped {
      words.removeAll { $0 == Self.dropped }
      while words.last == UInt8(ascii: " ") { words.removeLast() }
    }
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
