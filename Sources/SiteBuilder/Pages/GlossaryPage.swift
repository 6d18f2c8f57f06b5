import SiteModel
import Templates

/// All terms in four orders: from A to Z with their definitions, by Chinese name twice, and by category.
enum GlossaryPage {
  private static let term = Shape(
    "term of the glossary",
    [
      .text("url"), .text("title"), .list("names", of: Names.shape), .html("definition"), .text("otherWords"),
    ])
  private static let letter = Shape("letter", [.text("heading"), .text("id"), .list("terms", of: term)])

  static let family: PageFamily = .list(
    "/glossary/", introduction: "glossary", template: "glossary",
    Layout.shape(
      "glossary page",
      [
        .html("body"), .text("script"), .flag("hasScript"), .flag("hasTerms"), .list("letters", of: letter),
        .list("orders", of: GlossaryOrder.shape),
      ])
  ) { context in
    let terms = context.site.termsByTitle
    let script = terms.isEmpty ? nil : context.content.assets.glossaryScript
    let letters = terms.grouped { initial(of: $0.title) }
    return family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Glossary"),
      "body": .html(context.body),
      "script": Value(script.map(context.link)),
      "hasScript": .flag(script != nil),
      "hasTerms": .flag(!terms.isEmpty),
      "letters": Value(
        letters.map { initial, terms in
          letter.object([
            "heading": .text(initial),
            "id": .text(initial == "#" ? "list:other" : "list:letter-\(initial.lowercased())"),
            "terms": Value(terms.map { object($0, context) }),
          ])
        }),
      "orders": Value(
        [GlossaryOrder.byPinyin(terms), .byStrokes(terms), .byCategory(terms)].compactMap { $0.object(context) }),
    ])
  }

  /// A term for the list from A to Z, with what else one may type to find it.
  private static func object(_ record: Record, _ context: PageContext) -> Object {
    let fields = record.fields
    let reading = GlossaryOrder.pinyinName(of: record).map { $0.key.spelling }
    let words = fields.texts(.aliases).map(\.text) + (reading.map { [$0] } ?? [])
    return term.object([
      "url": .address(record.address),
      "title": .text(record.title),
      "names": Value(fields.names.objects),
      "definition": .html(context.prose(record.summary)),
      "otherWords": Value(words.isEmpty ? nil : words.joined(separator: "|")),
    ])
  }

  /// The letter under which a title is listed; `#` for what doesn't begin with a letter from A to Z.
  private static func initial(of title: String) -> String {
    guard let first = title.uppercased().unicodeScalars.first, ("A"..."Z").contains(first) else { return "#" }
    return String(first)
  }
}

extension Site {
  /// The terms from A to Z.
  var termsByTitle: [Record] {
    records(of: .term).map { ($0.title.lowercased(), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }
}

extension Sequence {
  /// The elements in stretches that share a key.
  func grouped<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
    var groups: [(key: Key, elements: [Element])] = []
    for element in self {
      let key = key(element)
      if let last = groups.indices.last, groups[last].key == key {
        groups[last].elements.append(element)
      } else {
        groups.append((key, [element]))
      }
    }
    return groups
  }
}
