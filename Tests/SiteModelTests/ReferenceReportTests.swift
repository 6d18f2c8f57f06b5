import TestSupport
import Testing

@Suite("What editors see when a reference leads nowhere")
struct ReferenceReportTests {
  @Test("an id near one that there is") func aNearID() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1]
      themes: [trade]
      platform: nansa
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:8:11: error: no platform is called 'nansa' [unknown-record]
          7 | themes: [trade]
          8 | platform: nansa
            |           ^~~~~ did you mean 'nansha'?
          9 | ---
        """)
  }

  @Test("an id inside a list in brackets") func aNearIDInAList() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1]
      themes: [trade, "trad", tradition]
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:7:17: error: no theme is called 'trad' [unknown-record]
          6 | source: [s1p1]
          7 | themes: [trade, "trad", tradition]
            |                 ^~~~~~ did you mean 'trade'?
          8 | ---

        content/projects/port.md:7:25: error: no theme is called 'tradition' [unknown-record]
          6 | source: [s1p1]
          7 | themes: [trade, "trad", tradition]
            |                         ^~~~~~~~~
          8 | ---
        """)
  }

  @Test("a Chinese name instead of the id") func aChineseName() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1]
      themes: [trade]
      platform: 南沙
      related: [platform:南砂, 南沙]
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:8:11: error: no platform is called '南沙' [unknown-record]
          7 | themes: [trade]
          8 | platform: 南沙
            |           ^~~~ did you mean 'nansha'?
          9 | related: [platform:南砂, 南沙]

        content/projects/port.md:9:11: error: no platform is called '南砂' [unknown-record]
           8 | platform: 南沙
           9 | related: [platform:南砂, 南沙]
             |           ^~~~~~~~~~~~~ did you mean 'platform:nansha'?
          10 | ---

        content/projects/port.md:9:24: error: no project is called '南沙' [unknown-record]
           8 | platform: 南沙
           9 | related: [platform:南砂, 南沙]
             |                          ^~~~ did you mean 'platform:nansha'?
          10 | ---
        """)
  }

  @Test("a title instead of the id") func aNearTitle() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/views/growth.md --
      ---
      title: Growth
      who: Li Ming
      about: [platform:nansha]
      summary: It grows.
      source: [s1p2]
      ---
      """
    ).report()
    #expect(
      report == """
        content/views/growth.md:3:6: error: no person is called 'Li Ming' [unknown-record]
          2 | title: Growth
          3 | who: Li Ming
            |      ^~~~~~~ did you mean 'li-ming'?
          4 | about: [platform:nansha]
        """)
  }

  @Test("the id of a record of another kind") func theIDOfAnotherKind() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1]
      themes: [nansha]
      related: [nansha]
      platform: theme:trade
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:7:10: error: no theme is called 'nansha' [unknown-record]
          6 | source: [s1p1]
          7 | themes: [nansha]
            |          ^~~~~~ 'nansha' is a platform
          8 | related: [nansha]

        content/projects/port.md:8:11: error: no project is called 'nansha' [unknown-record]
          7 | themes: [nansha]
          8 | related: [nansha]
            |           ^~~~~~ did you mean 'platform:nansha'?
          9 | platform: theme:trade

        content/projects/port.md:9:11: error: 'platform' takes the id of a platform, not 'theme:trade' [invalid-value]
           8 | related: [nansha]
           9 | platform: theme:trade
             |           ^~~~~~~~~~~
          10 | ---
        """)
  }

  @Test("an id near none") func anIDNearNone() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1]
      themes: [trade]
      platform: atlantis
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:8:11: error: no platform is called 'atlantis' [unknown-record]
          7 | themes: [trade]
          8 | platform: atlantis
            |           ^~~~~~~~
          9 | ---
        """)
  }

  @Test("references without a kind, or of an unknown kind") func noKind() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/views/growth.md --
      ---
      title: Growth
      who: li-ming
      about: [nansha, plaform:nansha, city:nansha]
      summary: It grows.
      source: [s1p2]
      ---
      """
    ).report()
    #expect(
      report == """
        content/views/growth.md:4:9: error: 'nansha' doesn't say what kind of record it is [invalid-value]
          3 | who: li-ming
          4 | about: [nansha, plaform:nansha, city:nansha]
            |         ^~~~~~ write the kind before it, such as platform:nansha
          5 | summary: It grows.

        content/views/growth.md:4:17: error: there is no kind of record called 'plaform' [invalid-value]
          3 | who: li-ming
          4 | about: [nansha, plaform:nansha, city:nansha]
            |                 ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
          5 | summary: It grows.

        content/views/growth.md:4:33: error: there is no kind of record called 'city' [invalid-value]
          3 | who: li-ming
          4 | about: [nansha, plaform:nansha, city:nansha]
            |                                 ^~~~~~~~~~~ kinds are source, platform, project, policy, event, person, view, term, theme, figure, place, organisation, note, page
          5 | summary: It grows.
        """)
  }

  @Test("a source line that there isn't") func anUnknownSourceLine() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1, s1p22, article, chapter-seven]
      themes: [trade]
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:6:16: error: no source has a line called 's1p22' [unknown-source-line]
          5 | summary: A port.
          6 | source: [s1p1, s1p22, article, chapter-seven]
            |                ^~~~~ did you mean 's1p2'?
          7 | themes: [trade]

        content/projects/port.md:6:23: error: 'article' is a source as a whole [unknown-source-line]
          5 | summary: A port.
          6 | source: [s1p1, s1p22, article, chapter-seven]
            |                       ^~~~~~~ name the lines of it that are meant, such as s1p6
          7 | themes: [trade]

        content/projects/port.md:6:32: error: no source has a line called 'chapter-seven' [unknown-source-line]
          5 | summary: A port.
          6 | source: [s1p1, s1p22, article, chapter-seven]
            |                                ^~~~~~~~~~~~~
          7 | themes: [trade]
        """)
  }

  @Test("a source of the site that there isn't") func anUnknownSourceOfTheSite() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/site.yml --
      title: Test
      language: en
      base_url: https://example.org
      source: artikle
      """
    ).report()
    #expect(
      report == """
        content/site.yml:4:9: error: no source is called 'artikle' [unknown-record]
          3 | base_url: https://example.org
          4 | source: artikle
            |         ^~~~~~~ did you mean 'article'?
        """)
  }
}
