import Diagnostics
import SiteLinks
import SiteModel
import Templates

/// Checks that links to places inside other pages lead to an id that those pages really have.
///
/// Ids come from bodies, records and templates alike, so the pages are made and looked through. Such links are few.
struct FragmentCheck {
  let content: SiteContent
  let pages: [Page]
  let templates: [Template]

  /// Returns an error for each link to an id that isn't there.
  func check() -> [Diagnostic] {
    let links = content.bodies.flatMap { $0?.fragmentLinks ?? [] }
    if links.isEmpty { return [] }
    let byPath = Dictionary(grouping: links, by: \.path)
    // One page after the other, so that only one is in memory.
    return byPath.keys.sorted().flatMap { path -> [Diagnostic] in
      guard let page = pages.first(where: { $0.url.path == path }), let links = byPath[path] else { return [] }
      let ids = ids(of: page)
      return links.compactMap { ids.contains($0.fragment) ? nil : diagnostic($0, ids) }
    }
  }

  private func diagnostic(_ link: FragmentLink, _ ids: Set<String>) -> Diagnostic {
    // What an editor writes lacks the prefix that headings have on a page that records share.
    let prefix = link.written.map { String(link.fragment.dropLast($0.count)) } ?? ""
    let names = ids.filter { $0.hasPrefix(prefix) && !$0.hasPrefix("page:") }.map { String($0.dropFirst(prefix.count)) }
    let name = String(link.fragment.dropFirst(prefix.count))
    let near = NearMiss.nearest(to: name, in: names)
    return Diagnostic(
      .brokenLink, "the page \(link.path) has no place '#\(name)'", at: link.location,
      hint: near.map { "did you mean '#\($0)'?" } ?? "the ids of its headings are made from their words")
  }

  /// The ids of a page, as they stand in its markup.
  private func ids(of page: Page) -> Set<String> {
    var html: [UInt8] = []
    PageRenderer.render(page, content, templates, into: &html)
    return Set(PageAttribute.all(in: html).filter { $0.name == .id }.map(\.value))
  }
}
