import SiteLinks
import SiteModel
import Templates

/// The terms in the order of their titles, as they stand at the end of the pages that use them.
struct Glossary: Sendable {
  /// A term.
  struct Entry: Sendable {
    /// The term.
    let term: Record
    /// What templates show of it.
    let object: Object
  }

  /// The terms by title.
  let entries: [Entry]
  /// The records that share a page, by its path, as positions in the site's records.
  let sharing: [String: [Int]]
  /// The rank of each term, in the order of the site's terms.
  private let ranks: [Int]
  private let first: Int

  init(_ site: Site, _ guide: ScriptGuide) {
    let terms = site.records(of: .term)
    let sorted = terms.indices.map { ($0, terms[$0].title.lowercased()) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    first = terms.startIndex
    var ranks = [Int](repeating: 0, count: terms.count)
    for (rank, entry) in sorted.enumerated() { ranks[entry.0 - terms.startIndex] = rank }
    self.ranks = ranks
    entries = sorted.map { Entry(term: terms[$0.0], object: UsedTerms.object(terms[$0.0], guide)) }
    var sharing: [String: [Int]] = [:]
    for (index, record) in site.records.enumerated() where record.url.fragment != nil {
      sharing[record.url.path, default: []].append(index)
    }
    self.sharing = sharing
  }

  /// The position in ``entries`` of a term, by its position in the site's records; nil for another record or a line.
  func rank(ofRecord index: Int) -> Int? {
    ranks.indices.contains(index - first) ? ranks[index - first] : nil
  }
}
