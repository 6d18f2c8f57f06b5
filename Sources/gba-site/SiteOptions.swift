import ArgumentParser
import Foundation
import SiteBuilder

/// The options of commands that make pages.
struct SiteOptions: ParsableArguments {
  @OptionGroup var content: ContentOptions

  @Option(help: ArgumentHelp("The folder to publish into. (default: public in the site's folder)", valueName: "folder"))
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "The address at which the site will be published, instead of base_url in site.yml.", valueName: "url"))
  var baseURL: String?

  func validate() throws {
    if let baseURL {
      guard baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://"), URL(string: baseURL)?.host?.isEmpty == false,
        !baseURL.contains(where: { $0.isWhitespace || "\"<>?#".contains($0) })
      else { throw ValidationError("--base-url takes an address such as https://example.org/bay/.") }
    }
    if output?.isEmpty == true { throw ValidationError("--output takes the path of a folder.") }
  }

  /// The options as the builder takes them.
  var buildOptions: BuildOptions { content.buildOptions(output: output, baseURL: baseURL) }
}
