import Diagnostics
import Foundation
import Parallel
import SiteModel
import Templates

/// Checks every link, picture, script and stylesheet of every page against the pages and ids that are really made.
///
/// Links in texts and fields have been checked by then, where they are written. What is left are those to places in pages
/// that templates name, and those that templates put together, of which only the template can be said.
struct PageLinkCheck: Sendable {
  let content: SiteContent
  let pages: [Page]
  let templates: [Template]
  /// The paths of all files that are published.
  let paths: Set<String>
  /// The addresses that are written in the templates.
  let written: [WrittenLink]
  let jobs: Int

  /// What was found in one page.
  private struct Finding: Sendable {
    var ids: Set<String> = []
    /// Each once, in the order of the page.
    var links: [PageURL] = []
  }

  /// A link to what isn't there, as all pages of a template have it.
  private struct Fault: Hashable {
    /// Where it is written, or the template.
    let location: SourceLocation
    /// The address, or only the fragment when it is a place of the page itself.
    let target: String
  }

  /// Returns an error for each link of a template to what isn't there.
  func check() async -> [Diagnostic] {
    let findings = await Parallel.map(pages.count, jobs: jobs) { find(in: pages[$0]) }
    let ids = Dictionary(zip(pages.map(\.url.path), findings.map(\.ids)), uniquingKeysWith: { first, _ in first })
    var faults: [Fault: (pages: [PageURL], near: String?)] = [:]
    for (page, finding) in zip(pages, findings) {
      for link in finding.links {
        guard let problem = problem(with: link, in: page, ids) else { continue }
        let fault = Fault(location: location(of: problem.target, in: page), target: problem.target)
        faults[fault, default: ([], problem.near)].pages.append(page.url)
      }
    }
    return faults.map { fault, places in diagnostic(fault, places.pages, near: places.near) }.sortedAndUnique()
  }

  private func diagnostic(_ fault: Fault, _ pages: [PageURL], near: String?) -> Diagnostic {
    let first = pages.first?.path ?? ""
    let others = pages.count == 2 ? " and another one" : pages.count > 2 ? " and \(pages.count - 1) others" : ""
    return Diagnostic(
      .brokenLink, "this template makes a link to '\(fault.target)', which isn't there, in \(first)\(others)",
      at: fault.location,
      hint: near.map { "did you mean '\($0)'?" })
  }

  private func location(of target: String, in page: Page) -> SourceLocation {
    let written = written.first { $0.variable == nil && $0.text == target }
    return written?.location
      ?? SourceLocation(file: "\(TemplateFolder.name)/\(PageFamily.all[page.family].template).mustache")
  }

  /// What a link leads to in vain, and what was probably meant; nil when the link is right.
  private func problem(
    with link: PageURL, in page: Page, _ ids: [String: Set<String>]
  ) -> (target: String, near: String?)? {
    guard paths.contains(link.path) else { return (link.path, NearMiss.nearest(to: link.path, in: paths)) }
    // Assets have no ids to be checked, and neither has the top of a page.
    guard let fragment = link.fragment, !fragment.isEmpty, let known = ids[link.path], !known.contains(fragment) else {
      return nil
    }
    let target = link.path == page.url.path ? "" : link.path
    return ("\(target)#\(fragment)", NearMiss.nearest(to: fragment, in: known).map { "#" + $0 })
  }

  private func find(in page: Page) -> Finding {
    var html: [UInt8] = []
    PageRenderer.render(page, content, templates, into: &html)
    var finding = Finding()
    var seen: Set<PageURL> = []
    for attribute in PageAttribute.all(in: html) {
      if attribute.name == .id {
        finding.ids.insert(attribute.value)
      } else if let link = resolve(attribute.value, in: page), seen.insert(link).inserted {
        finding.links.append(link)
      }
    }
    return finding
  }

  /// Where an address of a page leads; nil for what lies elsewhere.
  private func resolve(_ text: String, in page: Page) -> PageURL? {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count > 1 ? parts[1].removingPercentEncoding ?? parts[1] : nil
    let written = parts[0].prefix { $0 != "?" }
    if written.isEmpty { return PageURL(page.url.path, fragment: fragment) }
    if written.hasPrefix("//") || URL(string: String(written))?.scheme != nil { return nil }
    let path = written.removingPercentEncoding ?? String(written)
    if path.hasPrefix("/") {
      // Only the page that servers show for any address has such links.
      guard path.hasPrefix(content.rootPath) else { return PageURL(path, fragment: fragment) }
      return PageURL("/" + path.dropFirst(content.rootPath.count), fragment: fragment)
    }
    var folders = page.url.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for name in names.dropLast() {
      switch name {
      case ".": break
      // Browsers stay at the root, and so does this.
      case "..": if folders.count > 1 { folders.removeLast() }
      default: folders.append(name)
      }
    }
    switch names.last ?? "" {
    case ".", "": return PageURL(folders.joined(separator: "/") + "/", fragment: fragment)
    case "..": return PageURL(folders.dropLast().joined(separator: "/") + "/", fragment: fragment)
    case let name: return PageURL((folders + [name]).joined(separator: "/"), fragment: fragment)
    }
  }
}
