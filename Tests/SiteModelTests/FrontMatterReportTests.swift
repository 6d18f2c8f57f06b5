import TestSupport
import Testing

@Suite("What editors see when front matter can't be read")
struct FrontMatterReportTests {
  @Test("a file without front matter") func aFileWithoutFrontMatter() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      # About
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:1:1: error: the file doesn't begin with front matter [missing-front-matter]
          1 | # About
            | ^~~~~~~ its first line must be --- and nothing else, not even a space
        """)
  }

  @Test("a space behind the opening fence") func aSpaceBehindTheFence() async throws {
    let report = try await SiteFixture.base(
      #"""
      -- content/pages/about.md --
      ---\#u{20}
      title: About
      ---
      """#
    ).report()
    #expect(
      report == """
        content/pages/about.md:1:1: error: the file doesn't begin with front matter [missing-front-matter]
          1 | --- 
            | ^~~~ its first line must be --- and nothing else, not even a space
          2 | title: About
        """)
  }

  @Test("four hyphens are no fence") func fourHyphens() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ----
      title: About
      ----
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:1:1: error: the file doesn't begin with front matter [missing-front-matter]
          1 | ----
            | ^~~~ its first line must be --- and nothing else, not even a space
          2 | title: About
        """)
  }

  @Test("a blank line before the fence") func aBlankLineFirst() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --

      ---
      title: About
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:1:1: error: the file doesn't begin with front matter [missing-front-matter]
          1 |
            | ^ its first line must be --- and nothing else, not even a space
          2 | ---
        """)
  }

  @Test("an empty file") func anEmptyFile() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md: error: the file is empty [missing-front-matter]
          begin it with keys and values between two lines that are ---
        """)
  }

  @Test("front matter that is never closed") func unclosedFrontMatter() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:1:1: error: the front matter that begins here is never closed [unclosed-front-matter]
          1 | ---
            | ^~~ put a line that is --- and nothing else behind the last key
          2 | title: About
        """)
  }

  @Test("a closing fence with a space behind it") func aClosingFenceWithASpace() async throws {
    let report = try await SiteFixture.base(
      #"""
      -- content/pages/about.md --
      ---
      title: About
      ---\#u{20}

      Text.
      """#
    ).report()
    #expect(
      report == """
        content/pages/about.md:1:1: error: the front matter that begins here is never closed [unclosed-front-matter]
          1 | ---
            | ^~~ put a line that is --- and nothing else behind the last key
          2 | title: About
        content/pages/about.md:3:1: note: this line is not just ---, so it closes nothing
          3 | --- 
            | ^~~~
        """)
  }

  @Test("front matter with nothing in it") func emptyFrontMatter() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md: error: the front matter is empty [missing-front-matter]
        """)
  }

  @Test("front matter that is only a comment") func onlyAComment() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      # title: About
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md: error: the front matter is empty [missing-front-matter]
        """)
  }

  @Test("front matter that is a text") func frontMatterThatIsAText() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      About this site
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:1: error: a page is written as keys and values, one 'key: value' a line [wrong-type]
          1 | ---
          2 | About this site
            | ^~~~~~~~~~~~~~~
          3 | ---
        """)
  }

  @Test("front matter that is a list") func frontMatterThatIsAList() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      - title: About
      - summary: This site
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:1: error: a page is written as keys and values, one 'key: value' a line [wrong-type]
          1 | ---
          2 | - title: About
            | ^~~~~~~~~~~~~~
          3 | - summary: This site
        """)
  }
}
