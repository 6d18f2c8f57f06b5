import SiteLinks
import SiteModel

/// How a site uses the terms of its glossary.
public struct TermReport: Sendable {
  /// A term that texts use, and that has become a link by itself in none of them.
  public struct Unlinked: Sendable {
    /// The term.
    public let term: Record
    /// Why not, with the number of places, the most frequent reason first.
    public let reasons: [(reason: TermVerdict.Kind, count: Int)]
  }

  /// Words in bold or italic type that several pages have in common.
  public struct Phrase: Sendable {
    /// The words as they are written first.
    public let words: String
    /// The number of pages.
    public let pages: Int
  }

  /// A page, and how many others link to it.
  public struct Linked: Sendable {
    /// The record whose page it is.
    public let record: Record
    /// The number of other pages with a link to it, in a field or a text.
    public let pages: Int
  }

  /// Terms that no other record names in a field or a text.
  public let unused: [Record]
  /// Terms that texts other than their own use, and that are never linked by themselves, but for those that an editor
  /// has linked wherever they stand.
  public let unlinked: [Unlinked]
  /// What three pages or more emphasise and no term is called, the most frequent first.
  public let phrases: [Phrase]
  /// The pages that most others link to, at most twenty.
  public let mostLinked: [Linked]

  /// On how many pages a phrase is worth a term; arbitrary, as is the next.
  private static let fewestPages = 3
  private static let longestList = 20

  /// Makes the report.
  ///
  /// - Parameters:
  ///   - content: The site.
  ///   - surveys: What has been found in its texts, with all terms.
  public init(of content: SiteContent, _ surveys: [BodySurvey]) {
    let site = content.site
    let graph = LinkGraph(of: content)
    unused = site.records(of: .term).indices.filter { !graph.isNamed($0) }.map { site.records[$0] }
    unlinked = Self.unlinked(site, surveys)
    phrases = Self.phrases(site, surveys)
    mostLinked = Self.mostLinked(site, graph)
  }

  private static func unlinked(_ site: Site, _ surveys: [BodySurvey]) -> [Unlinked] {
    var counts: [RecordID: [TermVerdict.Kind: Int]] = [:]
    for survey in surveys {
      for occurrence in survey.occurrences where occurrence.term != survey.record {
        counts[occurrence.term, default: [:]][occurrence.verdict.kind, default: 0] += 1
      }
    }
    return site.records(of: .term).compactMap { term in
      guard let counts = counts[term.id], counts[.linked] == nil, counts.keys.contains(where: { $0.isUnlinked }) else {
        return nil
      }
      let reasons = TermVerdict.Kind.allCases.compactMap { kind in counts[kind].map { (reason: kind, count: $0) } }
      return Unlinked(
        term: term,
        reasons: reasons.enumerated().sorted {
          ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element))
    }
  }

  private static func phrases(_ site: Site, _ surveys: [BodySurvey]) -> [Phrase] {
    let defined = TermSurveyor.keys(of: site)
    var phrases: [String: (words: String, pages: Set<PageURL>)] = [:]
    for survey in surveys {
      guard let page = site.record(survey.record)?.url.page else { continue }
      for emphasis in survey.emphasised where !defined.contains(emphasis.key) {
        phrases[emphasis.key, default: (emphasis.words, [])].pages.insert(page)
      }
    }
    return phrases.values.filter { $0.pages.count >= fewestPages }
      .map { Phrase(words: $0.words, pages: $0.pages.count) }
      .sorted { ($1.pages, $0.words) < ($0.pages, $1.words) }
  }

  private static func mostLinked(_ site: Site, _ graph: LinkGraph) -> [Linked] {
    var pages: [Int: Set<PageURL>] = [:]
    for edge in graph.edges {
      let (from, to) = (site.records[edge.from].url.page, site.records[edge.to].url)
      if to.fragment == nil, from != to { pages[edge.to, default: []].insert(from) }
    }
    return pages.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(longestList).map {
      Linked(record: site.records[$0.key], pages: $0.value.count)
    }
  }
}

extension TermVerdict.Kind {
  /// Whether readers of the section find no link to the term, and want one.
  fileprivate var isUnlinked: Bool {
    ![.linked, .linkedByHand, .linkedBefore, .linkedByHandNearby, .ownPage].contains(self)
  }
}
