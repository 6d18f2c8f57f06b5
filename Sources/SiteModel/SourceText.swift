import Diagnostics

/// A content file's lines, for turning the YAML parser's marks into ranges of bytes.
///
/// Made only when something is wrong, so that a correct file never pays for it.
public struct SourceText: Sendable {
  private let lines: [[UInt8]]
  private let starts: [LineScanner.State]

  /// Splits a file into lines; a byte order mark is left out, as editors don't count it.
  public init(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    if bytes.starts(with: FrontMatter.byteOrderMark) { bytes = bytes.dropFirst(3) }
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : Array(line)
    }
    var scanner = LineScanner()
    starts = lines.map { line in
      defer { scanner.scan(line) }
      return scanner.state
    }
  }

  /// The range of the YAML value that begins at a mark.
  ///
  /// That is a quoted text to its closing quote, a list or mapping in brackets to its closing bracket, a plain or block
  /// text to its end, on a later line perhaps. For a value without any text it is the place where it would stand.
  public func range(at mark: TextMark) -> SourceRange {
    let line = Int(mark.line) - 1
    guard lines.indices.contains(line) else { return SourceRange(line: line + 1, column: 1, length: 0) }
    let start = byteOffset(ofCharacter: Int(mark.column) - 1, in: lines[line])
    let end = self.end(ofValueAt: line, start)
    guard end.line > line || end.offset > start else {
      return SourceRange(line: line + 1, column: start + 1, length: 1)
    }
    return SourceRange(
      start: SourcePosition(line: line + 1, column: start + 1),
      end: SourcePosition(line: end.line + 1, column: end.offset + 1))
  }

  /// The range of some words inside the value that begins at a mark, or of the whole value when they aren't found there.
  func range(of words: String, at mark: TextMark) -> SourceRange {
    let whole = range(at: mark)
    let words = Array(words.utf8)
    for number in whole.start.line...whole.end.line where lines.indices.contains(number - 1) {
      let line = lines[number - 1]
      let from = number == whole.start.line ? whole.start.column - 1 : 0
      let to = number == whole.end.line ? min(whole.end.column - 1, line.count) : line.count
      guard !words.isEmpty, to - from >= words.count else { continue }
      for start in from...(to - words.count) where line[start..<(start + words.count)].elementsEqual(words) {
        let isInsideWord =
          start > 0 && Self.isLetterOrDigit(line[start - 1])
          || start + words.count < line.count && Self.isLetterOrDigit(line[start + words.count])
        if isInsideWord { continue }
        return SourceRange(line: number, column: start + 1, length: words.count)
      }
    }
    return whole
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// The range of the single character at a mark.
  func point(at mark: TextMark) -> SourceRange {
    let line = Int(mark.line) - 1
    guard lines.indices.contains(line) else { return SourceRange(line: line + 1, column: 1, length: 0) }
    let start = byteOffset(ofCharacter: Int(mark.column) - 1, in: lines[line])
    let continuation = lines[line].dropFirst(start + 1).prefix { $0 & 0xC0 == 0x80 }.count
    return SourceRange(line: line + 1, column: start + 1, length: 1 + continuation)
  }

  /// The range of a whole line without the spaces around it, counted from 1.
  func range(ofLine number: Int) -> SourceRange {
    guard lines.indices.contains(number - 1) else { return SourceRange(line: number, column: 1, length: 0) }
    let line = lines[number - 1]
    let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
    return SourceRange(line: number, column: indentation + 1, length: max(1, line.count - indentation))
  }

  private func byteOffset(ofCharacter index: Int, in line: [UInt8]) -> Int {
    var seen = 0
    for (offset, byte) in line.enumerated() where byte & 0xC0 != 0x80 {
      if seen == index { return offset }
      seen += 1
    }
    return line.count
  }

  private func end(ofValueAt line: Int, _ start: Int) -> (line: Int, offset: Int) {
    var scanner = LineScanner(state: starts[line])
    scanner.scan(lines[line], upTo: start)
    let depth = scanner.state.depth
    switch start < lines[line].count ? lines[line][start] : UInt8(ascii: " ") {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return endOfQuoted(line, start)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      return endOfBrackets(line, start, outerDepth: depth)
    case UInt8(ascii: "|"),
      UInt8(ascii: ">") where depth == 0:
      return endOfIndented(line, parent: scanner.parent, Self.trimmedCount(lines[line][...]))
    default:
      return endOfPlain(line, start, isInBrackets: depth > 0, parent: scanner.parent)
    }
  }

  private func endOfQuoted(_ line: Int, _ start: Int) -> (line: Int, offset: Int) {
    let quote = lines[line][start]
    for (index, text) in lines[line...].enumerated() {
      let from = index == 0 ? start + 1 : 0
      if let close = LineScanner.closingQuote(quote, in: text, from: from) { return (line + index, close + 1) }
    }
    return (line, Self.trimmedCount(lines[line][...]))
  }

  private func endOfBrackets(_ line: Int, _ start: Int, outerDepth: Int) -> (line: Int, offset: Int) {
    var scanner = LineScanner(state: outerDepth > 0 ? .brackets(depth: outerDepth) : .block)
    var from = start
    for index in line..<lines.count {
      if let end = scanner.scan(lines[index], from: from, untilDepth: outerDepth) { return (index, end) }
      from = 0
    }
    return (line, Self.trimmedCount(lines[line][...]))
  }

  /// A plain text ends before `: ` and ` #`, and inside brackets before `,`, `]` and `}` (YAML 1.2, section 7.3.3).
  private func endOfPlain(
    _ line: Int, _ start: Int, isInBrackets: Bool, parent: Int
  ) -> (line: Int, offset: Int) {
    let text = lines[line]
    var index = start
    while index < text.count {
      let next = index + 1 < text.count ? text[index + 1] : UInt8(ascii: " ")
      let isEnd =
        switch text[index] {
        case UInt8(ascii: ":"): next == UInt8(ascii: " ") || (isInBrackets && LineScanner.isFlowIndicator(next))
        case UInt8(ascii: " "): next == UInt8(ascii: "#")
        case let byte: isInBrackets && LineScanner.isFlowIndicator(byte)
        }
      if isEnd { return (line, Self.trimmedCount(text[..<index])) }
      index += 1
    }
    let end = Self.trimmedCount(text[...])
    if isInBrackets || end <= start { return (line, end) }
    return endOfIndented(line, parent: parent, end)
  }

  /// The end of the lines that follow a line and are indented further than the key, or the hyphen, of their value.
  private func endOfIndented(_ line: Int, parent: Int, _ offset: Int) -> (line: Int, offset: Int) {
    var end = (line: line, offset: offset)
    for index in lines.indices.dropFirst(line + 1) {
      let indentation = lines[index].prefix { $0 == UInt8(ascii: " ") }.count
      if indentation == lines[index].count { continue }
      guard indentation > parent else { break }
      end = (index, Self.trimmedCount(lines[index][...]))
    }
    return end
  }

  private static func trimmedCount(_ bytes: ArraySlice<UInt8>) -> Int {
    (bytes.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? -1) + 1
  }
}
