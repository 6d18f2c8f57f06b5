import ArgumentParser
import Files
import Foundation
import SiteBuilder
import SiteModel

/// `gba-site list`: the records of a site, or how many there are.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the records of a site, or counts them by kind.",
    discussion: "Each line has a record's id, as links write it, and its title. Drafts are left out without --drafts.")

  @Argument(help: ArgumentHelp("A kind, such as platform or policies. (default: all kinds)", valueName: "kind"))
  var kind: RecordKind?

  @Flag(help: "Print how many records of each kind there are.")
  var count = false

  @OptionGroup var content: ContentOptions

  func run() async throws {
    let site = try await content.inspect(Console(content)).site
    FileWriting.print(count ? counts(of: site) : records(of: site), to: STDOUT_FILENO)
  }

  private func counts(of site: Site) -> String {
    let rows = Census(of: site).rows.filter { kind == nil || $0.kind == kind }
    return Columns(
      rows.map { [$0.kind.plural, "\($0.count)", $0.remark] }, alignments: [.left, .right, .left]
    ).text
  }

  private func records(of site: Site) -> String {
    Columns(
      site.records.filter { kind == nil || $0.id.kind == kind }.map { [$0.id.description, $0.title] },
      alignments: [.left, .left]
    ).text
  }
}

extension RecordKind: ExpressibleByArgument {
  /// A kind by its word, in the singular or plural.
  public init?(argument: String) {
    guard let kind = Self.allCases.first(where: { $0 != .site && [$0.rawValue, $0.plural].contains(argument) })
    else { return nil }
    self = kind
  }

  /// The words that help names.
  public static var allValueStrings: [String] { allCases.filter { $0 != .site }.map(\.rawValue) }
}
