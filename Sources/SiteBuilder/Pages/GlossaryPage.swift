import SiteModel
import Templates

/// All terms from A to Z, with a bar of letters.
enum GlossaryPage {
  static let family: PageFamily = .list(
    "/glossary/", introduction: "glossary", template: "glossary",
    Layout.shape("glossary page", [.html("body"), .flag("hasLetters"), .list("letters", of: RecordLink.group)])
  ) { context in
    let terms = context.site.records(of: .term).sorted {
      ($0.title.lowercased(), $0.id) < ($1.title.lowercased(), $1.id)
    }
    var letters: [(letter: String, terms: [Record])] = []
    for term in terms {
      let letter = initial(of: term.title)
      if letters.last?.letter == letter {
        letters[letters.count - 1].terms.append(term)
      } else {
        letters.append((letter, [term]))
      }
    }
    return family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Glossary"),
      "body": .html(context.body),
      "hasLetters": .flag(!letters.isEmpty),
      "letters": Value(
        letters.compactMap { letter, terms in
          context.group(letter, id: letter == "#" ? "other" : "letter-\(letter.lowercased())", terms)
        }),
    ])
  }

  /// The letter under which a title is listed; `#` for what doesn't begin with a letter from A to Z.
  private static func initial(of title: String) -> String {
    guard let first = title.uppercased().unicodeScalars.first, ("A"..."Z").contains(first) else { return "#" }
    return String(first)
  }
}
