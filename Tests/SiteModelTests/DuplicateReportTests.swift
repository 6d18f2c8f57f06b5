import TestSupport
import Testing

@Suite("What editors see when two records claim the same")
struct DuplicateReportTests {
  @Test("the same file name in two folders") func theSameNameInTwoFolders() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/platforms/south/nansha.md --
      ---
      title: Nansha again
      group: cooperation
      status: building
      summary: A district.
      source: [s1p1]
      themes: [trade]
      ---
      """
    ).report()
    #expect(
      report == """
        content/platforms/south/nansha.md: error: another platform is called 'nansha' [duplicate-id]
          rename one of the two files
        content/platforms/nansha.md: note: the first one is here
        """)
  }

  @Test("the same id twice in a list") func theSameIDInAList() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - {id: here, title: Here, kind: district, confidence: none}
      - {id: there, title: There, kind: district, confidence: none}
      - {id: here, title: Here again, kind: district, confidence: none}
      """
    ).report()
    #expect(
      report == """
        content/places.yml:3:8: error: another place is called 'here' [duplicate-id]
          2 | - {id: there, title: There, kind: district, confidence: none}
          3 | - {id: here, title: Here again, kind: district, confidence: none}
            |        ^~~~
        content/places.yml:1:8: note: the first one is here
          1 | - {id: here, title: Here, kind: district, confidence: none}
            |        ^~~~
        """)
  }

  @Test("the same line id in two sources") func theSameLineInTwoSources() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/sources/book.yml --
      title: A book
      publisher: A publisher
      language: en
      lines:
      - {id: s1p2, section: s1, gist: Else, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
      """
    ).report()
    #expect(
      report == """
        content/sources/book.yml:5:8: error: another source line is called 's1p2' [duplicate-id]
          4 | lines:
          5 | - {id: s1p2, section: s1, gist: Else, sha256: 000000000000000000000000000000000000000000000000000000…
            |        ^~~~
        content/sources/article.yml:6:8: note: the first one is here
          6 | - {id: s1p2, section: s1, gist: Second, sha256: 0000000000000000000000000000000000000000000000000000…
            |        ^~~~
        """)
  }

  @Test("a word claimed by two terms") func anAliasOfTwoTerms() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/glossary/gba.md --
      ---
      title: Greater Bay Area
      category: region
      definition: A region.
      source: [s1p1]
      aliases: [bay area, 大灣區]
      ---
      -- content/glossary/region.md --
      ---
      title: Bay Area
      category: region
      definition: A region by a bay.
      source: [s1p1]
      aliases: [大灣區, "the bay", the bay]
      ---
      """
    ).report()
    #expect(
      report == """
        content/glossary/region.md:2:8: error: 'Bay Area' is claimed by two terms, 'gba' and 'region' [duplicate-alias]
          1 | ---
          2 | title: Bay Area
            |        ^~~~~~~~
          3 | category: region
        content/glossary/gba.md:6:11: note: the first claim is here
          6 | aliases: [bay area, 大灣區]
            |           ^~~~~~~~

        content/glossary/region.md:6:11: error: '大灣區' is claimed by two terms, 'gba' and 'region' [duplicate-alias]
          5 | source: [s1p1]
          6 | aliases: [大灣區, "the bay", the bay]
            |           ^~~~~~
          7 | ---
        content/glossary/gba.md:6:21: note: the first claim is here
          6 | aliases: [bay area, 大灣區]
            |                     ^~~~~~

        content/glossary/region.md:6:27: error: the term 'region' gives 'the bay' twice [duplicate-alias]
          5 | source: [s1p1]
          6 | aliases: [大灣區, "the bay", the bay]
            |                              ^~~~~~~
          7 | ---
        content/glossary/region.md:6:16: note: the first claim is here
          6 | aliases: [大灣區, "the bay", the bay]
            |                   ^~~~~~~~~
        """)
  }

  @Test("letter case tells words apart only when both terms ask for it") func anAliasWithExactCase() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/glossary/ant.md --
      ---
      title: ANT
      category: firm
      definition: A firm.
      source: [s1p1]
      case: exact
      ---
      -- content/glossary/ant-network.md --
      ---
      title: Ant
      category: network
      definition: A network.
      source: [s1p1]
      case: exact
      ---
      -- content/glossary/insect.md --
      ---
      title: ant
      category: animal
      definition: An animal.
      source: [s1p1]
      ---
      """
    ).report()
    #expect(
      report == """
        content/glossary/insect.md:2:8: error: 'ant' is claimed by two terms, 'ant' and 'insect' [duplicate-alias]
          1 | ---
          2 | title: ant
            |        ^~~
          3 | category: animal
        content/glossary/ant.md:2:8: note: the first claim is here
          2 | title: ANT
            |        ^~~
        """)
  }

  @Test("earlier ids that are taken") func anEarlierIDThatIsTaken() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      aliases_urls: [contact, about, info]
      ---
      -- content/pages/contact.md --
      ---
      title: Contact
      aliases_urls: [info]
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:16: error: the earlier id 'contact' belongs to another page [duplicate-url]
          2 | title: About
          3 | aliases_urls: [contact, about, info]
            |                ^~~~~~~
          4 | ---
        content/pages/contact.md: note: the page of that id is here

        content/pages/about.md:3:25: error: 'about' is this page's id now, not an earlier one [duplicate-url]
          2 | title: About
          3 | aliases_urls: [contact, about, info]
            |                         ^~~~~
          4 | ---

        content/pages/contact.md:3:16: error: the earlier id 'info' is claimed twice [duplicate-url]
          2 | title: Contact
          3 | aliases_urls: [info]
            |                ^~~~
          4 | ---
        content/pages/about.md:3:32: note: the first claim is here
          3 | aliases_urls: [contact, about, info]
            |                                ^~~~
        """)
  }
}
