import SiteModel
import TestSupport
import Testing

/// What editors see when a body doesn't say where its facts come from, or gives a number that nothing supports.
@Suite struct FactReportTests {
  private static let site = Task {
    try await LoadedSite(
      SiteFixture.base(
        """
        -- content/platforms/nansha.md --
        ---
        title: Nansha
        group: cooperation
        status: building
        summary: A district.
        source: [s1p1, s1p2]
        themes: [trade]
        ---
        -- content/projects/port.md --
        ---
        title: Port phase three
        type: port
        status: building
        summary: A port.
        source: [s1p1]
        themes: [trade]
        platform: nansha
        ---
        -- content/projects/rocket.md --
        ---
        title: Lijian-1 rocket
        type: rocket
        status: operating
        summary: A rocket.
        source: [s1p1]
        themes: [trade]
        ---
        -- content/events/opening.md --
        ---
        title: The opening
        date: 2024-01-09
        summary: It opened.
        source: [s1p1]
        about: [project:port]
        ---
        -- content/pages/about.md --
        ---
        title: About
        ---
        -- content/figures.yml --
        - {id: investment, value: 63 billion yuan, number: 63000000000, unit: yuan, measures: money, about: [platform:nansha], source: [s1p1]}
        - {id: firms, value: "2,100", number: 2100, unit: firms, measures: firms, about: [platform:nansha], source: [s1p1]}

        """))
  }

  /// The records with one line, with two, and without any.
  private static let port = RecordID(.project, "port")
  private static let nansha = RecordID(.platform, "nansha")
  private static let about = RecordID(.page, "about")

  private func report(_ body: String, in id: RecordID = nansha) async throws -> String {
    try await Self.site.value.link(body, in: id).report
  }

