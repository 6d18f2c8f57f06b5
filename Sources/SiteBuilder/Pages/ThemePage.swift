import SiteModel
import Templates

/// A theme and every record that belongs to it.
enum ThemePage {
  static let family: PageFamily = .records(
    .theme, template: "theme",
    Layout.shape(
      "theme page",
      [
        .text("timeline"), .html("body"),
        .list("groups", of: RecordLink.group),
      ])
  ) { context, theme in
    let members = context.site.referrers(of: theme.id, through: .themes)
    let kinds: [RecordKind] = [.platform, .project, .policy]
    return family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(parent: ("Themes", "/themes/")),
      "timeline": context.timeline(of: theme),
      "body": .html(context.body),
      "groups": Value(
        kinds.compactMap { kind in
          context.group(kind.heading, id: kind.plural, members.filter { $0.id.kind == kind })
        }),
    ])
  }
}
