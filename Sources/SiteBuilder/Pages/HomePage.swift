import SiteModel
import Templates

/// The first page: an introduction, and ways in.
enum HomePage {
  private static let count = Shape("count", [.text("number"), .text("words"), .text("url")])

  static let family: PageFamily = .list(
    "/", introduction: "home", template: "home",
    Layout.shape(
      "home page",
      [
        .html("body"), .list("groups", of: RecordLink.group), .flag("hasThemes"), .list("themes", of: RecordLink.shape),
        .flag("hasEvents"), .list("events", of: RecordLink.shape), .flag("hasCounts"), .list("counts", of: count),
        .html("map"),
      ])
  ) { context in
    let site = context.site
    let counts = counts(context)
    let dated = site.records(of: .event).filter { $0.fields.date(.date) != nil }.sorted(by: TimelinePage.isBefore)
    return family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? site.settings.title),
      "body": .html(context.body),
      "map": Value(context.homeMap),
      "groups": Value(context.platformsByGroup),
      "hasThemes": .flag(!site.records(of: .theme).isEmpty),
      "themes": context.links(site.listed(.theme)),
      "hasEvents": .flag(!dated.isEmpty),
      "events": context.links(dated.suffix(5)),
      "hasCounts": .flag(!counts.isEmpty),
      "counts": Value(counts),
    ])
  }

  private static func counts(_ context: PageContext) -> [Object] {
    let lists: [(RecordKind, String)] = [
      (.platform, "/platforms/"), (.project, "/projects/"), (.policy, "/policies/"), (.event, "/timeline/"),
      (.view, "/views/"), (.term, "/glossary/"), (.figure, "/figures/"), (.place, "/places/"),
    ]
    return lists.compactMap { kind, url in
      let number = context.site.records(of: kind).count
      guard number > 0 else { return nil }
      return count.object([
        "number": .text("\(number)"), "words": .text(number == 1 ? kind.rawValue : kind.plural),
        "url": .address(PageURL(url).address),
      ])
    }
  }
}
