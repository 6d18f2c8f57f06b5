import ArgumentParser
import Diagnostics
import Files
import Foundation
import SiteBuilder
import SiteLinks
import SiteModel

/// `gba-site terms`: how the texts use the glossary.
struct TermsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Shows how the texts use the words of the glossary.",
    discussion: """
      It lists terms that nothing leads to, terms that texts mention and that are never linked by themselves, with the \
      reasons, phrases in bold or italic type on three pages or more that no term defines, and the pages that most \
      others link to. Nothing of it is a mistake.
      """)

  @OptionGroup var content: ContentOptions

  func run() async throws {
    let (site, texts) = try await content.read(Console(content))
    let surveys = await texts.survey(with: TermSurveyor(site.site, locates: false))
    let report = TermReport(of: site, surveys)
    FileWriting.print(content.format == .json ? json(report) : text(report), to: STDOUT_FILENO)
  }

  private func text(_ report: TermReport) -> String {
    [
      section("Terms that nothing leads to", report.unused.map { [$0.id.description, $0.title] }),
      section(
        "Mentioned but never linked by themselves",
        report.unlinked.map { entry in
          let reasons = entry.reasons.map { "\($0.count) \($0.reason.summary)" }.joined(separator: ", ")
          return [entry.term.id.description, reasons]
        }),
      section(
        "Emphasised phrases that no term defines", report.phrases.map { ["\($0.pages) pages", $0.words] }),
      section(
        "Most linked pages",
        report.mostLinked.map { entry in
          ["\(entry.pages) page\(entry.pages == 1 ? "" : "s")", entry.record.id.description, entry.record.title]
        }),
    ].joined(separator: "\n")
  }

  private func section(_ heading: String, _ rows: [[String]]) -> String {
    let width = rows.first?.count ?? 0
    let table = Columns(rows.map { ["  " + $0[0]] + $0.dropFirst() }, alignments: Array(repeating: .left, count: width))
    return "\(heading):\n" + (rows.isEmpty ? "  none\n" : table.text)
  }

  private func json(_ report: TermReport) -> String {
    let unlinked = report.unlinked.map { entry in
      let reasons = entry.reasons.map {
        JSONText.object([("reason", JSONText.string($0.reason.rawValue)), ("count", "\($0.count)")])
      }
      return JSONText.object(entry.term.members + [("reasons", "[" + reasons.joined(separator: ",") + "]")])
    }
    let phrases = report.phrases.map {
      JSONText.object([("words", JSONText.string($0.words)), ("pages", "\($0.pages)")])
    }
    let linked = report.mostLinked.map { JSONText.object($0.record.members + [("pages", "\($0.pages)")]) }
    let members = [
      ("unused", JSONText.lines(report.unused.map { JSONText.object($0.members) })),
      ("unlinked", JSONText.lines(unlinked)), ("phrases", JSONText.lines(phrases)),
      ("mostLinked", JSONText.lines(linked)),
    ]
    return JSONText.object(members) + "\n"
  }
}
