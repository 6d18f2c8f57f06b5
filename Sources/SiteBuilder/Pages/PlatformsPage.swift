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

  static let family = PageFamily.grouped("platforms", title: "Platforms") { $0.platformsByGroup }
}

extension PageContext {
  /// The platforms under the group of each, groups in the order of the page.
  var platformsByGroup: [Object] {
    let platforms = site.listed(.platform)
    return PlatformsPage.groups.compactMap { name, heading in
      group(heading, id: name, platforms.filter { $0.fields.text(.group) == name })
    }
  }
}
