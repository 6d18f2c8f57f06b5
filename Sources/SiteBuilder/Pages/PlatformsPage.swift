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
    site.platformsByGroup.compactMap { group($0.heading, id: $0.name, $0.records) }
  }
}

extension Site {
  /// The platforms of each group, groups in the order of the page.
  var platformsByGroup: [(name: String, heading: String, records: [Record])] {
    let platforms = listed(.platform)
    return PlatformsPage.groups.map { name, heading in
      (name, heading, platforms.filter { $0.fields.text(.group) == name })
    }
  }
}
