import SiteModel

/// Which line of the article belongs to which line of the source that the editors keep.
struct LineAlignment: Sendable {
  /// The source's lines.
  let lines: [SourceLine]
  /// The article's.
  let article: ArticleText

  /// For each source line the index of the article's line; nil where there is none.
  private let articleIndices: [Int?]
  /// The position of each source line by its name.
  private let positions: [String: Int]
  /// For each line of the article the name of the source line, where there is one.
  private let names: [String?]

  /// Pairs lines of the same hash, then, if there are as many of both, what is left in the same places.
  ///
  /// So one line that has changed, or is new, doesn't put all others in doubt.
  init(_ lines: [SourceLine], _ article: ArticleText) {
    self.lines = lines
    self.article = article
    var places: [String: Int] = [:]
    for (index, line) in article.lines.enumerated() where places[line.sha256] == nil { places[line.sha256] = index }
    var indices = lines.enumerated().map { position, line in
      let isHere = position < article.lines.count && article.lines[position].sha256 == line.sha256
      return isHere ? position : places[line.sha256]
    }
    var names = [String?](repeating: nil, count: article.lines.count)
    for (position, index) in indices.enumerated() {
      if let index, names[index] == nil { names[index] = lines[position].id.name }
    }
    if lines.count == article.lines.count {
      for position in lines.indices where indices[position] == nil && names[position] == nil {
        indices[position] = position
        names[position] = lines[position].id.name
      }
    }
    articleIndices = indices
    self.names = names
    positions = Dictionary(lines.enumerated().map { ($1.id.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The article's text of a source line, or nil when it isn't known.
  func text(ofLine name: String) -> String? {
    positions[name].flatMap { articleIndices[$0] }.map { article.lines[$0].text }
  }

  /// What a message calls a line of the article: the source line's name, or its number counted from 1.
  func name(ofArticleLine index: Int) -> String { names[index] ?? "\(index + 1)" }
}
