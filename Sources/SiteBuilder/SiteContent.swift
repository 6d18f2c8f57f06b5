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
  /// The assets to which pages link.
  let assets: LinkedAssets
  /// The themes and platforms that have a timeline of their own.
  let timelineSubjects: [Record]
  /// When the files of the content were last changed.
  private let history: History
  /// The last change of any of them.
  private let latestChange: Instant?
  /// The maps; nil for a site without any.
  let atlas: Atlas?
  /// For each line of the source, the records whose bodies cite it.
  private let bodyCitations: [[Int]]
  private let backlinks: Backlinks
  private let gists: [HTML]
  private let lineObjects: [LineObjects]
  private let linkObjects: [Object]
  private let glossary: Glossary
  /// The paths to which the menu leads.
  private let menu: [String]
  /// The `site` object of pages that no entry of the menu stands for, and then those of the pages of each entry.
  private let siteObjects: [Object]

  /// A line of the source as templates show it.
  struct LineObjects: Sendable {
    /// As a mark behind a fact, see ``RecordLink/citation``.
    let citation: Object
    /// With what it says, see ``Mentions/line``.
    let line: Object
  }
  /// What stands before and behind each record in its list.
  let neighbours: Neighbours

  init(
    site: Site, bodies: [RenderedBody?], guide: ScriptGuide, baseURL: String, assets: LinkedAssets,
    history: History = .none, jobs: Int
  ) async {
    async let neighbours = Neighbours(site)
    let linkObjects = await Parallel.map(site.records.count, jobs: jobs, chunkSize: 256) { index in
      RecordLink.object(site.records[index], guide)
    }
    self.site = site
    self.bodies = bodies
    self.guide = guide
    self.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    rootPath = BodyRenderer.rootPath(of: baseURL)
    self.assets = assets
    self.history = history
    latestChange = (CollectionOfOne(site.settings) + site.records).compactMap(history.lastChange).max()
    timelineSubjects = Timeline.subjects(of: site)
    var citations = [[Int]](repeating: [], count: site.lines.count)
    for (index, body) in bodies.enumerated() {
      guard let body else { continue }
      for target in body.targets where target >= site.records.count {
        citations[target - site.records.count].append(index)
      }
    }
    bodyCitations = citations
    backlinks = Backlinks(site, bodies)
    let gists = site.lines.map { guide.html($0.gist) }
    self.gists = gists
    lineObjects = zip(site.lines, gists).map {
      LineObjects(citation: RecordLink.citation(of: $0), line: Mentions.object($0, $1))
    }
    self.linkObjects = linkObjects
    glossary = Glossary(site, guide)
    menu = Layout.menu(of: site)
    siteObjects = ([nil] + Array(menu.indices)).map { Layout.object(of: site, assets, current: $0.map { [$0] } ?? []) }
    atlas = await Atlas(site, jobs: jobs)
    self.neighbours = await neighbours
  }

  /// The whole address of a page or file.
  func address(_ url: PageURL) -> String { baseURL + url.encoded.dropFirst() }

  /// When a page was last changed: by the file of the record that it is about, or by any file if it is a list.
  func lastChange(of page: Page) -> Instant? {
    guard page.isLeaf, let record = page.subject.flatMap({ site.record($0) }) else { return latestChange }
    return history.lastChange(of: record)
  }

  /// A record for a list.
  func linkObject(_ record: Record) -> Object {
    site.index(of: record.id).map(linkObject(at:)) ?? RecordLink.object(record, guide)
  }

  /// The record at a position, for a list.
  func linkObject(at index: Int) -> Object { linkObjects[index] }

  /// The `site` object of a page, whose entry of the menu is the one for itself or for the list that it belongs to.
  func siteObject(of url: PageURL) -> Object {
    let current = menu.indices.filter { menu[$0] != "/" && url.path.utf8.starts(with: menu[$0].utf8) }
    return switch current.count {
    case 0: siteObjects[0]
    case 1: siteObjects[current[0] + 1]
    default: Layout.object(of: site, assets, current: current)
    }
  }

  /// The body of a record, empty when it has none.
  func body(of record: Record) -> RenderedBody {
    site.index(of: record.id).flatMap { bodies[$0] } ?? .empty
  }

  /// What a line of the source says, as markup.
  func gist(of line: SourceLine) -> HTML {
    site.linePosition(line.id.name).map { gists[$0] } ?? guide.html(line.gist)
  }

  /// A line of the source for templates; nil when there is none of this id.
  func lineObjects(of id: RecordID) -> LineObjects? { site.linePosition(id.name).map { lineObjects[$0] } }

  /// Where texts mention a record, by the kind and name of the records that do.
  func mentions(of record: Record) -> ArraySlice<Backlinks.Place> {
    site.index(of: record.id).map { backlinks[$0] } ?? []
  }

  /// The sentence of a mention; empty when there is none to show.
  func sentence(_ place: Backlinks.Place) -> HTML {
    guard let body = bodies[place.record] else { return HTML(trusted: []) }
    if place.mention >= body.mentions.count { return body.termLinks[place.mention - body.mentions.count].sentence }
    return place.mention < body.sentences.count ? body.sentences[place.mention] : HTML(trusted: [])
  }

  /// The terms to which the texts of a page link, by hand or by themselves, in the order of their titles.
  ///
  /// - Parameters:
  ///   - url: The page's address.
  ///   - subject: The record that it is about, or the editors' page that introduces it.
  /// - Returns: The terms, each with its object for templates.
  func termsUsed(on url: PageURL, about subject: Record?) -> [Glossary.Entry] {
    var ranks: [Int] = []
    func add(_ index: Int) {
      guard let body = bodies[index] else { return }
      for target in body.targets { if let rank = glossary.rank(ofRecord: target) { ranks.append(rank) } }
      for link in body.termLinks { if let rank = glossary.rank(ofRecord: link.positions.term) { ranks.append(rank) } }
    }
    // A page at a record's earlier address shows nothing of the record.
    if let subject, subject.url.path == url.path, let index = site.index(of: subject.id) { add(index) }
    for index in glossary.sharing[url.path] ?? [] { add(index) }
    ranks.sort()
    var last = -1
    return ranks.compactMap { rank in
      defer { last = rank }
      return rank == last ? nil : glossary.entries[rank]
    }
  }

  /// The records that rest on a source line, in a field or in their body, by kind and name.
  public func records(citing line: SourceLine) -> [Record] {
    let position = site.linePosition(line.id.name)
    let indices = Set(position.map { bodyCitations[$0] } ?? []).union(
      site.referrers(of: line.id, through: .source).compactMap { site.index(of: $0.id) })
    return indices.sorted().map { site.records[$0] }
  }
}
