import SiteLinks
import SiteModel
import Templates

/// The terms to which the texts of a page link, each with its definition: a list at the page's end, from which a script
/// takes what it shows beside a link.
enum UsedTerms {
  static let shape = Shape(
    "used term",
    [.text("id"), .text("url"), .text("title"), .list("names", of: Names.shape), .html("definition")])

  /// A term for the list.
  static func object(_ term: Record, _ guide: ScriptGuide) -> Object {
    shape.object([
      "id": .text(term.id.name),
      "url": .address(term.address),
      "title": .text(term.title),
      "names": Value(term.fields.names.objects),
      "definition": .html(guide.html(term.fields.text(.definition) ?? "")),
    ])
  }
}

extension PageContext {
  /// The terms to which the page's texts link, by title.
  var usedTerms: [Object] {
    content.termsUsed(on: url, about: subject).map(\.object)
  }
}
