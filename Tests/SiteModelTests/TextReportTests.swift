import TestSupport
import Testing

@Suite("What editors see when a text, flag or number has the wrong form")
struct TextReportTests {
  @Test("a list instead of a text") func aListForAText() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: [About, us]
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:2:8: error: 'title' takes a text, not a list [wrong-type]
          1 | ---
          2 | title: [About, us]
            |        ^~~~~~~~~~
          3 | ---
        """)
  }

  @Test("a list in hyphens instead of a text") func aBlockListForAText() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title:
      - About
      - us
      summary: This site
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:1: error: 'title' takes a text, not a list [wrong-type]
          2 | title:
          3 | - About
            | ^~~~~~~
          4 | - us
        """)
  }

  @Test("a mapping instead of a text") func aMappingForAText() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title:
        en: About
        pt: Sobre
      summary: This site
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:3: error: 'title' takes a text, not keys and values [wrong-type]
          2 | title:
          3 |   en: About
            |   ^~~~~~~~~
          4 |   pt: Sobre
        """)
  }

  @Test("a flag between quotation marks") func aQuotedFlag() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      draft: "yes"
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:8: error: 'draft' takes true or false, without quotation marks [wrong-type]
          2 | title: About
          3 | draft: "yes"
            |        ^~~~~ did you mean true?
          4 | ---
        """)
  }

  @Test("true between quotation marks") func aQuotedTrue() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      draft: "true"
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:8: error: 'draft' takes true or false, without quotation marks [wrong-type]
          2 | title: About
          3 | draft: "true"
            |        ^~~~~~ did you mean true?
          4 | ---
        """)
  }

  @Test("a flag that is neither true nor false") func anotherFlag() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      draft: perhaps
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:8: error: 'draft' takes true or false, without quotation marks [wrong-type]
          2 | title: About
          3 | draft: perhaps
            |        ^~~~~~~
          4 | ---
        """)
  }

  @Test("a fraction for a whole number") func aFractionForAWholeNumber() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      order: 1.5
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:8: error: 'order' takes a whole number [wrong-type]
          2 | title: About
          3 | order: 1.5
            |        ^~~
          4 | ---
        """)
  }

  @Test("a number between quotation marks") func aQuotedNumber() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/about.md --
      ---
      title: About
      order: '1'
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/about.md:3:8: error: 'order' takes a whole number [wrong-type]
          2 | title: About
          3 | order: '1'
            |        ^~~ leave out the quotation marks
          4 | ---
        """)
  }

  @Test("a word in a list of numbers") func aWordForANumber() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/figures.yml --
      - id: labs
        value: ten
        number: [10, ten]
        unit: laboratories
        measures: Laboratories
        about: [platform:nansha]
        source: [s1p1]
      """
    ).report()
    #expect(
      report == """
        content/figures.yml:3:16: error: 'number' takes a number, or a list of numbers [wrong-type]
          2 |   value: ten
          3 |   number: [10, ten]
            |                ^~~
          4 |   unit: laboratories
        """)
  }

  @Test("what Swift would take for a number") func noNumber() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/figures.yml --
      - {id: labs, value: ten, number: nan, unit: labs, measures: Labs, about: [platform:nansha], source: [s1p1]}
      - {id: laws, value: ten, number: 0x10, unit: laws, measures: Laws, about: [platform:nansha], source: [s1p1]}
      """
    ).report()
    #expect(
      report == """
        content/figures.yml:1:34: error: 'number' takes a number, or a list of numbers [wrong-type]
          1 | - {id: labs, value: ten, number: nan, unit: labs, measures: Labs, about: [platform:nansha], source: …
            |                                  ^~~
          2 | - {id: laws, value: ten, number: 0x10, unit: laws, measures: Laws, about: [platform:nansha], source:…

        content/figures.yml:2:34: error: 'number' takes a number, or a list of numbers [wrong-type]
          1 | - {id: labs, value: ten, number: nan, unit: labs, measures: Labs, about: [platform:nansha], source: …
          2 | - {id: laws, value: ten, number: 0x10, unit: laws, measures: Laws, about: [platform:nansha], source:…
            |                                  ^~~~
        """)
  }

  @Test("latitude and longitude mixed up") func aLatitudeOutOfRange() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - id: here
        title: Here
        kind: district
        confidence: high
        lat: 113.5
        lon: 22.8
      """
    ).report()
    #expect(
      report == """
        content/places.yml:5:8: error: 'lat' takes a number from -90 to 90 [wrong-type]
          4 |   confidence: high
          5 |   lat: 113.5
            |        ^~~~~
          6 |   lon: 22.8
        """)
  }

  @Test("a latitude between quotation marks") func aQuotedLatitude() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - id: here
        title: Here
        kind: district
        confidence: high
        lat: "22.8"
        lon: 113.5
      """
    ).report()
    #expect(
      report == """
        content/places.yml:5:8: error: 'lat' takes a number from -90 to 90 [wrong-type]
          4 |   confidence: high
          5 |   lat: "22.8"
            |        ^~~~~~ leave out the quotation marks
          6 |   lon: 113.5
        """)
  }

  @Test("a latitude without a longitude") func onlyALatitude() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - id: here
        title: Here
        kind: district
        confidence: high
        lat: 22.8
      """
    ).report()
    #expect(
      report == """
        content/places.yml:1:7: error: the place 'here' needs both lat and lon [missing-key]
          1 | - id: here
            |       ^~~~ give both, or two ends, or confidence: none
          2 |   title: Here
        """)
  }

  @Test("a place without a point") func noPoint() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - id: here
        title: Here
        kind: district
        confidence: high
      """
    ).report()
    #expect(
      report == """
        content/places.yml:1:7: error: the place 'here' needs both lat and lon [missing-key]
          1 | - id: here
            |       ^~~~ give both, or two ends, or confidence: none
          2 |   title: Here
        """)
  }

  @Test("end points that are no points") func threeEndPoints() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - id: here
        title: Here
        kind: railway
        confidence: high
        ends: [[22.5, 114.0], [221.6, 110.9]]
      - id: there
        title: There
        kind: railway
        confidence: high
        ends: [[22.5, 114.0]]
      """
    ).report()
    #expect(
      report == """
        content/places.yml:5:25: error: 'ends' takes two points, such as [[22.5, 114.0], [21.6, 110.9]] [wrong-type]
          4 |   confidence: high
          5 |   ends: [[22.5, 114.0], [221.6, 110.9]]
            |                         ^~~~~~~~~~~~~
          6 | - id: there

        content/places.yml:10:9: error: 'ends' takes two points, such as [[22.5, 114.0], [21.6, 110.9]] [wrong-type]
           9 |   confidence: high
          10 |   ends: [[22.5, 114.0]]
             |         ^~~~~~~~~~~~~
        """)
  }
}
