import SiteModel

/// Knows some terms in all their forms, also those that are never linked.
public struct TermSurveyor: Sendable {
  /// Finds the terms wherever they could be meant: in any case, as single words, inside longer words.
  let matcher: TermMatcher
  /// The terms as the site has them, by their position in its records: all, since others may stand in the way.
  let terms: [Int: GlossaryTerm]
  /// Whether the places of occurrences are worked out, which costs a second parse of each body that has some.
  let locates: Bool

  /// Makes a surveyor.
  ///
  /// - Parameters:
  ///   - site: The records.
  ///   - wanted: The terms to look for; all unless given.
  ///   - locates: Whether somebody wants to know the places where terms are used.
  public init(_ site: Site, wanted: [Record]? = nil, locates: Bool) {
    let all = site.records(of: .term)
    let terms = all.indices.map { GlossaryTerm(site.records[$0], at: $0, of: site) }
    let ids = wanted.map { Set($0.map(\.id)) }
    matcher = TermMatcher(terms.filter { ids?.contains($0.id) ?? true }.map(\.relaxed))
    self.terms = Dictionary(terms.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    self.locates = locates
  }

  /// Whether a text uses one of the terms that are looked for.
  public func finds(in text: String) -> Bool {
    var search = TermMatcher.Search()
    var text = text
    text.withUTF8 { matcher.find(in: $0, &search) }
    return !search.matches.isEmpty
  }

  /// What two texts have in common that are the same term: letters without case and accents, spaces and hyphens alike.
  ///
  /// - Returns: The key, nil for a text without a word.
  public static func key(of text: String) -> String? {
    TermForm(text)?.key
  }

  /// The keys of all that terms of a site are called, plurals included.
  public static func keys(of site: Site) -> Set<String> {
    let terms = site.records(of: .term)
    let names = terms.indices.flatMap { GlossaryTerm(site.records[$0], at: $0, of: site).names }
    return Set(names.compactMap { TermForm($0) }.flatMap { [$0] + $0.plurals }.map(\.key))
  }
}

extension GlossaryTerm {
  /// The same term without what keeps its names from being found.
  fileprivate var relaxed: GlossaryTerm {
    var term = self
    term.notIn = []
    term.linking = .auto
    term.isExact = false
    return term
  }
}

extension TermForm {
  /// The parts without case, a space before those that have one.
  fileprivate var key: String {
    var key = String.UnicodeScalarView()
    for part in parts {
      if part.isSpaced, !key.isEmpty { key.append(" ") }
      key.append(contentsOf: part.folded.compactMap(Unicode.Scalar.init))
    }
    return String(key)
  }
}
