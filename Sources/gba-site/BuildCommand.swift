import ArgumentParser
import Diagnostics
import SiteBuilder

/// `gba-site build`: checks everything, then publishes what has changed.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks all content and publishes the site.",
    discussion: """
      Everything is checked before anything is written. When there is an error, all errors are printed and the output \
      folder stays as it is. Otherwise only files that have changed are written, and files of earlier builds that are no \
      longer part of the site are removed.
      """)

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let console = Console(site.content)
    let options = site.buildOptions
    let build = Build(options) { console.step($0.rawValue) }
    let report = await build.run()
    console.report(report.diagnostics, written: report.written, sources: build.source)
    guard !report.diagnostics.hasErrors else { throw ExitCode(1) }
    console.reportForeign(report.foreign, in: options.output)
    let pages = report.pages == 1 ? "1 page" : "\(report.pages) pages"
    console.summarise(
      "Built \(pages) (\(report.written) files written, \(report.unchanged) unchanged, \(report.removed) removed)")
    // All is written and said. The content lives until here, so that nobody takes it apart.
    withExtendedLifetime(report.content) { Self.exit() }
  }
}
