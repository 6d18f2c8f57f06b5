import ChineseCharacters
import SiteModel
import Templates

/// All terms once more, in another order than the alphabet's: groups of links.
struct GlossaryOrder {
  /// A link, whose text is a name with the title beside it, or the title alone.
  private static let entry = Shape(
    "entry", [.text("url"), .text("text"), .text("language"), .text("title")])
  private static let group = Shape(
    "group of terms", [.text("heading"), .text("label"), .text("id"), .list("entries", of: entry)])
  static let shape = Shape(
    "order of terms",
    [
      .text("heading"), .text("chinese"), .text("language"), .text("id"), .text("jumps"), .list("groups", of: group),
    ])

  /// A Chinese name and its language.
  private typealias Name = (language: String, text: String)

  /// Terms under a heading; the label is the heading's short form for the bar of jumps.
  private struct Group {
    let heading: String
    let label: String
    let id: String
    let entries: [(term: Record, name: Name?)]
  }

  private let heading: String
  /// What readers of the Chinese names call the order.
  private let chinese: Name?
  private let id: String
  /// What the jumps lead to.
  private let jumps: String
  private let groups: [Group]

  /// Terms by the simplified name (the traditional one where it is the only one), in the order of Chinese dictionaries.
  static func byPinyin(_ terms: [Record]) -> GlossaryOrder {
    let named = terms.compactMap { term in pinyinName(of: term).map { (term: term, name: $0.name, key: $0.key) } }
      .sorted { ($0.key, $0.term.id) < ($1.key, $1.term.id) }
    return GlossaryOrder(
      heading: "By pinyin", chinese: ("zh-Hans", "拼音"), id: "pinyin", jumps: "Letters of pinyin",
      groups: named.grouped { $0.key.initial }.map { initial, terms in
        Group(
          heading: initial ?? "Other", label: initial ?? "#", id: initial?.lowercased() ?? "other",
          entries: terms.map { ($0.term, $0.name) })
      })
  }

  /// Terms by the traditional name (the simplified one where it is the only one), by its first character's strokes.
  static func byStrokes(_ terms: [Record]) -> GlossaryOrder {
    let named = terms.compactMap { term -> (term: Record, name: Name, key: StrokeKey)? in
      guard let name = term.fields.names.first(of: ["zh-Hant", "zh-Hans"]) else { return nil }
      return (term, (name.language, name.name.text), StrokeKey(name.name.text))
    }.sorted { ($0.key, $0.term.id) < ($1.key, $1.term.id) }
    return GlossaryOrder(
      heading: "By strokes", chinese: ("zh-Hant", "筆畫"), id: "strokes", jumps: "Numbers of strokes",
      groups: named.grouped { $0.key.strokes }.map { strokes, terms in
        Group(
          heading: strokes.map { $0 == 1 ? "1 stroke" : "\($0) strokes" } ?? "Other",
          label: strokes.map(String.init) ?? "#", id: strokes.map(String.init) ?? "other",
          entries: terms.map { ($0.term, $0.name) })
      })
  }

  /// Terms by category, in the order in which they come.
  ///
  /// Categories that differ in capital letters or punctuation only are one, so that their ids can't clash.
  static func byCategory(_ terms: [Record]) -> GlossaryOrder {
    let sorted = terms.enumerated().map { (place: $0, term: $1, key: slug($1.fields.text(.category) ?? "")) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
    return GlossaryOrder(
      heading: "By category", chinese: nil, id: "category", jumps: "Categories",
      groups: sorted.grouped { $0.key }.map { key, terms in
        let category = terms[0].term.fields.text(.category) ?? ""
        let heading = category.prefix(1).uppercased() + category.dropFirst()
        return Group(heading: heading, label: heading, id: key, entries: terms.map { ($0.term, nil) })
      })
  }

  /// The name by which a term stands in the order by pinyin, and its place there; nil for one without a Chinese name.
  static func pinyinName(of term: Record) -> (name: (language: String, text: String), key: PinyinKey)? {
    guard let name = term.fields.names.first(of: ["zh-Hans", "zh-Hant"]) else { return nil }
    return ((name.language, name.name.text), PinyinKey(name.name.text, syllables: term.fields.pinyin))
  }

  /// A text's letters and digits in small letters, and a hyphen for each stretch of anything else.
  private static func slug(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  /// The order for the template, nil when no term has a place in it.
  func object(_ context: PageContext) -> Object? {
    guard !groups.isEmpty else { return nil }
    return Self.shape.object([
      "heading": .text(heading),
      "chinese": Value(chinese?.text),
      "language": Value(chinese?.language),
      "id": .text("list:\(id)"),
      "jumps": .text(jumps),
      "groups": Value(
        groups.map { group in
          Self.group.object([
            "heading": .text(group.heading),
            "label": .text(group.label),
            "id": .text("list:\(id)-\(group.id)"),
            "entries": Value(
              group.entries.map { term, name in
                Self.entry.object([
                  "url": .address(term.address),
                  "text": .text(name?.text ?? term.title),
                  "language": Value(name?.language),
                  "title": name == nil ? .none : .text(term.title),
                ])
              }),
          ])
        }),
    ])
  }
}
