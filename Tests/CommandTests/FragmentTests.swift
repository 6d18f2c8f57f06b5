import TestSupport
import Testing

/// Links to places inside other pages, checked against the pages that are made, with the built program.
@Suite(.timeLimit(.minutes(5))) struct FragmentTests {
  @Test func linksToHeadingsRecordsAndListsOfOtherPagesAreFine() async throws {
    try await withWorkspace { site in
      try site.write(
        "content/events/opening.md", try site.read("content/events/opening.md") + "\n## Late\n\nIt was late.\n")
      try site.write(
        "content/pages/about.md",
        """
        ---
        title: About
        ---
        [a](/projects/port/#what-it-is) [b](../projects/port.md#more) [c](/timeline/#opening) [d](/figures/#berths)
        [e](../events/opening.md#late) [f](/projects/port/#page:main) [g](../papers/report.pdf#page=2) [h](/source/#s1p1)

        """)
      let outcome = try await site.build("--quiet")
      #expect(outcome == Program.Outcome(exitCode: 0, output: "", errors: ""))
      let page = try site.read("public/about/index.html")
      #expect(page.contains("href=\"../timeline/#opening:late\""), "\(page)")
    }
  }

  @Test func aPlaceThatAPageDoesNotHaveIsAnError() async throws {
    try await withWorkspace { site in
      let event = try site.read("content/events/opening.md")
      try site.write("content/events/opening.md", event + "\n## Late\n\nIt was late.\n")
      try site.write(
        "content/pages/about.md",
        """
        ---
        title: About
        ---
        [a](/projects/port/#what-it-was)
        [b](../projects/port.md#zzz)
        [c](../events/opening.md#lat)

        """)
      let before = try FolderState(site.folder)
      let outcome = try await site.build()
      let report = """
        content/pages/about.md:4:5: error: the page /projects/port/ has no place '#what-it-was' [broken-link]
          3 | ---
          4 | [a](/projects/port/#what-it-was)
            |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~ did you mean '#what-it-is'?
          5 | [b](../projects/port.md#zzz)

        content/pages/about.md:5:5: error: the page /projects/port/ has no place '#zzz' [broken-link]
          4 | [a](/projects/port/#what-it-was)
          5 | [b](../projects/port.md#zzz)
            |     ^~~~~~~~~~~~~~~~~~~~~~~ the ids of its headings are made from their words
          6 | [c](../events/opening.md#lat)

        content/pages/about.md:6:5: error: the page /timeline/ has no place '#lat' [broken-link]
          5 | [b](../projects/port.md#zzz)
          6 | [c](../events/opening.md#lat)
            |     ^~~~~~~~~~~~~~~~~~~~~~~~ did you mean '#late'?

        3 errors. Nothing was written.

        """
      #expect(outcome == Program.Outcome(exitCode: 1, output: "", errors: report))
      #expect(try FolderState(site.folder) == before)
    }
  }
}
