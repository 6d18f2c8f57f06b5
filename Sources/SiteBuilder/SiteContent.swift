import Markup
import Parallel
import SiteLinks
import SiteModel
import Templates

/// A site that has passed its checks, with its bodies rendered: all that pages are made from.
///
/// A class for the same reason as ``Site``.
public final class SiteContent: Sendable {
  /// The records.
  public let site: Site
  /// The bodies, in the order of `site.records`; nil for a record without one.
  let bodies: [RenderedBody?]
  /// Marks the language of Chinese runs in plain texts.
  let guide: ScriptGuide
  /// Where the site is published, ending in `/`.
  let baseURL: String
  /// The path part of that address, beginning and ending with `/`.
  let rootPath: String
  /// Addresses of assets, fingerprinted where they are linked from every page.
  let stylesheet: PageURL
  private let bodyCitations: [RecordID: [Int]]
  private let backlinks: Backlinks
  private let gists: [RecordID: HTML]
  private let linkObjects: [Object]

  init(
    site: Site, bodies: [RenderedBody?], guide: ScriptGuide, baseURL: String, stylesheet: PageURL, jobs: Int
  ) async {
    let linkObjects = await Parallel.map(site.records.count, jobs: jobs, chunkSize: 256) { index in
      RecordLink.object(site.records[index], guide)
    }
    self.site = site
    self.bodies = bodies
    self.guide = guide
    self.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    rootPath = BodyRenderer.rootPath(of: baseURL)
    self.stylesheet = stylesheet
    var citations: [RecordID: [Int]] = [:]
    for (index, body) in bodies.enumerated() {
      for id in body?.mentions ?? [] where id.kind == .source { citations[id, default: []].append(index) }
    }
    bodyCitations = citations
    backlinks = Backlinks(site, bodies)
    gists = Dictionary(site.lines.map { ($0.id, guide.html($0.gist)) }) { first, _ in first }
    self.linkObjects = linkObjects
  }

  /// A record for a list, without its address.
  func linkObject(_ record: Record) -> Object {
    site.index(of: record.id).map { linkObjects[$0] } ?? RecordLink.object(record, guide)
  }

  /// The body of a record, empty when it has none.
  func body(of record: Record) -> RenderedBody {
    site.index(of: record.id).flatMap { bodies[$0] } ?? .empty
  }

  /// What a line of the source says, as markup.
  func gist(of line: SourceLine) -> HTML { gists[line.id] ?? guide.html(line.gist) }

  /// Where texts mention a record: the records that do, by kind and name, with the sentence in UTF-8.
  func mentions(of record: Record) -> [(record: Record, sentence: [UInt8])] {
    guard let index = site.index(of: record.id) else { return [] }
    return backlinks[index].map { place in
      let sentences = bodies[place.record]?.sentences ?? []
      return (
        site.records[place.record], sentences.indices.contains(place.mention) ? sentences[place.mention] : []
      )
    }
  }

  /// The records that rest on a source line, in a field or in their body, by kind and name.
  public func records(citing line: SourceLine) -> [Record] {
    let indices = Set(bodyCitations[line.id] ?? []).union(
      site.referrers(of: line.id, through: .source).compactMap { site.index(of: $0.id) })
    return indices.sorted().map { site.records[$0] }
  }
}
