import TestSupport
import Testing

@Suite("What editors see when a word, date or address has the wrong form")
struct WordReportTests {
  @Test("a word that is not in its list") func aWordOutsideItsList() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: buildng # nearly done
      summary: A port.
      source: [s1p1]
      themes: [trade]
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:4:9: error: 'status' can't be 'buildng'; it takes one of these words: operating, completed, delivered, trial-production, building, preparing, approved, issued, launched, signed, planned, seeking, partner [invalid-value]
          3 | type: port
          4 | status: buildng # nearly done
            |         ^~~~~~~ did you mean 'building'?
          5 | summary: A port.
        """)
  }

  @Test("a word near none of its list") func aWordNearNone() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: 在建
      summary: A port.
      source: [s1p1]
      themes: [trade]
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:4:9: error: 'status' can't be '在建'; it takes one of these words: operating, completed, delivered, trial-production, building, preparing, approved, issued, launched, signed, planned, seeking, partner [invalid-value]
          3 | type: port
          4 | status: 在建
            |         ^~~~
          5 | summary: A port.
        """)
  }

  @Test("a day that doesn't exist") func aDayThatDoesNotExist() async throws {
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
      date: 2023-02-29
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:8:7: error: there is no day 2023-02-29 [invalid-date]
          7 | themes: [trade]
          8 | date: 2023-02-29
            |       ^~~~~~~~~~ write a date such as 2024-01-09, 2024-01, 2024 or 2023 spring
          9 | ---
        """)
  }

  @Test("a date in words") func aDateInWords() async throws {
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
      date: 9 January 2024
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:8:7: error: '9 January 2024' is not written as a date [invalid-date]
          7 | themes: [trade]
          8 | date: 9 January 2024
            |       ^~~~~~~~~~~~~~ did you mean 2024-01-09?
          9 | ---
        """)
  }

  @Test("a text that is no date") func noDate() async throws {
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
      date: [2024-01-09]
      until: soon
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:8:7: error: 'date' takes a date such as 2024-01-09, 2024-01, 2024 or 2023 spring, not a list [wrong-type]
          7 | themes: [trade]
          8 | date: [2024-01-09]
            |       ^~~~~~~~~~~
          9 | until: soon

        content/projects/port.md:9:8: error: 'soon' is not written as a date [invalid-date]
           8 | date: [2024-01-09]
           9 | until: soon
             |        ^~~~ write a date such as 2024-01-09, 2024-01, 2024 or 2023 spring
          10 | ---
        """)
  }

  @Test("an end before its beginning") func untilBeforeDate() async throws {
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
      date: 2024-05
      until: 2024-01
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:9:8: error: 'until' lies before 'date' [invalid-date]
           8 | date: 2024-05
           9 | until: 2024-01
             |        ^~~~~~~
          10 | ---
        content/projects/port.md:8:7: note: the date is here
          8 | date: 2024-05
            |       ^~~~~~~
        """)
  }

  @Test("a language tag with an underscore, and a web address without https") func anUnderscoreInALanguage()
    async throws
  {
    let report = try await SiteFixture.base(
      """
      -- content/site.yml --
      title: Test
      language: zh_Hant
      base_url: example.org
      source: article
      """
    ).report()
    #expect(
      report == """
        content/site.yml:2:11: error: 'language' takes a language tag, such as en or zh-Hant [wrong-type]
          1 | title: Test
          2 | language: zh_Hant
            |           ^~~~~~~ did you mean 'zh-Hant'?
          3 | base_url: example.org

        content/site.yml:3:11: error: 'base_url' takes a web address that begins with https:// [wrong-type]
          2 | language: zh_Hant
          3 | base_url: example.org
            |           ^~~~~~~~~~~ did you mean 'https://example.org'?
          4 | source: article
        """)
  }

  @Test("addresses and languages that are none") func otherAddresses() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/site.yml --
      title: Test
      language: English (British)
      base_url: javascript:alert(1)
      source: article
      navigation:
      - {title: Home, url: //evil.example}
      - {title: Up, url: /../secret}
      - {title: Time, url: timeline}
      """
    ).report()
    #expect(
      report == """
        content/site.yml:2:11: error: 'language' takes a language tag, such as en or zh-Hant [wrong-type]
          1 | title: Test
          2 | language: English (British)
            |           ^~~~~~~~~~~~~~~~~
          3 | base_url: javascript:alert(1)

        content/site.yml:3:11: error: 'base_url' takes a web address that begins with https:// [wrong-type]
          2 | language: English (British)
          3 | base_url: javascript:alert(1)
            |           ^~~~~~~~~~~~~~~~~~~
          4 | source: article

        content/site.yml:6:22: error: 'url' takes an address on this site, such as /timeline/ [wrong-type]
          5 | navigation:
          6 | - {title: Home, url: //evil.example}
            |                      ^~~~~~~~~~~~~~
          7 | - {title: Up, url: /../secret}

        content/site.yml:7:20: error: 'url' takes an address on this site, such as /timeline/ [wrong-type]
          6 | - {title: Home, url: //evil.example}
          7 | - {title: Up, url: /../secret}
            |                    ^~~~~~~~~~
          8 | - {title: Time, url: timeline}

        content/site.yml:8:22: error: 'url' takes an address on this site, such as /timeline/ [wrong-type]
          7 | - {title: Up, url: /../secret}
          8 | - {title: Time, url: timeline}
            |                      ^~~~~~~~
        """)
  }

  @Test("a hash that is none") func aHashInCapitals() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/sources/article.yml --
      title: An article
      publisher: A paper
      language: zh-Hans
      lines:
      - {id: s1p1, section: s1, gist: First, sha256: ABC}
      - {id: s1p2, section: s1, gist: Second, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
      """
    ).report()
    #expect(
      report == """
        content/sources/article.yml:5:48: error: 'sha256' takes a SHA-256 in 64 hexadecimal digits, letters in lowercase [wrong-type]
          4 | lines:
          5 | - {id: s1p1, section: s1, gist: First, sha256: ABC}
            |                                                ^~~
          6 | - {id: s1p2, section: s1, gist: Second, sha256: 0000000000000000000000000000000000000000000000000000…
        """)
  }
}
