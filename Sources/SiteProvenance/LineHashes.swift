import Diagnostics
import SiteModel

/// Checks that the hashes of a source's lines are those of the article's lines, in the same order.
struct LineHashes {
  let source: Record
  let lines: [SourceLine]
  let article: ArticleText
  let locator: SourceLocator

  /// Returns everything that is wrong, unsorted.
  func check() -> [Diagnostic] {
    lines.count == article.lines.count ? checkEach() : checkCount()
  }

  /// One line after the other, where there are as many of both.
  private func checkEach() -> [Diagnostic] {
    var articlePlaces: [String: Int] = [:]
    for (index, line) in article.lines.enumerated() where articlePlaces[line.sha256] == nil {
      articlePlaces[line.sha256] = index
    }
    let owners = Dictionary(lines.map { ($0.sha256, $0.id.name) }, uniquingKeysWith: { first, _ in first })
    return zip(lines.indices, lines).compactMap { index, line in
      let right = article.lines[index].sha256
      // A hash that is none has been reported already.
      guard line.sha256 != right, !line.sha256.isEmpty else { return nil }
      let location = location(of: line)
      let name = line.id.name
      // A new hash would be wrong where lines have moved: it would give the line's name to another line's text.
      if let place = articlePlaces[line.sha256] {
        return Diagnostic(
          .articleMismatch,
          "'\(name)' has the hash of the article's line \(place + 1), and stands in the place of its line \(index + 1)",
          at: location, hint: "put the lines into the article's order")
      }
      if let owner = owners[right] {
        return Diagnostic(
          .articleMismatch, "no line of the article has the hash of '\(name)'", at: location,
          hint: "the article's line \(index + 1), which should stand here, has the hash of '\(owner)'")
      }
      return Diagnostic(
        .articleMismatch, "the hash of '\(name)' is not that of the article's line \(index + 1)", at: location,
        hint: "the right one is '\(right)'", fixes: [.init(replacing: location, with: right)])
    }
  }

  /// Where the numbers differ, lines have no place to be compared in; each is looked for in the whole article.
  private func checkCount() -> [Diagnostic] {
    let inArticle = Set(article.lines.map(\.sha256))
    let inSource = Set(lines.map(\.sha256))
    let first = zip(lines, article.lines).prefix { $0.sha256 == $1.sha256 }.count
    // The last line stands for the end of the list.
    guard let marked = first < lines.count ? lines[first] : lines.last else { return [] }
    let side = first < lines.count ? "before" : "behind"
    let isLost = first < lines.count && !inArticle.contains(marked.sha256)
    let hint: String
    if inArticle.isDisjoint(with: inSource) {
      hint = "none of the hashes is that of a line: is it the right article?"
    } else if first < article.lines.count, !inSource.contains(article.lines[first].sha256), !isLost {
      hint = "the article's line \(first + 1) has no entry: it belongs \(side) this one"
    } else if isLost {
      hint = "no line of the article has the hash of '\(marked.id.name)'"
    } else {
      hint = "up to this line they are the same"
    }
    let counts = "\(Self.count(lines.count)), and the article has \(article.lines.count)"
    var result = [
      Diagnostic(
        .articleMismatch, "the source '\(source.id.name)' has \(counts)", at: location(of: marked), hint: hint)
    ]
    guard !inArticle.isDisjoint(with: inSource) else { return result }
    for line in lines.dropFirst(first + 1) where !inArticle.contains(line.sha256) && !line.sha256.isEmpty {
      result.append(
        Diagnostic(
          .articleMismatch, "no line of the article has the hash of '\(line.id.name)'", at: location(of: line)))
    }
    return result
  }

  private func location(of line: SourceLine) -> SourceLocation { locator.location(source.file, line.hashMark) }

  private static func count(_ number: Int) -> String { number == 1 ? "1 line" : "\(number) lines" }
}
