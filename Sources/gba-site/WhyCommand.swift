import ArgumentParser
import Diagnostics
import Files
import Foundation
import SiteBuilder
import SiteLinks
import SiteModel

/// `gba-site why`: what became of a term on a page.
struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Explains why a word of the glossary was or wasn't linked on a page.",
    discussion: "Each line has a place of the page's text that uses the term, its words, and what became of them.")

  @Argument(
    help: ArgumentHelp(
      "A record such as project:some-id, a page such as /projects/some-id/, or a content file.", valueName: "page"))
  var page: String

  @Argument(help: ArgumentHelp("A term's id, or one of its names.", valueName: "term"))
  var term: String

  @OptionGroup var content: ContentOptions

  func run() async throws {
    let (site, texts) = try await content.read(Console(content))
    let (records, term) = try find(on: site.site)
    let surveyor = TermSurveyor(site.site, wanted: [term], locates: true)
    let places = records.flatMap { texts.survey($0, with: surveyor).occurrences }
    let lines = SourceLines(read: Build(content.buildOptions()).source)
    let text =
      switch content.format {
      case .json: json(places, of: term, lines)
      case .terminal, .github: places.isEmpty ? absence(of: term, surveyor, records) : list(places, lines)
      }
    FileWriting.print(text, to: STDOUT_FILENO)
  }

  private func find(on site: Site) throws -> (records: [Record], term: Record) {
    let finder = RecordFinder(site)
    do {
      return (try finder.page(page), try finder.term(term))
    } catch {
      throw ValidationError(error.message)
    }
  }

  private func list(_ places: [BodySurvey.Occurrence], _ lines: SourceLines) -> String {
    places.map { place in
      var position = place.location.file
      if let start = place.location.range?.start {
        position += ":\(start.line):\(lines.characterColumn(of: start, in: place.location.file))"
      }
      return "\(position): '\(place.words)': \(place.verdict.sentence)\n"
    }.joined()
  }

  /// What to say when the text doesn't use the term.
  private func absence(of term: Record, _ surveyor: TermSurveyor, _ records: [Record]) -> String {
    let fields = [FieldKey.title, .summary, .definition].filter { key in
      records.contains { record in record.fields.text(key).map(surveyor.finds) == true }
    }
    let places = fields.map { "its \($0.rawValue)" }.joined(separator: " and ")
    let remark = fields.isEmpty ? "" : "; \(places) \(fields.count == 1 ? "does" : "do"), where nothing is linked"
    return "The text of '\(page)' doesn't use '\(term.id)'\(remark).\n"
  }

  private func json(_ places: [BodySurvey.Occurrence], of term: Record, _ lines: SourceLines) -> String {
    let objects = places.map { place in
      JSONText.object(
        place.location.members(lines) + [
          ("words", JSONText.string(place.words)), ("linked", "\(place.verdict.isLinked)"),
          ("reason", JSONText.string(place.verdict.kind.rawValue)),
          ("message", JSONText.string(place.verdict.sentence)),
        ])
    }
    let members = [
      ("page", JSONText.string(page)), ("term", JSONText.string(term.id.description)),
      ("places", JSONText.lines(objects)),
    ]
    return JSONText.object(members) + "\n"
  }
}
