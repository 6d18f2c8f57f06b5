import TestSupport
import Testing

@Suite("What editors see when keys are wrong or missing")
struct SchemaReportTests {
  @Test("an unknown key near a known one") func anUnknownKey() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      sumary: This site
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:1: error: a page has no key 'sumary' [unknown-key]
          2 | title: About
          3 | sumary: This site
            | ^~~~~~ did you mean 'summary'?
          4 | ---
        """)
  }

  @Test("an unknown key near none") func anUnknownKeyNearNone() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      colour: green
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:1: error: a page has no key 'colour' [unknown-key]
          2 | title: About
          3 | colour: green
            | ^~~~~~ its keys are title, summary, order, areas, draft, aliases_urls, updated
          4 | ---
        """)
  }

  @Test("an unknown key in a list entry") func anUnknownKeyInAListEntry() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - {id: here, titel: Here, kind: district, confidence: none}
      """
    ).report()
    #expect(
      report == """
        content/places.yml:1:3: error: a place needs 'title' [missing-key]
          1 | - {id: here, titel: Here, kind: district, confidence: none}
            |   ^ add 'title: …' (the name shown to readers)

        content/places.yml:1:14: error: a place has no key 'titel' [unknown-key]
          1 | - {id: here, titel: Here, kind: district, confidence: none}
            |              ^~~~~ did you mean 'title'?
        """)
  }

  @Test("a key that is a list") func aKeyThatIsAList() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      ? [a, b]
      : text
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:3: error: a key is a single word [unknown-key]
          2 | title: About
          3 | ? [a, b]
            |   ^~~~~
          4 | : text
        """)
  }

  @Test("missing keys") func aMissingKey() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      role: Economist
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:2:1: error: a person needs 'name' [missing-key]
          1 | ---
          2 | role: Economist
            | ^ add 'name: …' (the person's name)
          3 | ---

        content/people/li-ming.md:2:1: error: a person needs 'source' [missing-key]
          1 | ---
          2 | role: Economist
            | ^ add 'source: …' (the source lines it rests on)
          3 | ---
        """)
  }

  @Test("a missing key inside a list") func aMissingKeyInAnArea() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/policies/plan.md --
      ---
      title: Plan
      type: plan
      status: issued
      summary: A plan.
      source: [s1p1]
      themes: [trade]
      areas:
      - title: Trade
        source: [s1p1]
      ---
      """
    ).report()
    #expect(
      report == """
        content/policies/plan.md:9:3: error: an area needs 'summary' [missing-key]
           8 | areas:
           9 | - title: Trade
             |   ^ add 'summary: …' (what is said of it)
          10 |   source: [s1p1]
        """)
  }

  @Test("a key without a value") func aKeyWithoutAValue() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/people/li-ming.md --
      ---
      name:
      role: Economist
      source: [s1p2]
      affiliation:
      ---
      """
    ).report()
    #expect(
      report == """
        content/people/li-ming.md:2:6: error: 'name' has no value [wrong-type]
          1 | ---
          2 | name:
            |      ^ it takes a text
          3 | role: Economist

        content/people/li-ming.md:5:13: error: 'affiliation' has no value [wrong-type]
          4 | source: [s1p2]
          5 | affiliation:
            |             ^ it takes a list of ids of organisations, such as [first-id, second-id]; leave the key out if there is nothing to say
          6 | ---
        """)
  }

  @Test("an empty text between quotation marks") func anEmptyText() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: "  "
      summary: ''
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:8: error: 'title' has no value [wrong-type]
          1 | ---
          2 | title: "  "
            |        ^~~~ it takes a text
          3 | summary: ''

        content/pages/about.md:3:10: error: 'summary' has no value [wrong-type]
          2 | title: "  "
          3 | summary: ''
            |          ^~ it takes a text; leave the key out if there is nothing to say
          4 | ---
        """)
  }

  @Test("a list file that holds no list") func anEmptyListFile() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      here:
        title: Here
      """
    ).report()
    #expect(
      report == """
        content/places.yml:1:1: error: this file is a list of places [wrong-type]
          1 | here:
            | ^ begin each with '- id: …'
          2 |   title: Here
        """)
  }

  @Test("a list entry that is a text") func aListEntryThatIsAText() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - here
      - {id: there, title: There, kind: district, confidence: none}
      """
    ).report()
    #expect(
      report == """
        content/places.yml:1:3: error: a place is written as keys and values, one 'key: value' a line [wrong-type]
          1 | - here
            |   ^~~~
          2 | - {id: there, title: There, kind: district, confidence: none}
        """)
  }

  @Test("a text with too many words, over two lines") func aTextWithTooManyWords() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/glossary/hetao.md --
      ---
      title: Hetao
      category: one two three four
        five six # a comment
      definition: A bend of the river.
      source: [s1p1]
      ---
      """
    ).report()
    #expect(
      report == """
        content/glossary/hetao.md:3:11: error: 'category' has 6 words; at most 5 are allowed [invalid-value]
          2 | title: Hetao
          3 | category: one two three four
            |           ^~~~~~~~~~~~~~~~~~
          4 |   five six # a comment
        """)
  }

  @Test("a block text with too many words") func aBlockTextWithTooManyWords() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/glossary/hetao.md --
      ---
      title: Hetao
      category: >
        one two three
        four five six
      definition: A bend of the river.
      source: [s1p1]
      ---
      """
    ).report()
    #expect(
      report == """
        content/glossary/hetao.md:3:11: error: 'category' has 6 words; at most 5 are allowed [invalid-value]
          2 | title: Hetao
          3 | category: >
            |           ^
          4 |   one two three
        """)
  }
}
