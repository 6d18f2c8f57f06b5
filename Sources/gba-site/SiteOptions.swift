import ArgumentParser
import Diagnostics
import Foundation
import SiteBuilder

/// The options that all commands about a site share.
struct SiteOptions: ParsableArguments {
  /// How diagnostics are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case terminal
    case json
    case github
  }

  @Option(help: ArgumentHelp("The site's folder, which holds content/ and templates/.", valueName: "folder"))
  var root = "."

  @Option(help: ArgumentHelp("The folder to publish into. (default: public in the site's folder)", valueName: "folder"))
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "The address at which the site will be published, instead of base_url in site.yml.", valueName: "url"))
  var baseURL: String?

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
    if let baseURL {
      guard baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://"), URL(string: baseURL)?.host?.isEmpty == false,
        !baseURL.contains(where: { $0.isWhitespace || "\"<>?#".contains($0) })
      else { throw ValidationError("--base-url takes an address such as https://example.org/bay/.") }
    }
    if output?.isEmpty == true { throw ValidationError("--output takes the path of a folder.") }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue else {
      throw ValidationError("--root: there is no folder '\(root)'.")
    }
  }

  /// The options as the builder takes them.
  var buildOptions: BuildOptions {
    let root = trimmed(root)
    // Named as people would name it: `public/index.html`, not `./public/index.html`.
    let standard = root == "." ? "public" : root + "/public"
    return BuildOptions(
      root: root, output: output.map(trimmed) ?? standard, baseURL: baseURL, includesDrafts: drafts,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  private func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
