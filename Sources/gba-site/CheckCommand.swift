import ArgumentParser
import Diagnostics
import Files
import SiteBuilder
import SiteProvenance

/// `gba-site check`: finds what is wrong and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks all content and writes nothing.",
    discussion: """
      It finds all that `gba-site build` would find in content and templates. With --article it also checks the content \
      against the real text of the source: that the hashes of the lines are right, that figures and translation notes \
      quote what the lines that they cite print, and that no sentence is copied.
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("The text of the site's source, one line for each of its lines.", valueName: "file"))
  var article: String?

  func run() async throws {
    let article = try readArticle()
    let console = Console(site.content)
    let build = Build(site.buildOptions) { console.step($0.rawValue) }
    let report = await build.check(article: article)
    console.report(report.diagnostics, sources: build.source)
    guard !report.diagnostics.hasErrors else { throw ExitCode(1) }
    console.summarise("Checked \(report.pages == 1 ? "1 page" : "\(report.pages) pages")")
  }

  /// The text that `--article` names; nil without that option.
  private func readArticle() throws -> ArticleText? {
    guard let article else { return nil }
    do {
      return try ArticleText(FileReading.bytes(of: article))
    } catch let failure as FileFailure {
      throw ValidationError("--article: '\(article)' can't be read: \(failure.reason).")
    } catch ArticleText.Problem.notUTF8 {
      throw ValidationError("--article: '\(article)' is not UTF-8 text.")
    } catch ArticleText.Problem.empty {
      throw ValidationError("--article: '\(article)' has no text.")
    }
  }
}
