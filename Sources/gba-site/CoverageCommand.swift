import ArgumentParser
import Diagnostics
import Files
import Foundation
import SiteBuilder
import SiteModel

/// `gba-site coverage`: what cites each line of the source.
struct CoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Shows which records rest on each line of the source.",
    discussion: """
      Each line has the id of a source line, how many records cite it, and their ids. A line that no record cites is an \
      error, so that nothing of the source can be forgotten.
      """)

  @OptionGroup var content: ContentOptions

  func run() async throws {
    let console = Console(content)
    let (site, coverage) = try await content.inspect(console)
    FileWriting.print(
      Columns(
        coverage.rows.map { row in
          let ids = row.records.map(\.id.description).joined(separator: ", ")
          return [row.line.id.name, "\(row.records.count)", ids]
        }, alignments: [.left, .right, .left]
      ).text, to: STDOUT_FILENO)
    let build = Build(content.buildOptions())
    let missing = coverage.diagnostics(.error, SourceLocator(read: build.source))
    console.report(missing.sortedAndUnique(), sources: build.source)
    guard missing.isEmpty else { throw ExitCode(1) }
    console.summarise("Each of \(site.lines.count) source lines is cited")
  }
}
