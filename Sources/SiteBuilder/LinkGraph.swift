import SiteModel

/// Which records lead to each other, in fields and in texts.
public struct LinkGraph: Sendable {
  /// A link from one record to another.
  public struct Edge: Hashable, Comparable, Sendable {
    /// How a record names another one.
    public enum Kind: String, Sendable {
      /// In a field of its front matter.
      case field
      /// By a link in its text.
      case text
      /// By a term in its text that has become a link by itself; where the term stands for a record, both are named.
      case term
    }

    /// The position in the site's records of the one that names the other.
    public let from: Int
    /// The position of the one that is named.
    public let to: Int
    /// How the one names the other.
    public let kind: Kind

    /// Orders by where they come from and lead to; then fields, texts, terms.
    public static func < (left: Edge, right: Edge) -> Bool {
      (left.from, left.to, left.kind.rawValue) < (right.from, right.to, right.kind.rawValue)
    }
  }

  /// All links, each once, in order; those to the lines of sources are left out.
  public let edges: [Edge]
  let content: SiteContent
  /// Whether a field or a text of another record names the record at a position.
  private var isNamed: [Bool]
  /// Whether the record at a position names another one.
  private var namesOthers: [Bool]

  /// Gathers the links of a site.
  public init(of content: SiteContent) {
    self.content = content
    let site = content.site
    isNamed = Array(repeating: false, count: site.records.count)
    namesOthers = isNamed
    var edges: [Edge] = []
    for (index, record) in site.records.enumerated() {
      let body = content.body(of: record)
      var own: Set<Edge> = []
      func add(_ id: RecordID, _ kind: Edge.Kind) {
        guard let target = site.index(of: id), target != index, id.kind != .source else { return }
        own.insert(Edge(from: index, to: target, kind: kind))
      }
      for id in record.references { add(id, .field) }
      for id in body.mentions { add(id, .text) }
      for position in body.termLinks.lazy.flatMap(\.tellers) { add(content.site.records[position].id, .term) }
      edges += own.sorted()
    }
    for edge in edges {
      isNamed[edge.to] = true
      namesOthers[edge.from] = true
    }
    self.edges = edges
  }

  /// Whether a field or a text of another record names a record.
  func isNamed(_ index: Int) -> Bool { isNamed[index] }

  /// Whether a record names another one.
  func namesOthers(_ index: Int) -> Bool { namesOthers[index] }
}
