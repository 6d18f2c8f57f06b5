import Diagnostics
import SiteModel
import TestSupport
import Testing

@testable import SiteBuilder

/// No two files of the output share a path, and the menu leads somewhere.
@Suite struct SitePlanTests {
  /// The terminal's report on a site's plan, without the newline at its end.
  private func report(_ fixture: SiteFixture, assets: [PageURL] = []) async throws -> String {
    try await withTemporaryFolder { folder in
      try fixture.write(to: folder)
      let loader = ContentLoader(folder: folder + "/content", jobs: 1)
      let loaded = await loader.load()
      guard let site = loaded.site, !loaded.diagnostics.hasErrors else {
        throw RenderedSite.Unusable(diagnostics: loaded.diagnostics)
      }
      let plan = SitePlan(
        site, pages: PageFamily.allPages(of: site), known: loaded.known, assets: assets,
        locator: SourceLocator(read: loader.reader))
      let text = TerminalWriter().report(plan.diagnostics.sortedAndUnique(), sources: SourceLines(read: loader.reader))
      return text.last == "\n" ? String(text.dropLast()) : text
    }
  }

  @Test func siteWithoutMistakesHasNone() async throws {
    #expect(try await report(.bay(), assets: [PageURL("/assets/style.css")]) == "")
  }

  @Test func leavesComeBeforeLists() async throws {
    let loaded = try await SiteFixture.bay().load()
    let site = try #require(loaded.site)
    let plan = SitePlan(
      site, pages: PageFamily.allPages(of: site), known: loaded.known, assets: [PageURL("/assets/a.css")],
      locator: SourceLocator { _ in nil })
    let firstList = try #require(plan.pages.firstIndex { !$0.isLeaf })
    #expect(plan.pages[..<firstList].contains { $0.url == PageURL("/platforms/nansha/") })
    #expect(plan.pages[firstList...].allSatisfy { !$0.isLeaf })
    #expect(plan.pages.last?.url == PageURL("/"))
    #expect(plan.outputs.count == plan.pages.count + plan.exports.count + 1)
    #expect(plan.outputs.last?.text == "assets/a.css")
  }

  @Test func twoPagesWithOneAddress() async throws {
    let page = "-- content/pages/contact.md --\n---\ntitle: Contact\naliases_urls: [timeline]\n---\n"
    let report = try await report(.bay(page))
    #expect(
      report == """
        content/pages/contact.md: error: page 'contact' and a list both have the address /timeline/ [duplicate-url]
        """)
  }

  @Test func assetInThePlaceOfAPage() async throws {
    let site = SiteFixture.bay().adding("content/assets/logo.png", [1])
    let report = try await report(site, assets: [PageURL("/assets/logo.png")])
    #expect(
      report == """
        templates/assets/logo.png: error: the asset /assets/logo.png and the file assets/logo.png both have the \
        address /assets/logo.png [duplicate-url]
        content/assets/logo.png: note: the other one is the file assets/logo.png
        """)
  }

  @Test func fileInThePlaceOfOneThatIsMade() async throws {
    let report = try await report(SiteFixture.bay().adding("content/robots.txt", [1]))
    #expect(
      report == """
        content/robots.txt: error: the file robots.txt and the file /robots.txt, which every site has, both have the \
        address /robots.txt [duplicate-url]
        """)
  }

  @Test(arguments: [
    ("content/assets/Logo.png", "/assets/logo.png", "/assets/Logo.png"),
    ("content/assets/caf\u{E9}.png", "/assets/cafe\u{301}.png", "/assets/caf\u{E9}.png"),
  ])
  func spellingsOfOneName(file: String, asset: String, other: String) async throws {
    let site = SiteFixture.bay().adding(file, [1])
    let report = try await report(site, assets: [PageURL(asset)])
    #expect(
      report == """
        templates\(asset): error: \(asset) and \(other) are one file where letter case or accents don't count \
        [case-collision]
        \(file): note: the other one is the file \(other.dropFirst())
        """)
  }

  @Test func menuThatLeadsNowhere() async throws {
    let settings = """
      title: Test
      language: en
      base_url: https://example.org
      source: article
      navigation:
      - {title: Home, url: /}
      - {title: 平台, url: /platfroms/}
      - title: Nothing
        url: /qqqqqqqqqq/

      """
    let report = try await report(.base().adding("content/site.yml", Array(settings.utf8)))
    #expect(
      report == """
        content/site.yml:7:20: error: the site has no page '/platfroms/' [broken-link]
          6 | - {title: Home, url: /}
          7 | - {title: 平台, url: /platfroms/}
            |                      ^~~~~~~~~~~ did you mean '/platforms/'?
          8 | - title: Nothing

        content/site.yml:9:8: error: the site has no page '/qqqqqqqqqq/' [broken-link]
           8 | - title: Nothing
           9 |   url: /qqqqqqqqqq/
             |        ^~~~~~~~~~~~
        """)
  }
}
