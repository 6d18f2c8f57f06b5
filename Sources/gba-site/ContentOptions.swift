import ArgumentParser
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel

/// The options that all commands share.
struct ContentOptions: ParsableArguments {
  /// How diagnostics are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case terminal
    case json
    case github
  }

  @Option(help: ArgumentHelp("The site's folder, which holds content/ and templates/.", valueName: "folder"))
  var root = "."

  @Flag(help: "Make drafts part of the site.")
  var drafts = false

  @Option(
    help: ArgumentHelp("How many pieces of work run at a time. (default: one for each core)", valueName: "number"))
  var jobs: Int?

  @Flag(help: "Print nothing but errors and warnings.")
  var quiet = false

  @Option(help: "How errors and warnings are written: terminal, json or github.")
  var format = Format.terminal

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue else {
      throw ValidationError("--root: there is no folder '\(root)'.")
    }
  }

  /// The options as the builder takes them.
  func buildOptions(output: String? = nil, baseURL: String? = nil) -> BuildOptions {
    let root = trimmed(root)
    // Named as people would name it: `public/index.html`, not `./public/index.html`.
    let standard = root == "." ? "public" : root + "/public"
    return BuildOptions(
      root: root, output: output.map(trimmed) ?? standard, baseURL: baseURL, includesDrafts: drafts,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Loads and checks the content, and writes nothing.
  ///
  /// - Parameter console: Where progress and mistakes are shown.
  /// - Returns: The site, and what cites the lines of its sources.
  /// - Throws: Exit code 1 when something is wrong, after it has been printed.
  func inspect(_ console: Console) async throws -> (site: Site, coverage: Coverage) {
    let (content, _) = try await read(console)
    return (content.site, Coverage(of: content))
  }

  /// The same, for somebody who wants to look through the texts.
  ///
  /// - Returns: The site, and its texts.
  func read(_ console: Console) async throws -> (content: SiteContent, texts: SiteTexts) {
    let build = Build(buildOptions()) { console.step($0.rawValue) }
    let report = await build.inspect()
    guard let content = report.content, let texts = report.texts else {
      console.report(report.diagnostics, sources: build.source)
      throw ExitCode(1)
    }
    return (content, texts)
  }

  private func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
