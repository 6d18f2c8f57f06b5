import Markup
import SiteModel
import Templates

/// The maps, each beside a table that says the same in words.
enum MapPage {
  /// Where the maps are.
  static let url = PageURL("/map/")

  private static let rowShape = Shape(
    "map row",
    [
      .text("number"), .list("subject", of: RecordLink.shape), .text("sort"), .text("position"), .flag("hasOthers"),
      .list("others", of: RecordLink.shape),
    ])
  private static let sheetShape = Shape(
    "map",
    [.text("title"), .text("id"), .html("drawing"), .flag("hasRivers"), .flag("hasRows"), .list("rows", of: rowShape)])

  static let family: PageFamily = PageFamily(
    template: "map",
    shape: Layout.shape(
      "map page",
      [
        .html("body"), .list("sheets", of: sheetShape), .flag("hasUnplaced"), .list("groups", of: RecordLink.group),
      ]),
    isLeaf: false,
    pages: { site in site.maps.isEmpty ? [] : [(url, RecordID(.page, "map"))] },
    object: { context in
      let unplaced = context.content.atlas?.unplaced ?? []
      let groups = [RecordKind.platform, .project, .place].compactMap { kind in
        context.group(kind.plural.capitalized, id: kind.plural, unplaced.filter { $0.id.kind == kind })
      }
      return family.shape.object([
        "site": context.siteValue,
        "page": context.pageValue(title: context.subject?.title ?? "Map"),
        "body": .html(context.body),
        "sheets": Value((context.content.atlas?.sheets ?? []).map { object($0, context) }),
        "hasUnplaced": .flag(!groups.isEmpty),
        "groups": Value(groups),
      ])
    })

  private static func object(_ sheet: Atlas.Sheet, _ context: PageContext) -> Object {
    let entries = sheet.shown
    let frames = sheet.isOverview ? (context.content.atlas?.sheets ?? []).dropFirst().map(\.data.box) : []
    let drawing = MapDrawing(sheet.background, entries.map(context.mark), frames: frames)
    return sheetShape.object([
      "title": .text(sheet.data.title),
      "id": .text("list:map-\(sheet.data.name)"),
      "drawing": .html(
        drawing.svg(
          name: "map:\(sheet.data.name)",
          description: "\(entries.count) numbered marks, each a link. The table after the map names them all.")),
      "hasRivers": .flag(!sheet.data.features(.rivers).isEmpty),
      "hasRows": .flag(!entries.isEmpty),
      "rows": Value(entries.map { row(of: $0, context) }),
    ])
  }

  private static func row(of entry: Atlas.Entry, _ context: PageContext) -> Object {
    rowShape.object([
      "number": .text("\(entry.number)"),
      "subject": context.links([entry.subject]),
      "sort": Value(entry.subject.id.kind == .place ? entry.place.fields.text(.kind) : entry.subject.id.kind.rawValue),
      "position": .text(position(of: entry)),
      "hasOthers": .flag(!entry.others.isEmpty),
      "others": context.links(entry.others),
    ])
  }

  /// Where an entry stands, and how surely.
  private static func position(of entry: Atlas.Entry) -> String {
    let doubt = entry.isApproximate ? entry.place.fields.text(.confidence).flatMap { doubts[$0] } : nil
    if entry.points.count > 1 { return "a line, drawn straight between its ends" + (doubt.map { "; \($0)" } ?? "") }
    return doubt ?? entry.points.first.map(PlacePage.position) ?? ""
  }

  private static let doubts = ["medium": "approximate, within about 5 km", "low": PlacePage.confidence["low"] ?? ""]
}

extension PageContext {
  /// An entry as a mark of a map on this page.
  func mark(_ entry: Atlas.Entry) -> MapMark {
    let chinese = entry.rank == .platform || entry.rank == .city ? entry.subject.fields.names["zh-Hans"] : nil
    var labels = [MapMark.Label(title: entry.subject.title)]
    if let chinese { labels.insert(MapMark.Label(title: entry.subject.title, chinese: chinese), at: 0) }
    if entry.place.title != entry.subject.title { labels.append(MapMark.Label(title: entry.place.title)) }
    return MapMark(
      number: entry.number, title: entry.subject.title, labels: labels, rank: entry.rank, points: entry.points,
      isApproximate: entry.isApproximate, url: link(entry.subject.url))
  }

  /// The map of the first page: the largest close-up, with platforms and cities only.
  var homeMap: HTML? {
    guard let sheets = content.atlas?.sheets, let sheet = sheets.dropFirst().first ?? sheets.first else { return nil }
    let entries = sheet.shown.filter { $0.rank == .platform || $0.rank == .city }
    guard !entries.isEmpty else { return nil }
    return MapDrawing(sheet.background, entries.map(mark)).svg(
      name: "map:home",
      description: "\(entries.count) platforms and cities, each a link. The platforms are listed on this page, too.")
  }

  /// A small map that shows where a place lies; none for a place that no map shows.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - title: What stands there.
  /// - Returns: An `svg` element.
  func locator(of place: Record?, titled title: String) -> Value {
    guard let place, let drawing = content.atlas?.locator(of: place) else { return .none }
    return .html(drawing.svg(name: "map:locator", title: title))
  }
}
