import SiteModel
import Templates

/// All platforms by group.
enum PlatformsPage {
  /// Group words of the schema, in the order of the page, with their headings.
  static let groups = [
    ("cooperation", "Cooperation platforms"), ("industrial", "Industrial platforms"), ("science", "Science platforms"),
    ("finance", "Financial platforms"), ("partner", "Partner platforms elsewhere"),
  ]
  /// The heading of each group.
  static let headings = Dictionary(uniqueKeysWithValues: groups)

  static let family: PageFamily = .list(
    "/platforms/", introduction: "platforms", template: "platforms",
    Layout.shape("platforms page", [.html("body"), .list("groups", of: RecordLink.group)])
  ) { context in
    let platforms = context.site.listed(.platform)
    return family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Platforms"),
      "body": .html(context.body),
      "groups": Value(
        groups.compactMap { name, heading in
          context.group(heading, id: name, platforms.filter { $0.fields.text(.group) == name })
        }),
    ])
  }
}
