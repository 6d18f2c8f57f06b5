import TestSupport
import Testing

@Suite("What editors see of mistakes that follow from others")
struct SecondMistakeReportTests {
  @Test("a reference to a draft") func aDraft() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/platforms/nansha.md --
      ---
      title: Nansha
      group: cooperation
      status: building
      summary: A district.
      source: [s1p1]
      themes: [trade]
      draft: true
      ---
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1]
      themes: [trade]
      platform: nansha
      ---
      """
    ).report()
    #expect(
      report == """
        content/projects/port.md:8:11: error: platform 'nansha' is a draft, so nothing may refer to it [draft-reference]
          7 | themes: [trade]
          8 | platform: nansha
            |           ^~~~~~
          9 | ---
        content/platforms/nansha.md: note: the draft is here; remove 'draft: true' to publish it
        """)
  }

  @Test("a reference to a record whose own file is broken is no second mistake") func aBrokenFileIsReportedOnce()
    async throws
  {
    let report = try await SiteFixture.base(
      """
      -- content/platforms/nansha.md --
      ---
      title: "Nansha
      ---
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1]
      themes: [trade]
      platform: nansha
      ---
      """
    ).report()
    #expect(
      report == """
        content/platforms/nansha.md:2:8: error: the quotation mark that begins here is never closed [invalid-yaml]
          1 | ---
          2 | title: "Nansha
            |        ^
          3 | ---
        """)
  }

  @Test("references into a list file that is broken are no further mistakes") func aBrokenListIsReportedOnce()
    async throws
  {
    let report = try await SiteFixture.base(
      """
      -- content/places.yml --
      - {id: here, title: Here
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1]
      themes: [trade]
      place: here
      ---
      """
    ).report()
    #expect(
      report == """
        content/places.yml:1:3: error: the mapping that begins here has no '}', or a comma is missing in it [invalid-yaml]
          1 | - {id: here, title: Here
            |   ^
        """)
  }

  @Test("lines of a source that is broken are no further mistakes") func aBrokenSourceIsReportedOnce() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/sources/article.yml --
      title: An article
      publisher: A paper
      language: zh-Hans
      lines: s1p1
      """
    ).report()
    #expect(
      report == """
        content/sources/article.yml:4:8: error: 'lines' takes a list of entries, each with keys and values [wrong-type]
          3 | language: zh-Hans
          4 | lines: s1p1
            |        ^~~~
        """)
  }

  @Test("a reference to a record whose file has a wrong name is no second mistake") func aMisnamedFileIsReportedOnce()
    async throws
  {
    let report = try await SiteFixture.base(
      """
      -- content/platforms/Zhu Hai.md --
      ---
      title: Zhuhai
      ---
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1]
      themes: [trade]
      platform: zhu-hai
      ---
      """
    ).report()
    #expect(
      report == """
        content/platforms/Zhu Hai.md: error: the file's name can't be an id: use lowercase letters, digits and single hyphens [invalid-file-name]
          rename it to 'zhu-hai.md'
        """)
  }

  @Test("a line in a section that the source doesn't list") func anUnknownSection() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/sources/article.yml --
      title: An article
      publisher: A paper
      language: zh-Hans
      sections:
      - {id: s1, title: Opening}
      - {id: s2, title: End}
      lines:
      - {id: s1p1, section: s1, gist: First, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
      - {id: s1p2, section: s3, gist: Second, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
      """
    ).report()
    #expect(
      report == """
        content/sources/article.yml:9:23: error: this source has no section 's3' [unknown-record]
           8 | - {id: s1p1, section: s1, gist: First, sha256: 00000000000000000000000000000000000000000000000000000…
           9 | - {id: s1p2, section: s3, gist: Second, sha256: 0000000000000000000000000000000000000000000000000000…
             |                       ^~ its sections are s1, s2
        """)
  }

  @Test("events without a time, and with two") func anEventWithoutATime() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/events/opening.md --
      ---
      title: Opening
      summary: It opened.
      source: [s1p1]
      ---
      -- content/events/start.md --
      ---
      title: Start
      summary: It started.
      source: [s1p1]
      date: 2024
      bucket: reported
      ---
      """
    ).report()
    #expect(
      report == """
        content/events/opening.md:2:8: error: an event needs a date or a bucket [missing-key]
          1 | ---
          2 | title: Opening
            |        ^~~~~~~ add date: 2024-01-09, or bucket: reported, or bucket: next
          3 | summary: It opened.

        content/events/start.md:6:9: error: an event has a date or a bucket, not both [invalid-value]
          5 | date: 2024
          6 | bucket: reported
            |         ^~~~~~~~ keep the date if the source gives one
          7 | ---
        """)
  }

  @Test("an event whose date is wrong is not said to have none") func aWrongDateOfAnEvent() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/events/opening.md --
      ---
      title: Opening
      summary: It opened.
      source: [s1p1]
      date: yesterday
      ---
      """
    ).report()
    #expect(
      report == """
        content/events/opening.md:5:7: error: 'yesterday' is not written as a date [invalid-date]
          4 | source: [s1p1]
          5 | date: yesterday
            |       ^~~~~~~~~ write a date such as 2024-01-09, 2024-01, 2024 or 2023 spring
          6 | ---
        """)
  }
}
