import SiteModel
import Templates

/// All places by kind.
enum PlacesPage {
  static let family = PageFamily.grouped("places", title: "Places") { $0.groupsByWord(.place, .kind) }
}

extension PageContext {
  /// The records of a kind under a free word of theirs, words in alphabetical order.
  func groupsByWord(_ kind: RecordKind, _ key: FieldKey) -> [Object] {
    site.recordsByWord(kind, key).enumerated().compactMap { number, entry in
      let word = entry.word
      let heading = word.prefix(1).uppercased() + word.dropFirst()
      // Two words may have the same letters, and one in Chinese has none: the number keeps their ids apart.
      let id = ["kind", "\(number + 1)", RecordID.suggestedName(for: word)].compactMap { $0 }.joined(separator: "-")
      return group(heading, id: id, entry.records)
    }
  }
}

extension Site {
  /// The records of a kind by a free word of theirs, words in alphabetical order.
  func recordsByWord(_ kind: RecordKind, _ key: FieldKey) -> [(word: String, records: [Record])] {
    let groups = Dictionary(grouping: listed(kind)) { $0.fields.text(key) ?? "" }
    return groups.keys.sorted().map { ($0, groups[$0] ?? []) }
  }
}
