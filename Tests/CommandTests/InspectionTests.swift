import Foundation
import TestSupport
import Testing

/// Lists of records, their numbers, and what cites the lines of the source, with the built program.
@Suite(.timeLimit(.minutes(5))) struct InspectionTests {
  private func run(_ site: Workspace, _ arguments: String...) async throws -> Program.Outcome {
    try await Program.run(arguments, in: site.folder)
  }

  @Test func recordsAreCountedByKind() async throws {
    try await withWorkspace { site in
      try site.write(
        "content/pages/steps.md",
        "---\ntitle: Steps\nareas:\n- {title: A, summary: A step., source: [s1p1]}\n---\nThe steps.\n")
      let before = try FolderState(site.folder)
      let outcome = try await run(site, "list", "--count")
      #expect(outcome.exitCode == 0)
      #expect(outcome.errors == "")
      #expect(
        outcome.output == """
          sources        1  2 lines
          platforms      1
          projects       1
          policies       1
          events         1  1 dated, 0 reported, 0 planned next; the timeline also lists 2 records whose state has no date
          people         1
          views          1
          terms          1
          themes         1
          figures        1
          places         1
          organisations  1
          notes          1
          pages          5  1 area

          """)
      #expect(try FolderState(site.folder) == before)
    }
  }

  @Test func oneKindIsListedOrCounted() async throws {
    try await withWorkspace { site in
      let list = try await run(site, "list", "projects")
      #expect(list == Program.Outcome(exitCode: 0, output: "project:port  Port\n", errors: ""))
      let count = try await run(site, "list", "project", "--count")
      #expect(count == Program.Outcome(exitCode: 0, output: "projects  1\n", errors: ""))
      let all = try await run(site, "list")
      #expect(all.output.hasPrefix("source:article"))
      #expect(all.output.contains("\nplatform:nansha"))
    }
  }

  @Test func anUnknownKindIsRefused() async throws {
    try await withWorkspace { site in
      for word in ["ports", "site"] {
        let outcome = try await run(site, "list", word)
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains("'\(word)' is invalid for '<kind>'"), "\(outcome.errors)")
        #expect(outcome.errors.contains("platform"), "\(outcome.errors)")
      }
    }
  }

  @Test func whatCitesEachLineIsShown() async throws {
    try await withWorkspace { site in
      let outcome = try await run(site, "coverage", "--quiet")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let lines = outcome.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      #expect(lines.map(\.first) == ["s1p1", "s1p2"])
      for line in lines { #expect(line.count - 2 == Int(line[1]), "\(line)") }
      #expect(lines.first?.contains("platform:nansha,") == true)
    }
  }

  /// The line is one that nothing cites.
  private static let uncited = """
    @: no record cites the line 's1p3' [uncited-line]
      6 | - {id: s1p2, section: s1, gist: Second, sha256: 0000000000000000000000000000000000000000000000000000…
      7 | - {id: s1p3, section: s1, gist: Third, sha256: 00000000000000000000000000000000000000000000000000000…
        |        ^~~~ what it says is not on the site yet

    """

  private func addLine(to site: Workspace) throws {
    let sources = try site.read("content/sources/article.yml")
    let hash = String(repeating: "0", count: 64)
    try site.write(
      "content/sources/article.yml", sources + "- {id: s1p3, section: s1, gist: Third, sha256: \(hash)}\n")
  }

  @Test func aLineThatNothingCitesIsAnErrorOfCoverage() async throws {
    try await withWorkspace { site in
      try addLine(to: site)
      let outcome = try await run(site, "coverage")
      #expect(outcome.exitCode == 1)
      #expect(outcome.output.hasSuffix("\ns1p3  0\n"), "\(outcome.output)")
      let report = Self.uncited.replacing("@", with: "content/sources/article.yml:7:8: error")
      #expect(outcome.errors == report + "\n1 error. Nothing was written.\n")
    }
  }

  @Test func aLineThatNothingCitesIsAWarningOfCheck() async throws {
    try await withWorkspace { site in
      try addLine(to: site)
      let outcome = try await site.check("--quiet")
      #expect(outcome.exitCode == 0)
      let report = Self.uncited.replacing("@", with: "content/sources/article.yml:7:8: warning")
      #expect(outcome.errors == report + "\n1 warning.\n")
    }
  }

  @Test func mistakesAreShownInsteadOfAList() async throws {
    try await withWorkspace { site in
      try site.edit("content/projects/port.md", "status: operating", to: "status: operatin")
      for command in ["list", "coverage"] {
        let outcome = try await run(site, command)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("content/projects/port.md:4:9: error: 'status' can't be 'operatin'"))
      }
    }
  }
}
