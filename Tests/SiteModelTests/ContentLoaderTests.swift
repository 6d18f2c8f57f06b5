import Diagnostics
import Foundation
import SiteModel
import TestSupport
import Testing

@Suite("Loading a site")
struct ContentLoaderTests {
  /// Mistakes of several kinds in several files.
  private let wrong = SiteFixture.base(
    """
    -- content/pages/about.md --
    # About
    -- content/platforms/nansha.md --
    ---
    title: Nansha
    group: coperation
    status: building
    summary: A district.
    source: [s1p1, s1p9]
    themes: [trad]
    ---
    -- content/places.yml --
    - {id: here, title: Here, kind: district, confidence: none}
    - {id: here, titel: Here, kind: district, confidence: none}
    """)

  @Test("mistakes in several files are reported in one run, by file and position") func severalMistakes() async throws {
    #expect(
      try await wrong.report() == """
        content/pages/about.md:1:1: error: the file doesn't begin with front matter [missing-front-matter]
          1 | # About
            | ^~~~~~~ its first line must be --- and nothing else, not even a space

        content/places.yml:2:3: error: a place needs 'title' [missing-key]
          1 | - {id: here, title: Here, kind: district, confidence: none}
          2 | - {id: here, titel: Here, kind: district, confidence: none}
            |   ^ add 'title: …' (the name shown to readers)

        content/places.yml:2:8: error: another place is called 'here' [duplicate-id]
          1 | - {id: here, title: Here, kind: district, confidence: none}
          2 | - {id: here, titel: Here, kind: district, confidence: none}
            |        ^~~~
        content/places.yml:1:8: note: the first one is here
          1 | - {id: here, title: Here, kind: district, confidence: none}
            |        ^~~~

        content/places.yml:2:14: error: a place has no key 'titel' [unknown-key]
          1 | - {id: here, title: Here, kind: district, confidence: none}
          2 | - {id: here, titel: Here, kind: district, confidence: none}
            |              ^~~~~ did you mean 'title'?

        content/platforms/nansha.md:3:8: error: 'group' can't be 'coperation'; it takes one of these words: cooperation, \
        industrial, science, finance, partner [invalid-value]
          2 | title: Nansha
          3 | group: coperation
            |        ^~~~~~~~~~ did you mean 'cooperation'?
          4 | status: building

        content/platforms/nansha.md:6:16: error: no source has a line called 's1p9' [unknown-source-line]
          5 | summary: A district.
          6 | source: [s1p1, s1p9]
            |                ^~~~ did you mean 's1p1'?
          7 | themes: [trad]

        content/platforms/nansha.md:7:10: error: no theme is called 'trad' [unknown-record]
          6 | source: [s1p1, s1p9]
          7 | themes: [trad]
            |          ^~~~ did you mean 'trade'?
          8 | ---
        """)
  }

  @Test("the report doesn't depend on how many files are read at a time") func jobs() async throws {
    var fixture = wrong
    for number in 0..<40 {
      fixture.add("content/pages/page-\(number).md", Array("---\ntitle: Page\nordre: \(number)\n---\n".utf8))
    }
    let report = try await fixture.report(jobs: 1)
    #expect(report.split(separator: "\n").count > 120)
    #expect(try await fixture.report(jobs: 8) == report)
  }

  @Test("the records don't depend on how many files are read at a time") func records() async throws {
    var fixture = SiteFixture.base()
    for number in 0..<40 {
      fixture.add("content/pages/page-\(number).md", Array("---\ntitle: Page\n---\nText \(number)\n".utf8))
    }
    let one = try await fixture.load(jobs: 1)
    let eight = try await fixture.load(jobs: 8)
    #expect(one.diagnostics.isEmpty)
    #expect(one.site?.records.map(\.id) == eight.site?.records.map(\.id))
    #expect(one.site?.records.count == 44)
    for id in one.site?.records.map(\.id) ?? [] { #expect(one.bodies[id]?.bytes == eight.bodies[id]?.bytes) }
  }

  @Test("records by kind and name, with their fields, bodies and the site's settings") func site() async throws {
    let result = try await SiteFixture.base("-- content/images/map.png --\npicture\n").load()
    let site = try #require(result.site)
    #expect(
      site.records.map(\.id.description) == ["source:article", "platform:nansha", "person:li-ming", "theme:trade"])
    #expect(site.settings.title == "Test")
    #expect(site.lines.map(\.id.name) == ["s1p1", "s1p2"])
    #expect(site.assets == ["images/map.png"])
    let nansha = try #require(site.record(RecordID(.platform, "nansha")))
    #expect(nansha.file == "content/platforms/nansha.md")
    #expect(nansha.status == .building)
    #expect(nansha.fields.names["zh-Hant"] == "南沙")
    #expect(result.bodies[nansha.id].map { String(decoding: $0.bytes, as: UTF8.self) } == "A district by the sea.\n")
    #expect(result.bodies[nansha.id]?.firstLine == 10)
    #expect(site.referrers(of: RecordID(.theme, "trade"), through: .themes).map(\.id) == [nansha.id])
    #expect(site.target("source:s1p2")?.url == PageURL("/source/", fragment: "s1p2"))
  }

  @Test("a draft stays out unless it is asked for") func drafts() async throws {
    let fixture = SiteFixture.base("-- content/pages/about.md --\n---\ntitle: About\ndraft: true\n---\n")
    let page = RecordID(.page, "about")
    #expect(try await fixture.load().site?.record(page) == nil)
    #expect(try await fixture.load(includesDrafts: true).site?.record(page)?.title == "About")
    #expect(try await fixture.report() == "")
  }

  @Test(
    "a fix put in its place mends the mistake",
    arguments: [
      ("title: About\nsumary: This", "title: About\nsummary: This"),
      ("title: About\ndraft: \"no\"", "title: About\ndraft: false"),
      ("title: About\norder: '2'", "title: About\norder: 2"),
      ("title: About\naliases_urls: [關於, About us, b]", "title: About\naliases_urls: [關於, about-us, b]"),
      ("title: About\naliases_urls: info", "title: About\naliases_urls: [info]"),
    ])
  func fixes(text: String, mended: String) async throws {
    let fixture = SiteFixture.base("-- content/pages/about.md --\n---\n\(text)\n---\n")
    let fixes = try await fixture.load().diagnostics.flatMap(\.fixes)
    #expect(fixes.count == 1)
    var lines = ("---\n" + text).split(separator: "\n").map { Array($0.utf8) }
    for fix in fixes {
      let range = try #require(fix.location.range)
      #expect(range.start.line == range.end.line)
      lines[range.start.line - 1].replaceSubrange(
        range.start.column - 1..<range.end.column - 1, with: fix.replacement.utf8)
    }
    #expect(lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") == "---\n" + mended)
  }
}
