import TestSupport
import Testing

@Suite("What editors see when a list has the wrong form")
struct ListReportTests {
  @Test("one source line without brackets") func aTextForAList() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: s1p2
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:4:9: error: 'source' takes a list of source lines, such as [s1p6, s1p7] [wrong-type]
          3 | role: Economist
          4 | source: s1p2
            |         ^~~~ write [s1p2]
          5 | ---
        """)
  }

  @Test("brackets around a single reference") func aListForOneReference() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1]
      themes: trade, transport
      platform: [nansha]
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:7:9: error: 'themes' takes a list of ids of themes, such as [first-id, second-id] [wrong-type]
          6 | source: [s1p1]
          7 | themes: trade, transport
            |         ^~~~~~~~~~~~~~~~
          8 | platform: [nansha]

        content/projects/port.md:8:11: error: 'platform' takes the id of a platform, not a list [wrong-type]
          7 | themes: trade, transport
          8 | platform: [nansha]
            |           ^~~~~~~ write nansha without brackets
          9 | ---
        """)
  }

  @Test("an empty list") func anEmptyList() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: []
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:4:9: error: 'source' is empty [wrong-type]
          3 | role: Economist
          4 | source: []
            |         ^~ it needs at least one entry
          5 | ---
        """)
  }

  @Test("an empty entry in a list") func anEmptyEntry() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: [s1p2, ""]
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:4:16: error: an entry of 'source' is empty [wrong-type]
          3 | role: Economist
          4 | source: [s1p2, ""]
            |                ^~
          5 | ---
        """)
  }

  @Test("a list inside a list of ids") func aListInsideAList() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: [s1p2, [s1p1]]
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:4:16: error: 'source' takes a list of source lines, such as [s1p6, s1p7] [wrong-type]
          3 | role: Economist
          4 | source: [s1p2, [s1p1]]
            |                ^~~~~ write s1p1 without brackets
          5 | ---
        """)
  }

  @Test("names without their languages") func namesThatAreAText() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: [s1p2]
      names: 李明
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:5:8: error: 'names' takes names by language, such as {zh-Hant: 南沙, zh-Hans: 南沙} [wrong-type]
          4 | source: [s1p2]
          5 | names: 李明
            |        ^~~~
          6 | ---
        """)
  }

  @Test("names in unknown languages") func anUnknownLanguageOfNames() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: [s1p2]
      names: {zh-hant: 李明, fr: Li, pt: ""}
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:5:9: error: names can't be given in 'zh-hant'; languages are zh-Hant, zh-Hans, pt, en [unknown-key]
          4 | source: [s1p2]
          5 | names: {zh-hant: 李明, fr: Li, pt: ""}
            |         ^~~~~~~ did you mean 'zh-Hant'?
          6 | ---

        content/people/li-ming.md:5:22: error: names can't be given in 'fr'; languages are zh-Hant, zh-Hans, pt, en [unknown-key]
          4 | source: [s1p2]
          5 | names: {zh-hant: 李明, fr: Li, pt: ""}
            |                        ^~
          6 | ---

        content/people/li-ming.md:5:34: error: the name in 'pt' is empty [wrong-type]
          4 | source: [s1p2]
          5 | names: {zh-hant: 李明, fr: Li, pt: ""}
            |                                    ^~
          6 | ---
        """)
  }

  @Test("an id with capitals and spaces") func anInvalidID() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - {id: Nansha New Area, title: Nansha, kind: district, confidence: none}
      """
    ).report()
    #expect(
      report == """
        content/places.yml:1:8: error: 'Nansha New Area' can't be an id: use lowercase letters, digits and single hyphens [invalid-id]
          1 | - {id: Nansha New Area, title: Nansha, kind: district, confidence: none}
            |        ^~~~~~~~~~~~~~~ did you mean 'nansha-new-area'?
        """)
  }

  @Test("an earlier id that can't be one") func anInvalidAliasURL() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      aliases_urls: [about--us, 關於, a/b]
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:16: error: 'about--us' can't be an id: use lowercase letters, digits and single hyphens [invalid-id]
          2 | title: About
          3 | aliases_urls: [about--us, 關於, a/b]
            |                ^~~~~~~~~ did you mean 'about-us'?
          4 | ---

        content/pages/about.md:3:27: error: '關於' can't be an id: use lowercase letters, digits and single hyphens [invalid-id]
          2 | title: About
          3 | aliases_urls: [about--us, 關於, a/b]
            |                           ^~~~
          4 | ---

        content/pages/about.md:3:31: error: 'a/b' can't be an id: use lowercase letters, digits and single hyphens [invalid-id]
          2 | title: About
          3 | aliases_urls: [about--us, 關於, a/b]
            |                                 ^~~ did you mean 'a-b'?
          4 | ---
        """)
  }
}
