import Foundation
import TestSupport
import Testing

/// How the program tells people and programs what is wrong.
@Suite(.timeLimit(.minutes(5))) struct ReportTests {
  /// Three mistakes in one file and two in another.
  private static let mistaken = SiteFixture.whole.adding(
    "content/projects/port.md",
    Array(
      """
      ---
      title: Port
      type: harbour
      status: operatin
      summary: Where ships land.
      source: [s1p9]
      themes: [trade]
      platform: nansa
      ---
      A port.

      """.utf8)
  ).adding(
    "content/people/li-ming.md",
    Array(
      """
      ---
      name: Li Ming
      role: Economist
      source: [s1p2]
      drft: true
      ---
      他說：<br>好。

      """.utf8))

  @Test func aPageThatCannotBeReadIsReportedOnce() async throws {
    try await withWorkspace { site in
      try site.write("content/pages/about.md", "---\ntitle: \"About\n---\n")
      try site.write("content/pages/linking.md", "---\ntitle: L\n---\n[x](about.md)\n")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("content/pages/about.md:"))
      #expect(outcome.errors.hasSuffix("\n1 error. Nothing was written.\n"), "\(outcome.errors)")
    }
  }

  /// What an editor sees of them.
  private static let report = """
    content/people/li-ming.md:5:1: error: a person has no key 'drft' [unknown-key]
      4 | source: [s1p2]
      5 | drft: true
        | ^~~~ did you mean 'draft'?
      6 | ---

    content/people/li-ming.md:7:4: error: HTML tags are not allowed in content; write Markdown instead [raw-html]
      6 | ---
      7 | 他說：<br>好。
        |       ^~~~

    content/projects/port.md:4:9: error: 'status' can't be 'operatin'; it takes one of these words: operating, \
    completed, delivered, trial-production, building, preparing, approved, issued, launched, signed, planned, seeking, \
    partner [invalid-value]
      3 | type: harbour
      4 | status: operatin
        |         ^~~~~~~~ did you mean 'operating'?
      5 | summary: Where ships land.

    content/projects/port.md:6:10: error: no source has a line called 's1p9' [unknown-source-line]
      5 | summary: Where ships land.
      6 | source: [s1p9]
        |          ^~~~ did you mean 's1p1'?
      7 | themes: [trade]

    content/projects/port.md:8:11: error: no platform is called 'nansa' [unknown-record]
      7 | themes: [trade]
      8 | platform: nansa
        |           ^~~~~ did you mean 'nansha'?
      9 | ---

    5 errors. Nothing was written.

    """

  @Test(arguments: ["build", "check"], [[], ["--quiet"], ["--jobs", "1"]])
  func allMistakesOfAllFilesAreReportedInOneRun(command: String, options: [String]) async throws {
    try await withWorkspace(Self.mistaken) { site in
      let outcome = try await Program.run([command] + options, in: site.folder)
      #expect(outcome == Program.Outcome(exitCode: 1, output: "", errors: Self.report))
    }
  }

  @Test func jsonHoldsEveryMistakeWithItsPosition() async throws {
    struct Report: Decodable {
      struct Place: Decodable, Equatable {
        let file: String
        let line: Int
        let column: Int
        let endLine: Int
        let endColumn: Int
      }
      struct Fix: Decodable {
        let location: Place
        let replacement: String
      }
      struct Entry: Decodable {
        let code: String
        let severity: String
        let message: String
        let location: Place
        let hint: String?
        let fixes: [Fix]?
      }
      let diagnostics: [Entry]
    }
    try await withWorkspace(Self.mistaken) { site in
      let outcome = try await site.check("--format", "json")
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors == "")
      let entries = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)).diagnostics
      #expect(
        entries.map(\.code) == ["unknown-key", "raw-html", "invalid-value", "unknown-source-line", "unknown-record"])
      #expect(entries.allSatisfy { $0.severity == "error" })
      // Columns count characters, not bytes: three Chinese ones stand before the tag.
      let tag = Report.Place(file: "content/people/li-ming.md", line: 7, column: 4, endLine: 7, endColumn: 8)
      let platform = Report.Place(file: "content/projects/port.md", line: 8, column: 11, endLine: 8, endColumn: 16)
      #expect(entries[1].location == tag)
      #expect(entries[4].location == platform)
      #expect(entries[4].message == "no platform is called 'nansa'")
      #expect(entries[4].hint == "did you mean 'nansha'?")
      #expect(entries[4].fixes?.map(\.replacement) == ["nansha"])
      #expect(entries[4].fixes?.map(\.location) == [platform])
    }
  }

  @Test func jsonOfASiteWithoutMistakesIsAnEmptyList() async throws {
    try await withWorkspace { site in
      let outcome = try await site.build("--format", "json")
      #expect(outcome == Program.Outcome(exitCode: 0, output: "{\"diagnostics\":[]}\n", errors: ""))
    }
  }

  @Test func workflowCommandsNameEveryMistakeOnALineOfItsOwn() async throws {
    try await withWorkspace(Self.mistaken) { site in
      let outcome = try await site.check("--format", "github")
      let commands = """
        ::error file=content/people/li-ming.md,line=5,col=1,endColumn=5,title=unknown-key::a person has no key 'drft' \
        (did you mean 'draft'?)
        ::error file=content/people/li-ming.md,line=7,col=4,endColumn=8,title=raw-html::HTML tags are not allowed in \
        content; write Markdown instead
        ::error file=content/projects/port.md,line=4,col=9,endColumn=17,title=invalid-value::'status' can't be \
        'operatin'; it takes one of these words: operating, completed, delivered, trial-production, building, \
        preparing, approved, issued, launched, signed, planned, seeking, partner (did you mean 'operating'?)
        ::error file=content/projects/port.md,line=6,col=10,endColumn=14,title=unknown-source-line::no source has a \
        line called 's1p9' (did you mean 's1p1'?)
        ::error file=content/projects/port.md,line=8,col=11,endColumn=16,title=unknown-record::no platform is called \
        'nansa' (did you mean 'nansha'?)

        """
      #expect(outcome == Program.Outcome(exitCode: 1, output: commands, errors: ""))
    }
  }

  @Test func aTemplateMistakeIsReportedWithTheContentMistakes() async throws {
    try await withWorkspace(Self.mistaken) { site in
      try site.edit("templates/term.mustache", "{{definition}}", to: "{{definitoin}}")
      let outcome = try await site.check()
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("templates/term.mustache:"))
      #expect(outcome.errors.contains("definitoin"))
      #expect(outcome.errors.contains("did you mean 'definition'?"))
      #expect(outcome.errors.hasSuffix("6 errors. Nothing was written.\n"))
    }
  }

  @Test func aWarningIsRepeatedByEveryBuildAndStopsNone() async throws {
    try await withWorkspace { site in
      try site.write("content/pages/about.md", "---\ntitle: About\n---\n## Plan {#plan}\n\n## Plan {#plan}\n")
      let report = """
        content/pages/about.md:6:9: warning: another heading has the id 'plan' already [duplicate-heading-id]
          5 |
          6 | ## Plan {#plan}
            |         ^~~~~~~
        content/pages/about.md:4:9: note: first used here
          4 | ## Plan {#plan}
            |         ^~~~~~~

        1 warning.

        """
      let first = try await site.build()
      #expect(first.exitCode == 0)
      #expect(first.errors == report)
      let before = try FolderState(site.folder)
      let second = try await site.build("--quiet")
      #expect(second == Program.Outcome(exitCode: 0, output: "", errors: first.errors))
      #expect(try FolderState(site.folder) == before)
    }
  }

  @Test func aBuildEndsWithASummary() async throws {
    try await withWorkspace { site in
      let first = try await site.build()
      #expect(first.errors == "")
      #expect(first.exitCode == 0)
      let pages = try FolderState(site.output).files.keys.count { $0.hasSuffix(".html") }
      let files = try FolderState(site.output).files.count
      #expect(
        Self.withoutTime(first.output) == "Built \(pages) pages (\(files) files written, 0 unchanged, 0 removed)")
      let second = try await site.build()
      #expect(
        Self.withoutTime(second.output) == "Built \(pages) pages (0 files written, \(files) unchanged, 0 removed)")
      let check = try await site.check()
      #expect(Self.withoutTime(check.output) == "Checked \(pages) pages")
      #expect(check.errors == "")
    }
  }

  @Test(arguments: ["build", "check"]) func quietSaysNothingAboutASiteWithoutMistakes(command: String) async throws {
    try await withWorkspace { site in
      let outcome = try await Program.run([command, "--quiet"], in: site.folder)
      #expect(outcome == Program.Outcome(exitCode: 0, output: "", errors: ""))
      let screen = try await Program.run([command, "--quiet"], in: site.folder, streams: .terminal)
      #expect(screen == Program.Outcome(exitCode: 0, output: "", errors: ""))
    }
  }

  @Test func colourIsForTerminalsOnly() async throws {
    try await withWorkspace(Self.mistaken) { site in
      let terminal = try await Program.run(["check"], in: site.folder, streams: .terminal)
      #expect(terminal.exitCode == 1)
      #expect(terminal.output.contains("\u{1B}[1;31merror:\u{1B}[0m"))
      #expect(terminal.output.contains("did you mean 'nansha'?"))
      let plain = try await Program.run(
        ["check"], in: site.folder, environment: ["NO_COLOR": "1"], streams: .terminal)
      #expect(Self.withoutProgress(plain.output) == Self.report.replacing("\n", with: "\r\n"))
      // An empty value doesn't count (no-color.org).
      let empty = try await Program.run(["check"], in: site.folder, environment: ["NO_COLOR": ""], streams: .terminal)
      #expect(empty.output.contains("\u{1B}[1;31merror:\u{1B}[0m"))
      let pipe = try await Program.shell("\"$PROGRAM\" check 2>&1 | cat", in: site.folder)
      #expect(pipe.output == Self.report)
    }
  }

  @Test(arguments: [">&-", "2>&-", "<&- >&- 2>&-", ">/dev/full", "2>/dev/full", ">/dev/full 2>/dev/full", "2>&1 | :"])
  func aReaderThatIsGoneChangesNothing(redirection: String) async throws {
    try await withWorkspace { site in
      let reference = try await site.build("--output", "reference")
      #expect(reference.exitCode == 0)
      let script = "{ \"$PROGRAM\" build; echo $? >code; } \(redirection)"
      _ = try await Program.shell(script, in: site.folder)
      #expect(try site.read("code") == "0\n")
      #expect(try FolderState(site.output).files == FolderState(site.folder + "/reference").files)
      try site.edit("content/projects/port.md", "platform: nansha", to: "platform: nansa")
      _ = try await Program.shell(script, in: site.folder)
      #expect(try site.read("code") == "1\n")
    }
  }

  /// A summary up to the time that the work took.
  private static func withoutTime(_ summary: String) -> String {
    guard let end = summary.range(of: " in ", options: .backwards) else { return summary }
    let time = summary[end.upperBound...]
    let isTime = time.first?.isNumber == true && (time.hasSuffix(" ms\n") || time.hasSuffix(" s\n"))
    return isTime ? String(summary[..<end.lowerBound]) : summary
  }

  /// What a terminal still shows after the progress line, which slow machines see, was taken away.
  private static func withoutProgress(_ screen: String) -> String {
    screen.components(separatedBy: "\r\u{1B}[K").last ?? screen
  }
}
