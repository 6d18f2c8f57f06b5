/// What follows the text of a link or image: `(destination "title")`, `[label]`, `[]`, or nothing.
///
/// The rules are those of CommonMark's section "Links". That there is a link is known, so the first form that fits is the
/// one that made it.
struct LinkTail {
  /// The index behind the tail.
  private(set) var end: Int
  /// The destination, without the pointed brackets around it; nil unless it is written here.
  private(set) var destination: Range<Int>?

  private let bytes: [UInt8]

  /// Reads the tail that begins at `start`, right behind the closing bracket of the text.
  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    end = start
    if readInline(start) { return }
    destination = nil
    if let labelEnd = endOfLabel(start) { end = labelEnd }
  }

  private subscript(index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func readInline(_ start: Int) -> Bool {
    guard self[start] == UInt8(ascii: "(") else { return false }
    var index = skipSpace(start + 1)
    guard let range = readDestination(index) else { return false }
    destination = range
    index = range.upperBound + (range.lowerBound > index ? 1 : 0)
    let titleStart = skipSpace(index)
    if titleStart > index, let titleEnd = endOfTitle(titleStart) { index = titleEnd }
    index = skipSpace(index)
    guard self[index] == UInt8(ascii: ")") else { return false }
    end = index + 1
    return true
  }

  private func skipSpace(_ start: Int) -> Int {
    var index = start
    while let byte = self[index], Self.isSpace(byte) { index += 1 }
    return index
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isEscape(_ index: Int) -> Bool {
    guard self[index] == UInt8(ascii: "\\"), let next = self[index + 1] else { return false }
    return ASCII.isPunctuation(next)
  }

  private func readDestination(_ start: Int) -> Range<Int>? {
    var index = start
    if self[start] == UInt8(ascii: "<") {
      index += 1
      while let byte = self[index], byte != UInt8(ascii: ">") {
        guard byte != UInt8(ascii: "<"), byte != UInt8(ascii: "\n") else { return nil }
        index += isEscape(index) ? 2 : 1
      }
      return self[index] == nil ? nil : (start + 1)..<index
    }
    var depth = 0
    // Unlike the specification, cmark 0.30 allows control characters here.
    while let byte = self[index], !Self.isSpace(byte) {
      if isEscape(index) {
        index += 2
        continue
      }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        guard depth > 0 else { break }
        depth -= 1
      }
      index += 1
    }
    return start..<index
  }

  private func endOfTitle(_ start: Int) -> Int? {
    let closing: UInt8
    switch self[start] {
    case UInt8(ascii: "\""): closing = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): closing = UInt8(ascii: "'")
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while let byte = self[index], byte != closing { index += isEscape(index) ? 2 : 1 }
    return self[index] == nil ? nil : index + 1
  }

  private func endOfLabel(_ start: Int) -> Int? {
    guard self[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while let byte = self[index], byte != UInt8(ascii: "]") {
      guard byte != UInt8(ascii: "[") else { return nil }
      index += isEscape(index) ? 2 : 1
    }
    return self[index] == nil ? nil : index + 1
  }
}
