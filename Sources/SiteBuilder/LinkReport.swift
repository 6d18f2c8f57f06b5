import Diagnostics
import SiteLinks
import SiteModel

/// All links of a site: between its records, and to other sites.
public struct LinkReport: Sendable {
  /// An address of another site, and where it is named.
  public struct WebLink: Sendable {
    /// The address.
    public let url: String
    /// Where it is written, and in which record, in the order of the records.
    public let places: [(record: RecordID, location: SourceLocation)]

    /// The records that name it, each once.
    public var records: [RecordID] {
      var result: [RecordID] = []
      for place in places where result.last != place.record { result.append(place.record) }
      return result
    }
  }

  /// A record to which or from which a link leads, and how.
  public struct Neighbour: Sendable {
    /// The record.
    public let record: Record
    /// In which ways, at least one.
    public let kinds: [LinkGraph.Edge.Kind]
  }

  /// The site.
  public let site: Site
  /// The links between records.
  public let edges: [LinkGraph.Edge]
  /// The links to other sites, by address.
  public let webLinks: [WebLink]
  private let outgoing: [Int: [LinkGraph.Edge]]
  private let incoming: [Int: [LinkGraph.Edge]]

  /// Gathers the links.
  ///
  /// - Parameters:
  ///   - content: The site.
  ///   - surveys: What has been found in its texts.
  ///   - locator: Finds addresses in front matter.
  public init(of content: SiteContent, _ surveys: [BodySurvey], _ locator: SourceLocator) {
    site = content.site
    edges = LinkGraph(of: content).edges
    outgoing = Dictionary(grouping: edges, by: \.from)
    incoming = Dictionary(grouping: edges, by: \.to)
    var places: [String: [(record: RecordID, location: SourceLocation)]] = [:]
    for record in [site.settings] + site.records {
      for (url, key) in Self.addresses(in: record) {
        places[url, default: []].append((record.id, locator.location(of: key, in: record)))
      }
    }
    for survey in surveys {
      for link in survey.webLinks { places[link.url, default: []].append((survey.record, link.location)) }
    }
    webLinks = places.keys.sorted().map { url in
      let sorted = (places[url] ?? []).enumerated().sorted {
        ($0.element.record, $0.offset) < ($1.element.record, $1.offset)
      }
      return WebLink(url: url, places: sorted.map(\.element))
    }
  }

  /// The addresses of other sites that fields hold: not that of the site itself.
  private static func addresses(in record: Record) -> [(url: String, key: FieldKey)] {
    Schemas.schema(of: record.id.kind).fields.compactMap { field in
      guard case .webAddress = field.type, field.key != .baseURL, let url = record.fields.text(field.key) else {
        return nil
      }
      return (url, field.key)
    }
  }

  /// The records to which a record leads, in their order.
  public func targets(of record: Record) -> [Neighbour] {
    neighbours(outgoing[site.index(of: record.id) ?? -1] ?? [], \.to)
  }

  /// The records that lead to a record, in their order.
  public func sources(of record: Record) -> [Neighbour] {
    neighbours(incoming[site.index(of: record.id) ?? -1] ?? [], \.from)
  }

  /// The links to other sites that some records name, with the places in these records only.
  public func webLinks(of records: [Record]) -> [WebLink] {
    let ids = Set(records.map(\.id))
    return webLinks.compactMap { link in
      let places = link.places.filter { ids.contains($0.record) }
      return places.isEmpty ? nil : WebLink(url: link.url, places: places)
    }
  }

  private func neighbours(_ edges: [LinkGraph.Edge], _ end: (LinkGraph.Edge) -> Int) -> [Neighbour] {
    var result: [Neighbour] = []
    var index = 0
    while index < edges.count {
      let same = edges[index...].prefix { end($0) == end(edges[index]) }
      result.append(Neighbour(record: site.records[end(edges[index])], kinds: same.map(\.kind)))
      index = same.endIndex
    }
    return result
  }
}
