import SiteModel
import Templates

/// All projects under the theme that each names first.
enum ProjectsPage {
  static let family = PageFamily.grouped("projects", title: "Projects") { $0.groupsByTheme(.project) }
}

extension PageContext {
  /// The records of a kind under the theme that each names first, themes in their order.
  func groupsByTheme(_ kind: RecordKind) -> [Object] {
    let records = Dictionary(grouping: site.listed(kind)) { $0.fields.references(.themes).first }
    return site.listed(.theme).compactMap { theme in
      group(theme.title, id: theme.id.name, address: theme.address, records[theme.id] ?? [])
    }
  }
}
