import Diagnostics
import SiteModel

extension LinkGraph {
  /// Warns of pages to which only lists and menus lead, and of those that lead to no other record.
  ///
  /// - Parameter locator: Finds the records in their files.
  /// - Returns: A warning for each, in the order of the records.
  func diagnostics(_ locator: SourceLocator) -> [Diagnostic] {
    let site = content.site
    let inMenu = Set(site.settings.fields.items(.navigation).compactMap { $0.fields.text(.url) })
    return site.records.enumerated().compactMap { index, record in
      guard record.url.fragment == nil, record.id.kind != .source, !isNamed(index) else { return nil }
      let kind = record.id.kind
      if kind == .page {
        // What introduces a list is reached like the list, and nobody has to lead to the page of what isn't there.
        if StandalonePage.introductions.contains(record.id.name) || inMenu.contains(record.url.path) { return nil }
        if record.url.path == PageURL("/about/").path { return nil }
      }
      let location =
        record.fields.isGiven(.id) ? locator.location(of: .id, in: record) : SourceLocation(file: record.file)
      if kind != .page, !namesOthers(index) {
        return Diagnostic(
          .deadEnd, severity: .warning, "the \(kind.rawValue) '\(record.id.name)' names no record, and none names it",
          at: location, hint: "link it with what it belongs to, in a text or in a field")
      }
      return Diagnostic(
        .orphanPage, severity: .warning, "only lists lead to the \(kind.rawValue) '\(record.id.name)'", at: location,
        hint: "mention it in a text where it matters: [](\(record.id))")
    }
  }
}
