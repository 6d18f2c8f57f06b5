import ArgumentParser
import Diagnostics
import SiteBuilder

/// `gba-site check`: finds what is wrong and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks all content and writes nothing.",
    discussion: "It finds all that `gba-site build` would find in content and templates.")

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let console = Console(site)
    let build = Build(site.buildOptions) { console.step($0.rawValue) }
    let report = await build.check()
    console.report(report.diagnostics, sources: build.source)
    guard !report.diagnostics.hasErrors else { throw ExitCode(1) }
    console.summarise("Checked \(report.pages == 1 ? "1 page" : "\(report.pages) pages")")
  }
}