  @Test func paragraphWithoutCitation() async throws {
    let text = try await report("A district. [s1p1](source:s1p1)\n\nIt lies by the sea,\nin the south.")
    #expect(
      text == """
        content/platforms/nansha.md:12:13: error: this paragraph cites no source line, and the platform rests on 2 of \
        them [uncited-paragraph]
          11 | It lies by the sea,
          12 | in the south.
             |             ^ end it with the line that it rests on, such as [s1p1](source:s1p1)
        """)
  }

  @Test func listTableAndQuotationWithoutCitation() async throws {
    let text = try await report("- a\n- b\n\n> said\n\n| a | b |\n|---|---|\n| c | d |")
    #expect(text.contains("nansha.md:10:3: error: this list cites no source line"), "\(text)")
    #expect(text.contains("nansha.md:12:6: error: this quotation cites no source line"), "\(text)")
    #expect(text.contains("nansha.md:16:9: error: this table cites no source line"), "\(text)")
  }

  @Test(arguments: [
    "One line. [](source:s1p1)", "## Only a heading", "```\ncode\n```", "- a [s1p2](source:s1p2)\n- b",
    "What there is: [s1p1](source:s1p1)\n\n- a\n- b", "What there is:\n\n- a [s1p1](source:s1p1)\n- b",
    "有：\n\n- a [s1p1](source:s1p1)", "> said [s1p1](source:s1p1)", "---", "Fact.[^a] [](source:s1p1)\n\n[^a]: A note.",
  ])
  func citedBlocks(body: String) async throws {
    #expect(try await report(body).isEmpty)
  }

  @Test func leadInWithoutAnythingBehindIt() async throws {
    let text = try await report("What there is:\n\n## Next")
    #expect(text.hasPrefix("content/platforms/nansha.md:9:14: error: this paragraph cites no source line"), "\(text)")
  }

  @Test func recordsOfOneLineAndPagesNeedNoCitation() async throws {
    #expect(try await report("A port.", in: Self.port).isEmpty)
    #expect(try await report("About the site, in eleven words.", in: Self.about).isEmpty)
  }

  @Test func inventedNumber() async throws {
    let text = try await report("It cost 36\nbillion yuan. [](source:s1p1)")
    #expect(
      text == """
        content/platforms/nansha.md:9:9: error: no figure, date or name around this record says '36 billion' \
        [unsupported-number]
           8 | ---
           9 | It cost 36
             |         ^~ did you mean [63 billion yuan](figure:investment)?
          10 | billion yuan. [](source:s1p1)
        content/figures.yml:1:27: note: figure:investment is here
          1 | - {id: investment, value: 63 billion yuan, number: 63000000000, unit: yuan, measures: money, about: …
            |                           ^~~~~~~~~~~~~~~
        """)
  }

  @Test func inventedNumberOfARecordWithoutFigures() async throws {
    let text = try await report("It has **fifty** berths.", in: RecordID(.project, "rocket"))
    #expect(
      text == """
        content/projects/rocket.md:9:10: error: no figure, date or name around this record says 'fifty' \
        [unsupported-number]
           8 | ---
           9 | It has **fifty** berths.
             |          ^~~~~ if the source gives it, add a figure about this record and link to it
        """)
  }

  @Test func numberInsideAWord() async throws {
    let text = try await report("The Lijian-7 flew.", in: RecordID(.project, "rocket"))
    #expect(
      text == """
        content/projects/rocket.md:9:5: error: no figure or name around this record has 'Lijian-7' [unsupported-number]
           8 | ---
           9 | The Lijian-7 flew.
             |     ^~~~~~~~ if the source gives it, add a figure about this record and link to it
        """)
  }

  @Test func wrongDay() async throws {
    let text = try await report("It opened on 19 January 2024.", in: Self.port)
    #expect(
      text == """
        content/projects/port.md:10:14: error: no record around this one is dated '19 January 2024' [unsupported-number]
           9 | ---
          10 | It opened on 19 January 2024.
             |              ^~~~~~~~~~~~~~~ event:opening is dated 9 January 2024
        content/events/opening.md:3:7: note: event:opening is here
          3 | date: 2024-01-09
            |       ^~~~~~~~~~
        """)
  }

  @Test func figureThatIsTyped() async throws {
    let text = try await report("There are 2,100 firms. [](source:s1p1)")
    #expect(
      text == """
        content/platforms/nansha.md:9:11: warning: '2,100' is a figure, but the text doesn't show it as one \
        [unlinked-figure]
           8 | ---
           9 | There are 2,100 firms. [](source:s1p1)
             |           ^~~~~ write [2,100](figure:firms)
        content/figures.yml:2:22: note: figure:firms is here
          2 | - {id: firms, value: "2,100", number: 2100, unit: firms, measures: firms, about: [platform:nansha], …
            |                      ^~~~~~~
        """)
  }

  @Test func moreNumbersThanTheFigureInALink() async throws {
    let text = try await report("[2,100 of 5,000 firms](figure:firms) [](source:s1p1)")
    #expect(
      text.hasPrefix(
        "content/platforms/nansha.md:9:11: error: no figure, date or name around this record says '5,000'"))
  }

  @Test func numberInTheWordsOfALink() async throws {
    let text = try await report("[500 berths](project:port)", in: RecordID(.project, "rocket"))
    #expect(
      text.hasPrefix("content/projects/rocket.md:9:2: error: no figure, date or name around this record says '500'"))
  }

  @Test(arguments: [
    "[2,100](figure:firms) firms, or 2100. [](source:s1p1)", "[63 billion yuan](figure:investment) [](source:s1p1)",
    "In 2023 and mid-2024. [](source:s1p1)", "1. a [](source:s1p1)\n2. b\n3. c",
    "[The port](project:port), phase three, opened on 9 January. [](source:s1p1)",
    "[](project:port) and [](project:rocket): Lijian-1. [](source:s1p1)", "`x = 12` [](source:s1p1)",
    "<https://example.org/12> [](source:s1p1)", "One of the first, in the second place. [](source:s1p1)",
    "The [port](project:port) of phase 3. [](source:s1p1)",
  ])
  func numbersThatStand(body: String) async throws {
    #expect(try await report(body).isEmpty)
  }

  @Test func aNameAllowsItsNumberOnlyBesideItsWords() async throws {
    #expect(try await report("It has three berths.", in: Self.port).contains("says 'three'"))
    #expect(try await report("It is phase three.", in: Self.port).isEmpty)
  }

  @Test func numbersOfTwoCellsAreTwoNumbers() async throws {
    let text = try await report("| a | b |\n|---|---|\n| 21 | 00 [](source:s1p1) |")
    #expect(text.contains("says '21' [unsupported-number]"), "\(text)")
    #expect(text.contains("says '00' [unsupported-number]"), "\(text)")
  }

  @Test func pagesAreCheckedWhereTheyCite() async throws {
    let text = try await report("Eleven cities. [](source:s1p1)", in: Self.about)
    #expect(text.contains("says 'Eleven' [unsupported-number]"), "\(text)")
  }

  @Test func numberInASummary() async throws {
    let site = try await LoadedSite(
      SiteFixture.base(
        """
        -- content/glossary/hub.md --
        ---
        title: hub
        category: place
        definition: A port with fifty berths.
        source: [s1p1]
        ---
        """))
    #expect(
      try site.link("A hub.", in: RecordID(.term, "hub")).report == """
        content/glossary/hub.md:4:25: error: no figure, date or name around this record says 'fifty' [unsupported-number]
          3 | category: place
          4 | definition: A port with fifty berths.
            |                         ^~~~~ if the source gives it, add a figure about this record and link to it
          5 | source: [s1p1]
        """)
  }
}
