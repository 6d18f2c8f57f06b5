import SiteModel
import Templates

/// All projects under the theme that each names first.
enum ProjectsPage {
  static let family: PageFamily = .list(
    "/projects/", introduction: "projects", template: "projects",
    Layout.shape("projects page", [.html("body"), .list("groups", of: RecordLink.group)])
  ) { context in
    family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Projects"),
      "body": .html(context.body),
      "groups": Value(context.groupsByTheme(.project)),
    ])
  }
}

extension PageContext {
  /// The records of a kind under the theme that each names first, themes in their order.
  func groupsByTheme(_ kind: RecordKind) -> [Object] {
    let records = Dictionary(grouping: site.listed(kind)) { $0.fields.references(.themes).first }
    return site.listed(.theme).compactMap { theme in
      group(theme.title, id: theme.id.name, url: link(theme.url), records[theme.id] ?? [])
    }
  }
}
