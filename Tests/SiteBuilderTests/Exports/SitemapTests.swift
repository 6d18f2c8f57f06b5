import SiteModel
import TestSupport
import Testing

@testable import SiteBuilder

/// What search engines are told to read, and when it was last changed.
@Suite struct SitemapTests {
  private func sitemap(_ site: RenderedSite) -> [Substring] {
    (site.exports["/sitemap.xml"] ?? "").split(separator: "\n")
  }

  @Test func robotsMayReadEverythingAndFindTheSitemap() async throws {
    let site = try await RenderedSite(.bay())
    #expect(
      site.exports["/robots.txt"] == """
        User-agent: *
        Allow: /

        Sitemap: https://example.org/bay/sitemap.xml

        """)
  }

  @Test func pagesThatReadersShouldFindAreListedByAddress() async throws {
    let moved = "-- content/pages/contact.md --\n---\ntitle: Contact\naliases_urls: [imprint]\n---\n"
    let site = try await RenderedSite(.bay(moved))
    let lines = sitemap(site)
    #expect(lines.first == #"<?xml version="1.0" encoding="UTF-8"?>"#)
    #expect(lines.dropFirst().first == #"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"#)
    #expect(lines.last == "</urlset>")
    let pages = lines.dropFirst(2).dropLast()
    #expect(pages.first == "<url><loc>https://example.org/bay/</loc></url>")
    #expect(pages.contains("<url><loc>https://example.org/bay/contact/</loc></url>"))
    #expect(!pages.contains { $0.contains("404") || $0.contains("imprint") })
    #expect(pages.count == site.pages.count - 3)
    #expect(pages.sorted() == Array(pages))
  }

  @Test func gitTellsWhenAPageWasChangedAndAListIsAsYoungAsTheLatest() async throws {
    let history = History(
      log: Array("\u{1}1795529480 \0\ncontent/platforms/nansha.md\0\u{1}1795000000 \0\ncontent/site.yml\0".utf8))
    let site = try await RenderedSite(.bay(), history: history)
    let lines = sitemap(site)
    let time = "<lastmod>2026-11-24T14:11:20Z</lastmod>"
    #expect(lines.contains("<url><loc>https://example.org/bay/platforms/nansha/</loc>\(time)</url>"))
    #expect(lines.contains("<url><loc>https://example.org/bay/platforms/</loc>\(time)</url>"))
  }

  @Test func recordTellsWhereGitCannot() async throws {
    let page = "-- content/pages/contact.md --\n---\ntitle: Contact\nupdated: 2026-11\n---\n"
    let site = try await RenderedSite(.bay(page))
    let expected =
      "<url><loc>https://example.org/bay/contact/</loc><lastmod>2026-11-01T00:00:00Z</lastmod></url>"
    #expect(sitemap(site).contains { $0 == expected })
    #expect(sitemap(site).contains("<url><loc>https://example.org/bay/platforms/nansha/</loc></url>"))
  }
}
