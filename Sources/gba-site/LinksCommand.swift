import ArgumentParser
import Diagnostics
import Files
import Foundation
import SiteBuilder
import SiteLinks
import SiteModel

/// `gba-site links`: what leads to what, and what leads out of the site.
struct LinksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "Shows the links between records, and those to other sites.",
    discussion: """
      Each line has a record, to how many others it leads and how many lead to it, and the ones that it leads to: in a \
      field, by a link in its text, or by a term that is linked by itself. Addresses of other sites follow, with the \
      records that name them. They are asked for with --external only, and what doesn't answer is a warning.
      """)

  @Argument(
    help: ArgumentHelp("A record, a page or a content file whose links are shown. (default: all)", valueName: "page"))
  var page: String?

  @Flag(help: "Ask the other sites whether their addresses still answer, which needs the program curl.")
  var external = false

  @OptionGroup var content: ContentOptions

  func run() async throws {
    let console = Console(content)
    let (site, texts) = try await content.read(console)
    let records = try page.map { try find($0, on: site.site) }
    // Only links are wanted, so no term is looked for.
    let surveys = await texts.survey(with: TermSurveyor(site.site, wanted: [], locates: false))
    let source = Build(content.buildOptions()).source
    let report = LinkReport(of: site, surveys, SourceLocator(read: source))
    let webLinks = records.map { report.webLinks(of: $0) } ?? report.webLinks
    let answers = external ? await ask(webLinks.map(\.url), console) : [:]
    let listing = LinkListing(report: report, records: records, webLinks: webLinks, answers: answers)
    FileWriting.print(
      content.format == .json ? listing.json(SourceLines(read: source)) : listing.text, to: STDOUT_FILENO)
    if content.format != .json { console.report(listing.warnings, sources: source) }
  }

  private func find(_ name: String, on site: Site) throws -> [Record] {
    do {
      return try RecordFinder(site).page(name)
    } catch {
      throw ValidationError(error.message)
    }
  }

  /// Asks for addresses, or for what is remembered of them.
  private func ask(_ urls: [String], _ console: Console) async -> [String: LinkAnswer] {
    guard let client = CurlClient(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "") else {
      FileWriting.print(
        "warning: --external needs the program curl, which isn't installed; no address was asked for\n",
        to: STDERR_FILENO)
      return [:]
    }
    console.step("Asking other sites")
    let memory = MemoryFolder(root: content.buildOptions().root)
    var cache = LinkCache(memory.read(LinkCache.name) ?? [])
    let clock = LinkClock.system
    let fresh = cache.answers(at: clock.now())
    let asked = await LinkChecker(client: client, clock: clock).check(urls.filter { fresh[$0] == nil })
    cache.add(asked)
    memory.write(LinkCache.name, cache.bytes(at: clock.now()))
    let answers = fresh.merging(asked) { _, new in new }
    return answers.filter { urls.contains($0.key) }
  }
}
