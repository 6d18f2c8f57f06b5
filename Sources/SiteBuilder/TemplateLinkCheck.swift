import Diagnostics
import Foundation
import SiteModel
import Templates

/// Checks the addresses that are written in templates themselves.
///
/// A template makes pages in many folders, so a link from it to a page of the site begins with `{{site.home}}`. Links to
/// places inside a page (`#…`) can be checked only in the pages made, see ``PageLinkCheck``.
struct TemplateLinkCheck {
  /// The paths of all pages and assets.
  let paths: Set<String>
  /// The assets whose names change with their bytes.
  let linked: LinkedAssets

  /// Makes the check for what a plan publishes.
  init(_ plan: SitePlan, _ folder: TemplateFolder, _ site: Site) {
    paths = Set(plan.pages.map(\.url.path) + site.assets.map { "/" + $0 } + folder.assets.map(\.url.path))
    linked = folder.linked
  }

  /// An error for each address that leads nowhere, or somewhere else from each page.
  func diagnostics(_ links: [WrittenLink]) -> [Diagnostic] { links.compactMap(diagnostic) }

  private static let home = "{{site.home}}"

  private func diagnostic(_ link: WrittenLink) -> Diagnostic? {
    let text = link.text
    if link.variable == "site.home" { return diagnostic(link, path: "/" + text) }
    if link.variable != nil || text.hasPrefix("#") { return nil }
    if text.isEmpty {
      return Diagnostic(
        .brokenLink, "the link leads nowhere", at: link.location, hint: "write the address between the quotation marks")
    }
    if let scheme = URL(string: text)?.scheme ?? (text.hasPrefix("//") ? "//" : nil) {
      if ["http", "https", "mailto", "tel"].contains(scheme.lowercased()) { return nil }
      return Diagnostic(
        .unsafeURL, scheme == "//" ? "links can't begin with //" : "links can't begin with '\(scheme):'",
        at: link.location, hint: "links begin with https://, mailto: or tel:, or with \(Self.home)")
    }
    return Diagnostic(
      .brokenLink,
      text.hasPrefix("/")
        ? "'\(text)' leads nowhere when the site is published in a folder"
        : "'\(text)' leads somewhere else from each page",
      at: link.location, hint: "write '\(Self.home)\(text.trimmingPrefix("/"))'",
      fixes: [.init(replacing: link.location, with: Self.home + text.trimmingPrefix("/"))])
  }

  /// Checks what stands behind `{{site.home}}`.
  private func diagnostic(_ link: WrittenLink, path: String) -> Diagnostic? {
    let page = String(path.prefix { $0 != "#" && $0 != "?" })
    let decoded = page.removingPercentEncoding ?? page
    if paths.contains(decoded) { return nil }
    for (file, key) in [("/assets/style.css", "site.stylesheet"), ("/assets/terms.js", "site.termsScript")]
    where decoded == file {
      return Diagnostic(
        .brokenLink, "the site has no file '\(decoded)', whose name changes with its bytes", at: link.location,
        hint: "write '{{\(key)}}' instead")
    }
    let near = paths.contains(decoded + "/") ? decoded + "/" : NearMiss.nearest(to: decoded, in: paths)
    return Diagnostic(
      .brokenLink, "the site has no page '\(decoded)'", at: link.location, hint: near.map { "did you mean '\($0)'?" },
      fixes: near.map { [.init(replacing: link.location, with: String($0.dropFirst()) + path.dropFirst(page.count))] }
        ?? [])
  }
}
