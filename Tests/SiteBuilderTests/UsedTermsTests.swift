import Foundation
import TestSupport
import Testing

@testable import SiteBuilder

/// The list of terms at the end of a page, from which readers with a script get what stands beside a link.
@Suite struct UsedTermsTests {
  private static let site = Task { try await RenderedSite(.base(files)) }

  private static let files = """
    -- content/glossary/zone.md --
    ---
    title: Zone
    category: places
    definition: A zone & no more, 區.
    source: [s1p1]
    names: {zh-Hant: 區, zh-Hans: 区}
    ---
    -- content/glossary/hub.md --
    ---
    title: hub
    category: places
    definition: A place where ways meet.
    source: [s1p1]
    same_as: platform:nansha
    aliases: [node]
    ---
    Not a zone.
    -- content/glossary/silent.md --
    ---
    title: Silent
    category: places
    definition: A word that no text has.
    source: [s1p1]
    ---
    -- content/themes/trade.md --
    ---
    title: Trade
    summary: Buying and selling in a zone.
    order: 1
    source: [s1p1]
    ---
    The [word](term:zone) and another node, at a zone and a hub.
    -- content/pages/glossary.md --
    ---
    title: Glossary
    ---
    Words such as zone.
    -- content/events/one.md --
    ---
    title: One
    date: 2024-01-09
    summary: It happened.
    source: [s1p1]
    ---
    In a zone.
    -- content/events/two.md --
    ---
    title: Two
    date: 2024-01-10
    summary: It happened.
    source: [s1p1]
    ---
    In a zone, in a hub.

    """

  private func terms(_ path: String) async throws -> Markup {
    try await Self.site.value.page(path).section("page:terms")
  }

  @Test func listHoldsEachTermOfTheTextOnceWithItsDefinition() async throws {
    let terms = try await terms("/themes/trade/")
    #expect(terms.texts(of: "h2") == ["Terms on this page"])
    #expect(terms.texts(of: "dt") == ["hub", "Zone 區 区"])
    #expect(terms.texts(of: "dd") == ["A place where ways meet.", "A zone & no more, 區."])
    #expect(terms.values(of: "id", on: "dd") == ["page:term-hub", "page:term-zone"])
    #expect(terms.values(of: "href", on: "a") == ["../../glossary/hub/", "../../glossary/zone/"])
    let page = try await Self.site.value.page("/themes/trade/")
    #expect(page.structuralFaults == [])
    #expect(
      page.source.contains("<dd id=\"page:term-zone\">A zone &amp; no more, <span lang=\"zh-Hant\">區</span>.</dd>"))
    #expect(page.source.components(separatedBy: "A place where ways meet.").count == 2)
  }

  @Test func pageOfSeveralTextsHasTheTermsOfAll() async throws {
    #expect(try await terms("/timeline/").texts(of: "dt") == ["hub", "Zone 區 区"])
    #expect(try await terms("/glossary/").texts(of: "dt") == ["Zone 區 区"])
    #expect(try await terms("/glossary/hub/").texts(of: "dt") == ["Zone 區 区"])
  }

  @Test func pageWithoutTermsHasNeitherListNorScript() async throws {
    for path in ["/platforms/nansha/", "/", "/glossary/silent/"] {
      let page = try await Self.site.value.page(path)
      #expect(page.section("page:terms").texts(of: "dt") == [])
      #expect(page.values(of: "src", on: "script") == [])
    }
    let script = try #require(await Self.site.value.assets.termsScript).path
    #expect(try await Self.site.value.page("/themes/trade/").values(of: "src", on: "script") == ["../.." + script])
  }

  @Test func termThatStandsForARecordIsMentionedOnBothPages() async throws {
    for path in ["/platforms/nansha/", "/glossary/hub/"] {
      let mentions = try await Self.site.value.page(path).section("page:mentions")
      #expect(mentions.texts(of: "a") == ["Two", "Trade"], "\(path)")
    }
  }

  @Test(arguments: [("section", 3), ("page", 2), ("all", 4), ("none", 0)])
  func siteSaysHowOftenTermsAreLinked(setting: String, count: Int) async throws {
    var fixture = SiteFixture.base(Self.files)
    let settings = """
      title: Test
      language: en
      base_url: https://example.org
      source: article
      term_links: \(setting)
      """
    let body = "---\ntitle: Home\n---\nA zone, a zone and a hub.\n\n## More\n\nA zone.\n"
    fixture.add("content/site.yml", Array(settings.utf8))
    fixture.add("content/pages/about.md", Array(body.utf8))
    let page = try await RenderedSite(fixture).page("/about/")
    #expect(page.values(of: "data-term", on: "a").count == count)
  }
}
