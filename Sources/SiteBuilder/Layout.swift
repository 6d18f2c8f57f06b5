import Markup
import SiteModel
import Templates

/// What every page has around its content: head, navigation, breadcrumb, footer.
enum Layout {
  static let navigationEntry = Shape("navigation entry", [.text("title"), .text("url"), .flag("isCurrent")])
  static let breadcrumb = Shape("breadcrumb", [.text("title"), .text("url")])
  static let site = Shape(
    "site",
    [
      .text("title"), .text("language"), .text("description"), .text("home"), .text("stylesheet"),
      .text("termsScript"), .flag("hasNavigation"),
      .list("navigation", of: navigationEntry), .flag("hasImprint"), .text("publisher"), .text("licence"),
      .text("licenceURL"),
      .text("sourceTitle"), .text("sourcePublisher"), .text("sourceURL"), .text("about"), .text("map"),
    ])
  static let page = Shape(
    "page",
    [
      .text("title"), .text("heading"), .html("summary"), .text("description"), .text("canonical"), .flag("isHome"),
      .flag("isDraft"), .flag("hasBreadcrumbs"), .list("breadcrumbs", of: breadcrumb), .flag("hasNames"),
      .list("names", of: Names.shape), .flag("hasMentions"), .list("mentions", of: Mentions.group),
      .flag("hasTerms"),
      .list("terms", of: UsedTerms.shape), .flag("hasSourceLines"), .list("sourceLines", of: Mentions.line),
      .text("sourceLineCount"),
      .object("neighbours", Neighbours.shape),
    ])

  /// A page's shape: what all pages have, and fields of its own.
  static func shape(_ name: String, _ fields: [Shape.Field]) -> Shape {
    Shape(name, [.object("site", site, pageWide: true), .object("page", page, pageWide: true)] + fields)
  }
}

extension Layout {
  /// The `site` object; most pages share it, since its addresses are written for the page only when it is printed.
  ///
  /// - Parameters:
  ///   - site: The records.
  ///   - assets: The assets to which pages link.
  ///   - current: The positions of the entries of the menu that stand for the page, or for the list that it belongs to.
  /// - Returns: A value of ``site``.
  static func object(of site: Site, _ assets: LinkedAssets, current: [Int]) -> Object {
    let fields = site.settings.fields
    let source = fields.reference(.source).flatMap { site.record($0) }
    let about = site.record(RecordID(.page, "about"))
    let navigation = fields.items(.navigation).enumerated().map { index, item in
      navigationEntry.object([
        "title": Value(item.fields.text(.title)),
        "url": .address(target(of: item).address),
        "isCurrent": .flag(current.contains(index)),
      ])
    }
    return self.site.object([
      "title": .text(site.settings.title),
      "language": Value(fields.text(.language)),
      "description": Value(fields.text(.description)),
      "home": .address("/"),
      "stylesheet": Value(address: assets.stylesheet),
      "termsScript": Value(address: assets.termsScript),
      "hasNavigation": .flag(!navigation.isEmpty),
      "navigation": Value(navigation),
      "hasImprint": .flag(fields[.publisher] != nil || fields[.licence] != nil || about != nil),
      "publisher": Value(fields.text(.publisher)),
      "licence": Value(fields.text(.licence)),
      "licenceURL": Value(fields.text(.licenceURL)),
      "sourceTitle": Value(source?.title),
      "sourcePublisher": Value(source?.fields.text(.publisher)),
      "sourceURL": .address("/source/"),
      "about": Value(address: about?.url),
      "map": site.maps.isEmpty ? .none : .address(MapPage.url.address),
    ])
  }

  /// The paths to which the menu leads.
  static func menu(of site: Site) -> [String] { site.settings.fields.items(.navigation).map { target(of: $0).path } }

  private static func target(of item: Item) -> PageURL { PageURL(item.fields.text(.url) ?? "/") }
}

extension Value {
  /// Makes the address of a page or file, or ``none`` of nil.
  init(address url: PageURL?) {
    self = url.map { .address($0.address) } ?? .none
  }
}

extension PageContext {
  /// The `site` object of every page.
  var siteValue: Value { .object(content.siteObject(of: url)) }

  /// The `page` object.
  ///
  /// - Parameters:
  ///   - title: The page's heading; the record's title unless given.
  ///   - summary: What stands below it; the record's summary unless given.
  ///   - parent: The list that the page belongs to, for the breadcrumb.
  /// - Returns: A value of ``Layout/page``.
  func pageValue(
    title: String? = nil, summary: String? = nil, parent: (title: String, url: String)? = nil
  ) -> Value {
    let heading = title ?? subject?.title ?? site.settings.title
    let isHome = url.path == "/"
    let summary = summary ?? subject?.summary ?? ""
    let names = isAboutSubject ? subject?.fields.names ?? Names([]) : Names([])
    var breadcrumbs: [Object] = []
    if !isHome {
      breadcrumbs.append(
        Layout.breadcrumb.object(["title": "Home", "url": .address("/")]))
      if let parent {
        breadcrumbs.append(
          Layout.breadcrumb.object(["title": .text(parent.title), "url": .address(PageURL(parent.url).address)]))
      }
    }
    let mentions = mentions
    let sourceLines = sourceLines
    let terms = usedTerms
    return .object(
      Layout.page.object([
        "hasMentions": .flag(!mentions.isEmpty),
        "mentions": Value(mentions),
        "hasTerms": .flag(!terms.isEmpty),
        "terms": Value(terms),
        "hasSourceLines": .flag(!sourceLines.isEmpty),
        "sourceLines": Value(sourceLines),
        "sourceLineCount": sourceLines.isEmpty
          ? .none : .text(sourceLines.count == 1 ? "1 line" : "\(sourceLines.count) lines"),
        "title": .text(isHome ? site.settings.title : "\(heading) · \(site.settings.title)"),
        "heading": .text(heading),
        "summary": summary.isEmpty ? .none : .html(prose(summary)),
        "description": Value(summary.isEmpty ? site.settings.fields.text(.description) : summary),
        "canonical": .text(content.address(url)),
        "isHome": .flag(isHome),
        "isDraft": .flag(subject?.fields.flag(.draft) ?? false),
        "hasBreadcrumbs": .flag(!isHome),
        "breadcrumbs": Value(breadcrumbs),
        "hasNames": .flag(!names.entries.isEmpty),
        "names": Value(names.objects),
        "neighbours": Value(neighbours),
      ]))
  }
}

extension Names {
  static let shape = Shape("name", [.text("language"), .text("name")])

  /// The names for a template; a name that is the same in both Chinese scripts is shown once.
  var objects: [Object] {
    entries.compactMap { entry in
      if entry.language == "zh-Hans", entry.name.text == self["zh-Hant"] { return nil }
      return Self.shape.object(["language": .text(entry.language), "name": .text(entry.name.text)])
    }
  }
}

extension Value {
  /// Whether this is a list without entries.
  var isEmptyList: Bool {
    if case .list(let values) = self { return values.isEmpty }
    return false
  }
}
