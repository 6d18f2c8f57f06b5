import SiteModel
import Templates

/// All themes in their order, and how far the projects of each have come.
enum ThemesPage {
  static let family: PageFamily = .list(
    "/themes/", introduction: "themes", template: "themes",
    Layout.shape(
      "themes page",
      [
        .html("body"), .flag("hasThemes"), .list("themes", of: RecordLink.shape),
        .object("statusByTheme", StatusByTheme.shape),
      ])
  ) { context in
    family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Themes"),
      "body": .html(context.body),
      "hasThemes": .flag(!context.site.records(of: .theme).isEmpty),
      "themes": context.links(context.site.listed(.theme)),
      "statusByTheme": context.statusByTheme,
    ])
  }
}
