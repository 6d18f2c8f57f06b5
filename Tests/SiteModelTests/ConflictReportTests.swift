import TestSupport
import Testing

@Suite("What editors see when two places tell one fact differently")
struct ConflictReportTests {
  /// A policy with a date.
  private static let rules = """
    -- content/policies/rules.md --
    ---
    title: The rules
    type: regulation
    status: issued
    summary: Some rules.
    source: [s1p1]
    themes: [trade]
    date: 2024-01-09
    ---

    """

  @Test("a figure whose value and number differ") func valueAndNumber() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/figures.yml --
      - id: investment
        value: 63 billion yuan
        number: 36000000000
        unit: yuan
        measures: money
        about: [platform:nansha]
        source: [s1p1]
      """
    ).report()
    #expect(
      report == """
        content/figures.yml:2:10: error: 'value' says 63 billion, and 'number' says 36000000000 [conflicting-figure]
          1 | - id: investment
          2 |   value: 63 billion yuan
            |          ^~~~~~~~~~~~~~~
          3 |   number: 36000000000
        content/figures.yml:3:11: note: the number is here
          3 |   number: 36000000000
            |           ^~~~~~~~~~~
        """)
  }

  @Test("two figures that measure one thing") func twoFigures() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/figures.yml --
      - {id: bases, value: "55", number: 55, unit: bases, measures: Bases for the young, about: [platform:nansha], source: [s1p1]}
      - {id: more, value: "57", number: 57, unit: places, measures: bases for the young, about: [platform:nansha], source: [s1p2]}
      """
    ).report()
    #expect(
      report == """
        content/figures.yml:2:21: error: '57' and '55' are given for one thing, bases for the young [conflicting-figure]
          1 | - {id: bases, value: "55", number: 55, unit: bases, measures: Bases for the young, about: [platform:…
          2 | - {id: more, value: "57", number: 57, unit: places, measures: bases for the young, about: [platform:…
            |                     ^~~~ keep one of the two, or say under 'measures' what each of them counts
        content/figures.yml:1:22: note: the other one is figure:bases
          1 | - {id: bases, value: "55", number: 55, unit: bases, measures: Bases for the young, about: [platform:…
            |                      ^~~~
        """)
  }

  @Test("figures that count different things, and values with more numbers than their own") func differentFigures()
    async throws
  {
    let report = try await SiteFixture.base(
      """
      -- content/figures.yml --
      - {id: a, value: "12", number: 12, unit: projects, measures: begun, about: [platform:nansha], source: [s1p1]}
      - {id: b, value: "7", number: 7, unit: projects, measures: finished, about: [platform:nansha], source: [s1p1]}
      - {id: c, value: 40 of 57 ships, number: 40, unit: ships, measures: ships, about: [platform:nansha], source: [s1p1]}
      - {id: d, value: 2.01 million, number: 2010000, unit: x, measures: x, about: [platform:nansha], source: [s1p1]}
      - {id: e, value: 9 January 2024, number: 2024, unit: y, measures: y, about: [platform:nansha], source: [s1p1]}
      """
    ).report()
    #expect(report.isEmpty, "\(report)")
  }

  @Test("an event on another day than its policy") func eventAndPolicy() async throws {
    let report = try await SiteFixture.base(
      Self.rules + """
        -- content/events/rules.md --
        ---
        title: The rules are out
        date: 2024-01-19
        summary: They came.
        source: [s1p1]
        about: [policy:rules]
        ---
        """
    ).report()
    #expect(
      report == """
        content/events/rules.md:3:7: error: event:rules says 19 January 2024, and policy:rules says 9 January 2024 \
        [conflicting-date]
          2 | title: The rules are out
          3 | date: 2024-01-19
            |       ^~~~~~~~~~
          4 | summary: They came.
        content/policies/rules.md:8:7: note: the other date is here
          8 | date: 2024-01-09
            |       ^~~~~~~~~~
        """)
  }

  @Test("dates of which one is less precise, or from another line, or of something else in the first place")
  func datesThatAgree() async throws {
    let report = try await SiteFixture.base(
      Self.rules + """
        -- content/events/a.md --
        ---
        title: A
        date: 2024
        summary: It came.
        source: [s1p1]
        about: [policy:rules]
        ---
        -- content/events/b.md --
        ---
        title: B
        date: 2023
        summary: It came.
        source: [s1p2]
        about: [policy:rules]
        ---
        -- content/events/c.md --
        ---
        title: C
        date: 2023
        summary: It came.
        source: [s1p1]
        about: [platform:nansha, policy:rules]
        ---
        """
    ).report()
    #expect(report.isEmpty, "\(report)")
  }

  @Test(
    "a figure of type date beside its event's date",
    arguments: [
      ("January 9", false), ("9 January 2024", false), ("January 2024", false), ("2024", false), ("January 19", true),
      ("9 February", true), ("9 January 2023", true), ("2023", true),
    ])
  func dateFigure(value: String, isWrong: Bool) async throws {
    let report = try await SiteFixture.base(
      Self.rules + """
        -- content/figures.yml --
        - id: day
          value: "\(value)"
          unit: day
          measures: the day of the rules
          about: [policy:rules]
          source: [s1p1]
          type: date
        """
    ).report()
    let wrong = "content/figures.yml:2:10: error: figure:day says \(value), and policy:rules says 9 January 2024 ["
    #expect(isWrong ? report.hasPrefix(wrong) : report.isEmpty, "\(report)")
  }
}
