import SiteModel
import Templates

/// A page of the editors' own, such as the one about the site.
enum StandalonePage {
  /// Editors' pages that introduce a list, or have a template of their own.
  static let introductions: Set<String> = [
    "home", "404", "platforms", "projects", "policies", "timeline", "views", "themes", "glossary", "figures", "places",
    "organisations", "notes", "source", "map",
  ]

  static let family: PageFamily = PageFamily(
    template: "page", shape: Layout.shape("page", [.html("body"), .flag("hasAreas"), .list("areas", of: Area.shape)]),
    isLeaf: true,
    pages: { site in
      // Without a map there is nothing to introduce, and the page is one like others.
      site.records(of: .page).filter { page in
        !introductions.contains(page.id.name) || page.id.name == "map" && site.maps.isEmpty
      }.map { ($0.url, $0.id) }
    },
    object: { context in
      let areas = context.subject.map { context.areas(of: $0) } ?? []
      return family.shape.object([
        "site": context.siteValue,
        "page": context.pageValue(),
        "body": .html(context.body),
        "hasAreas": .flag(!areas.isEmpty),
        "areas": Value(areas),
      ])
    })
}
