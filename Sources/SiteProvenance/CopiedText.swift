import Diagnostics
import SiteModel

/// Finds sentences of the article in the content's files: ten or more words that stand in a row in one of its lines.
///
/// The files are read as they are, front matter, drafts and comments included; ``WordScanner`` says what a word is. Two
/// things may be said in the article's words. A document or organisation has a name, so words inside a title or a name of a
/// policy or an organisation don't count, wherever they stand. And what a figure or a translation note quotes under
/// `printed` has to be literal, so it doesn't count there.
struct CopiedText: Sendable {
  /// The kinds of records whose names may be copied.
  static let namedKinds: [RecordKind] = [.policy, .organisation]
  /// The kinds of records that quote under `printed`.
  static let quotingKinds: [RecordKind] = [.figure, .note]

  private let windows: ArticleWindows
  private let alignment: LineAlignment?
  private let locator: SourceLocator
  /// All stretches of ten words in such names, by their hash.
  private let names: [UInt64: [[Int32]]]
  /// Where quotations begin, by file.
  private let quotations: [String: [TextMark]]
  /// Names of the source's lines, which marks in a text show: `[s1p6](source:s1p6)`.
  private let marks: Set<String>

  init(_ article: ArticleText, alignment: LineAlignment?, records: [Record], locator: SourceLocator) {
    windows = ArticleWindows(article)
    let named = records.filter { Self.namedKinds.contains($0.id.kind) }
    names = Self.stretches(of: named.flatMap { [$0.title] + $0.fields.names.entries.map(\.name.text) }, in: windows)
    var quotations: [String: [TextMark]] = [:]
    for record in records where Self.quotingKinds.contains(record.id.kind) {
      if let mark = record.fields.mark(of: .printed) { quotations[record.file, default: []].append(mark) }
    }
    self.alignment = alignment
    self.locator = locator
    self.quotations = quotations
    marks = Set(alignment?.lines.map(\.id.name) ?? [])
  }

  /// All stretches of ten words in names, by their hash, as far as the article has the words.
  private static func stretches(of names: [String], in windows: ArticleWindows) -> [UInt64: [[Int32]]] {
    var result: [UInt64: [[Int32]]] = [:]
    for name in names {
      let words = WordScanner(Array(name.utf8), isMarkup: false).words().map { windows.number(of: $0.text) }
      guard words.count >= ArticleWindows.size else { continue }
      for start in 0...(words.count - ArticleWindows.size) {
        let stretch = Array(words[start..<(start + ArticleWindows.size)])
        guard !stretch.contains(ArticleWindows.none) else { continue }
        result[ArticleWindows.hash(words, start), default: []].append(stretch)
      }
    }
    return result
  }

  /// Returns everything that is copied into a file.
  func check(_ bytes: [UInt8], file: String) -> [Diagnostic] {
    // Diagnostics count columns without a byte order mark.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let words = WordScanner(bytes, isMarkup: true).words().filter { !marks.contains($0.text) }
    var numbers = words.map { windows.number(of: $0.text) }
    lazy var starts = LineStarts(bytes)
    if let marks = quotations[file] { leaveOut(quotationsAt: marks, of: file, starts, words, &numbers) }
    leaveOutNames(&numbers)
    var result: [Diagnostic] = []
    var index = 0
    while index < numbers.count {
      guard let match = windows.longestMatch(numbers, from: index) else {
        index += 1
        continue
      }
      let end = words[index + match.count - 1].bytes.upperBound
      let range = SourceRange(
        start: starts.position(ofByte: words[index].bytes.lowerBound), end: starts.position(ofByte: end))
      let line = alignment?.name(ofArticleLine: match.line) ?? "\(match.line + 1)"
      result.append(
        Diagnostic(
          .copiedText, "\(match.count) words in a row of the article's line \(line)",
          at: SourceLocation(file: file, range: range), hint: "write it afresh"))
      index += match.count
    }
    return result
  }

  private func leaveOut(
    quotationsAt marks: [TextMark], of file: String, _ starts: LineStarts, _ words: [WordScanner.Word],
    _ numbers: inout [Int32]
  ) {
    let ranges = marks.compactMap { locator.location(file, $0).range }.map { range in
      starts.byte(of: range.start)..<starts.byte(of: range.end)
    }
    var remaining = ranges.sorted { $0.lowerBound < $1.lowerBound }[...]
    for (index, word) in words.enumerated() {
      while let first = remaining.first, first.upperBound < word.bytes.upperBound { remaining.removeFirst() }
      guard let first = remaining.first else { return }
      if first.lowerBound <= word.bytes.lowerBound { numbers[index] = ArticleWindows.none }
    }
  }

  private func leaveOutNames(_ numbers: inout [Int32]) {
    guard !names.isEmpty, numbers.count >= ArticleWindows.size else { return }
    let original = numbers
    for start in 0...(numbers.count - ArticleWindows.size) {
      let end = start + ArticleWindows.size
      let candidates = names[ArticleWindows.hash(original, start)] ?? []
      guard candidates.contains(where: { original[start..<end].elementsEqual($0) }) else { continue }
      for index in start..<end { numbers[index] = ArticleWindows.none }
    }
  }
}
