import SiteModel
import Templates

/// All projects under the theme that each names first.
enum ProjectsPage {
  static let family = PageFamily.grouped("projects", title: "Projects") { $0.groupsByTheme(.project) }
}

extension PageContext {
  /// The records of a kind under the theme that each names first, themes in their order.
  func groupsByTheme(_ kind: RecordKind) -> [Object] {
    site.recordsByTheme(kind).compactMap { theme, records in
      group(theme.title, id: theme.id.name, address: theme.address, records)
    }
  }
}

extension Site {
  /// The records of a kind by the theme that each names first, themes in their order.
  func recordsByTheme(_ kind: RecordKind) -> [(theme: Record, records: [Record])] {
    let records = Dictionary(grouping: listed(kind)) { $0.fields.references(.themes).first }
    return listed(.theme).map { ($0, records[$0.id] ?? []) }
  }
}
