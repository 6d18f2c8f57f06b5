import Diagnostics
import Foundation
import SiteLinks
import SiteModel
import Templates

/// Checks the addresses that are written in templates themselves.
///
/// A template makes pages in many folders, so a link from it to a page of the site begins with `{{site.home}}`. Links to
/// places inside a page (`#…`) can be checked only in the pages made, see ``PageLinkCheck``.
struct TemplateLinkCheck {
  /// The paths of all files that are published.
  let paths: Set<String>

  /// Makes the check for what a plan publishes.
  init(_ plan: SitePlan, _ folder: TemplateFolder, _ site: Site) {
    paths = Set(
      plan.pages.map(\.url.path) + plan.exports.map(\.url.path) + site.assets.map { "/" + $0 }
        + folder.assets.map(\.url.path))
  }

  /// An error for each address that leads nowhere, or somewhere else from each page.
  func diagnostics(_ links: [WrittenLink]) -> [Diagnostic] { links.compactMap(diagnostic) }

  private static let home = "{{site.home}}"

  private func diagnostic(_ link: WrittenLink) -> Diagnostic? {
    let text = link.text
    if link.variable == "site.home" { return diagnostic(link, path: "/" + text) }
    if link.variable != nil { return nil }
    switch LinkDestination(text) {
    case .fragment, .external: return nil
    case .empty:
      return Diagnostic(
        .brokenLink, "the link leads nowhere", at: link.location, hint: "write the address between the quotation marks")
    case .refused(let scheme): return refusal(scheme == "//" ? scheme : scheme + ":", link)
    case .record(let id): return refusal(id.kind.rawValue + ":", link)
    case .site, .file: return diagnostic(relative: link)
    }
  }

  private func refusal(_ beginning: String, _ link: WrittenLink) -> Diagnostic {
    Diagnostic(
      .unsafeURL, beginning == "//" ? "links can't begin with //" : "links can't begin with '\(beginning)'",
      at: link.location, hint: "links begin with https://, mailto: or tel:, or with \(Self.home)")
  }

  private func diagnostic(relative link: WrittenLink) -> Diagnostic {
    let text = link.text
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
    if decoded.hasPrefix("/assets/"), let file = LinkedAssets.File(rawValue: String(decoded.trimmingPrefix("/assets/")))
    {
      return Diagnostic(
        .brokenLink, "the site has no file '\(decoded)', whose name changes with its bytes", at: link.location,
        hint: "write '{{\(file.variable)}}' instead")
    }
    let near = paths.contains(decoded + "/") ? decoded + "/" : NearMiss.nearest(to: decoded, in: paths)
    return Diagnostic(
      .brokenLink, "the site has no page '\(decoded)'", at: link.location, hint: near.map { "did you mean '\($0)'?" },
      fixes: near.map { [.init(replacing: link.location, with: String($0.dropFirst()) + path.dropFirst(page.count))] }
        ?? [])
  }
}
