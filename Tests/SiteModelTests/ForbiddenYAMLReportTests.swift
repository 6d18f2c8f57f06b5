import TestSupport
import Testing

@Suite("What editors see when YAML says what content must not")
struct ForbiddenYAMLReportTests {
  @Test("a key given twice") func aKeyTwice() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      summary: This site
      title: 關於
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:4:1: error: 'title' is given twice [duplicate-key]
          3 | summary: This site
          4 | title: 關於
            | ^~~~~ keep one of them
          5 | ---
        content/pages/about.md:2:1: note: it stands here before
          2 | title: About
            | ^~~~~
        """)
  }

  @Test("a key given twice in braces") func aKeyTwiceInBraces() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: [s1p2]
      names: {pt: Li, en: Ming, pt: Lee}
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:5:27: error: 'pt' is given twice [duplicate-key]
          4 | source: [s1p2]
          5 | names: {pt: Li, en: Ming, pt: Lee}
            |                           ^~ keep one of them
          6 | ---
        content/people/li-ming.md:5:9: note: it stands here before
          5 | names: {pt: Li, en: Ming, pt: Lee}
            |         ^~
        """)
  }

  @Test("a key given twice in a list entry") func aKeyTwiceInAListEntry() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - id: here
        title: Here
        kind: district
        confidence: none
      - id: there
        title: There
        kind: district
        title: Over there
        confidence: none
      """
    ).report()
    #expect(
      report == """
        content/places.yml:8:3: error: 'title' is given twice [duplicate-key]
          7 |   kind: district
          8 |   title: Over there
            |   ^~~~~ keep one of them
          9 |   confidence: none
        content/places.yml:6:3: note: it stands here before
          6 |   title: There
            |   ^~~~~
        """)
  }

  @Test("an anchor") func anAnchor() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: &name About
      summary: This site
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:8: error: a value can't begin with & or *, which make YAML anchors and aliases [yaml-alias]
          1 | ---
          2 | title: &name About
            |        ^~~~~~~~~~~ put the value between quotation marks
          3 | summary: This site
        """)
  }

  @Test("an alias") func anAlias() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: &name About
      summary: *name
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:8: error: a value can't begin with & or *, which make YAML anchors and aliases [yaml-alias]
          1 | ---
          2 | title: &name About
            |        ^~~~~~~~~~~ put the value between quotation marks
          3 | summary: *name
        """)
  }

  @Test("a text that begins with an asterisk") func anAliasWithoutAnAnchor() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: *About* us
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:8: error: a value can't begin with & or *, which make YAML anchors and aliases [yaml-alias]
          1 | ---
          2 | title: *About* us
            |        ^~~~~~~~~~ put the value between quotation marks
          3 | ---
        """)
  }

  @Test("Chinese text between asterisks") func aTermThatBeginsWithAnAsterisk() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: *南沙*
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:8: error: a value can't begin with & or *, which make YAML anchors and aliases [yaml-alias]
          1 | ---
          2 | title: *南沙*
            |        ^~~~~~ put the value between quotation marks
          3 | ---
        """)
  }

  @Test("a control character") func aControlCharacter() async throws {
    let report = try await SiteFixture.base(
      #"""
      -- content/pages/about.md --
      ---
      title: 關於\#u{07} us
      ---
      """#
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:10: error: the invisible character U+0007 can't stand here [control-character]
          1 | ---
          2 | title: 關於� us
            |            ^ remove it
          3 | ---
        """)
  }

  @Test("a line separator, which YAML takes for a line end") func aLineSeparator() async throws {
    let report = try await SiteFixture.base(
      #"""
      -- content/pages/about.md --
      ---
      title: About\#u{2028} us
      ---
      """#
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:13: error: the invisible character U+2028 can't stand here [control-character]
          1 | ---
          2 | title: About� us
            |             ^ remove it
          3 | ---
        """)
  }

  @Test("a control character written as an escape") func anEscapedControlCharacter() async throws {
    let report = try await SiteFixture.base(
      #"""
      -- content/pages/about.md --
      ---
      title: "About\x07"
      ---
      """#
    ).report()
    #expect(
      report == #"""
        content/pages/about.md:2:8: error: 'title' holds the control character U+0007 [control-character]
          1 | ---
          2 | title: "About\x07"
            |        ^~~~~~~~~~~
          3 | ---
        """#)
  }
}
