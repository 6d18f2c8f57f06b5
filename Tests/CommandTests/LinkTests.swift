import Foundation
import TestSupport
import Testing

/// Every link of a built site, followed as a browser would, wherever the output folder is served.
@Suite(.timeLimit(.minutes(5))) struct LinkTests {
  @Test func everyLinkOfASiteIsRelativeAndLeadsToAFileAndAnIDInIt() async throws {
    try await withWorkspace { site in
      let outcome = try await site.build("--drafts")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let broken = try Self.brokenLinks(in: site.output)
      #expect(broken == [])
    }
  }

  @Test(.enabled(if: ownContent != nil, "the checkout has no content folder"))
  func everyLinkOfTheProjectsOwnSiteLeadsSomewhere() async throws {
    let content = try #require(Self.ownContent)
    try await withWorkspace(SiteFixture("")) { site in
      try site.copy(content, to: "content")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let broken = try Self.brokenLinks(in: site.output)
      #expect(broken == [])
    }
  }

  @Test func aFileWhoseNameMeansSomethingInAnAddressIsStillFound() async throws {
    let name = "深圳 河套 100%_a#b?c&d'e;f=g.png"
    let destination = "../pictures/深圳%20河套%20100%25_a%23b%3Fc&d'e;f=g.png"
    let site = SiteFixture.whole.adding("content/pictures/\(name)", [1, 2, 3]).adding(
      "content/pages/about.md",
      Array("---\ntitle: About\n---\n![Map](<\(destination)>) [the map](<\(destination)>)\n".utf8))
    try await withWorkspace(site) { site in
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(site.has("public/pictures/\(name)"))
      let broken = try Self.brokenLinks(in: site.output)
      #expect(broken == [])
    }
  }

  @Test func theNotFoundPageHasLinksThatWorkAtAnyAddressBelowTheBaseURL() async throws {
    try await withWorkspace { site in
      let outcome = try await site.build("--base-url", "https://example.org/bay/")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let references = HTMLReferences.all(in: try site.read("public/404.html")).filter { !$0.hasPrefix("#") }
      let own = references.filter { !$0.hasPrefix("https:") || $0.hasPrefix("https://example.org/") }
      #expect(own.filter { !$0.hasPrefix("/bay/") && !$0.hasPrefix("https://example.org/bay/") } == [])
      for link in ["/bay/", "/bay/projects/", "/bay/about/", "/bay/source/"] { #expect(own.contains(link)) }
      let broken = try Self.brokenLinks(in: site.output, basePath: "/bay/")
      #expect(broken == [])
    }
  }

  /// The project's own content, when the checkout has some.
  private static let ownContent: String? = {
    let folder = Checkout.folder + "/content"
    return FileManager.default.fileExists(atPath: folder + "/site.yml") ? folder : nil
  }()

  /// All references of all pages that lead nowhere, as `page: reference`.
  ///
  /// Only the page for addresses that don't exist may begin a reference with the site's path.
  private static func brokenLinks(in output: String, basePath: String = "/") throws -> [String] {
    let files = try FolderState(output).files
    let pages = files.keys.filter { $0.hasSuffix(".html") }.sorted()
    let html = Dictionary(uniqueKeysWithValues: pages.map { ($0, files[$0]?.text ?? "") })
    let ids = html.mapValues { HTMLReferences.ids(in: $0) }
    var broken: [String] = []
    for page in pages {
      let references = HTMLReferences.all(in: html[page] ?? "")
      if references.isEmpty { broken.append("\(page): no reference at all") }
      for reference in references where !isExternal(reference) {
        guard let target = target(of: reference, on: page, basePath: page == "404.html" ? basePath : nil),
          files[target.file] != nil, target.fragment.map({ ids[target.file]?.contains($0) ?? false }) ?? true
        else {
          broken.append("\(page): \(reference)")
          continue
        }
      }
    }
    return broken
  }

  private static func isExternal(_ reference: String) -> Bool {
    ["https:", "http:", "mailto:", "tel:"].contains { reference.hasPrefix($0) }
  }

  /// The file that a reference leads to (RFC 3986, section 5.2), and the place in it; nil when it leaves the folder.
  private static func target(
    of reference: String, on page: String, basePath: String?
  ) -> (file: String, fragment: String?)? {
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count > 1 ? parts[1].removingPercentEncoding : nil
    // A query is no part of a file's name.
    guard var path = parts[0].split(separator: "?", omittingEmptySubsequences: false).first.map(String.init) else {
      return nil
    }
    if path.isEmpty { return parts.count > 1 ? (page, fragment) : nil }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    if path.hasPrefix("/") {
      guard let basePath, path.hasPrefix(basePath) else { return nil }
      path = String(path.dropFirst(basePath.count))
      folders = []
    }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for step in steps.dropLast() where step != "." {
      if step != ".." {
        guard let name = step.removingPercentEncoding else { return nil }
        folders.append(name)
      } else if folders.popLast() == nil {
        return nil
      }
    }
    guard let last = (steps.last ?? "").removingPercentEncoding, last != "..", last != "." else { return nil }
    return ((folders + [last.isEmpty ? "index.html" : last]).joined(separator: "/"), fragment)
  }
}
