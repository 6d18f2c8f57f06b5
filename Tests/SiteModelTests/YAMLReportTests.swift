import TestSupport
import Testing

@Suite("What editors see when YAML is broken")
struct YAMLReportTests {
  @Test("a colon and a space inside a plain text") func aSecondColon() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: 關於: About
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:10: error: a second ': ' in this line [invalid-yaml]
          1 | ---
          2 | title: 關於: About
            |            ^ put the value between quotation marks if ': ' belongs to it
          3 | ---
        """)
  }

  @Test("a key indented further than the one above it") func aKeyIndentedTooFar() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
        summary: This site
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:3: error: this line is indented further than the key above it [invalid-yaml]
          2 | title: About
          3 |   summary: This site
            |   ^~~~~~~~~~~~~~~~~~ begin all keys of a record in the same column
          4 | ---
        """)
  }

  @Test("a key indented less than the first one") func aKeyIndentedLess() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
        title: About
       summary: This site
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:2: error: this line does not continue what stands above it [invalid-yaml]
          2 |   title: About
          3 |  summary: This site
            |  ^~~~~~~~~~~~~~~~~~ begin all keys of a record, and all hyphens of a list, in the same column
          4 | ---
        """)
  }

  @Test("a line without a colon") func aLineWithoutAColon() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      summary
      order: 1
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:1: error: this line is neither 'key: value' nor '- entry' [invalid-yaml]
          2 | title: About
          3 | summary
            | ^~~~~~~
          4 | order: 1
        """)
  }

  @Test("no space behind the colon") func noSpaceBehindTheColon() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title:About
      summary: This site
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:1: error: no space follows the colon [invalid-yaml]
          1 | ---
          2 | title:About
            | ^~~~~~~~~~~ write 'key: value'
          3 | summary: This site
        """)
  }

  @Test("no space behind a later colon") func noSpaceBehindALaterColon() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      order:1
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:1: error: no space follows the colon [invalid-yaml]
          2 | title: About
          3 | order:1
            | ^~~~~~~ write 'key: value'
          4 | ---
        """)
  }

  @Test("a tab where spaces belong") func aTabForIndentation() async throws {
    let report = try await SiteFixture.base(
      #"""
      -- content/themes/trade.md --
      ---
      title: Trade
      summary: Trade
      order: 1
      names:
      \#tzh-Hant: 貿易
      ---
      """#
    ).report()
    #expect(
      report == """
        content/themes/trade.md:6:1: error: a tab stands where YAML wants spaces [invalid-yaml]
          5 | names:
          6 |     zh-Hant: 貿易
            | ^~~~ indent with spaces
          7 | ---
        """)
  }

  @Test("a quotation mark that is never closed") func anUnclosedQuotationMark() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: "About
      summary: This site
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:8: error: the quotation mark that begins here is never closed [invalid-yaml]
          1 | ---
          2 | title: "About
            |        ^
          3 | summary: This site
        """)
  }

  @Test("text behind the closing quotation mark") func textBehindAQuotationMark() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: "About" this site
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:16: error: this stands behind the end of the value [invalid-yaml]
          1 | ---
          2 | title: "About" this site
            |                ^ put the whole value between single quotation marks
          3 | ---
        """)
  }

  @Test("a backslash between double quotation marks") func aBackslashInDoubleQuotes() async throws {
    let report = try await SiteFixture.base(
      #"""
      -- content/pages/about.md --
      ---
      title: "C:\docs"
      ---
      """#
    ).report()
    #expect(
      report == #"""
        content/pages/about.md:2:11: error: a backslash between double quotation marks must be doubled [invalid-yaml]
          1 | ---
          2 | title: "C:\docs"
            |           ^ write \\, or use single quotation marks
          3 | ---
        """#)
  }

  @Test("a list without its closing bracket") func anUnclosedBracket() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: [s1p1, s1p2
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:4:9: error: the list that begins here has no ']', or a comma is missing in it [invalid-yaml]
          3 | role: Economist
          4 | source: [s1p1, s1p2
            |         ^
          5 | ---
        """)
  }

  @Test("a mapping without its closing brace") func anUnclosedBrace() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: [s1p1]
      names: {zh-Hant: 李明
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:5:8: error: the mapping that begins here has no '}', or a comma is missing in it [invalid-yaml]
          4 | source: [s1p1]
          5 | names: {zh-Hant: 李明
            |        ^
          6 | ---
        """)
  }

  @Test("a list in hyphens behind its key") func aListBehindItsKey() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: - s1p1
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:4:9: error: a list in hyphens can't begin behind its key [invalid-yaml]
          3 | role: Economist
          4 | source: - s1p1
            |         ^ begin it on the next line, or write it as [first, second]
          5 | ---
        """)
  }

  @Test("a value that begins with @") func anAtSign() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: @home
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:8: error: a value can't begin with '@' [invalid-yaml]
          1 | ---
          2 | title: @home
            |        ^ put the value between quotation marks
          3 | ---
        """)
  }

  @Test("a line that begins with %") func aPercentSign() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/figures.yml --
      %63
      """
    ).report()
    #expect(
      report == """
        content/figures.yml:1:1: error: a line can't begin with '%' [invalid-yaml]
          1 | %63
            | ^ put the value between quotation marks
        """)
  }

  @Test("a value that begins with !") func anExclamationMark() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: !!!
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:8: error: a value can't begin with '!', which makes a YAML tag [invalid-yaml]
          1 | ---
          2 | title: !!!
            |        ^ put the value between quotation marks
          3 | ---
        """)
  }

  @Test("a second YAML document in a data file") func aSecondDocument() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - {id: here, title: Here, kind: district, confidence: none}
      ---
      - {id: there, title: There, kind: district, confidence: none}
      """
    ).report()
    #expect(
      report == """
        content/places.yml:2:1: error: a second YAML document begins here [invalid-yaml]
          1 | - {id: here, title: Here, kind: district, confidence: none}
          2 | ---
            | ^~~ a file holds one; remove the line ---
          3 | - {id: there, title: There, kind: district, confidence: none}
        """)
  }
}
