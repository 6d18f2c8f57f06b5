import SiteModel

/// The numbers that stand in names.
struct NamedNumbers {
  private let numbers: [TypedNumber]

  /// Gathers the numbers in the titles, the names in Latin letters and the other words for records.
  ///
  /// Chinese names have no words beside a number by which one could tell that it is meant.
  /// Figures have no names: their titles are what they say.
  init(of records: [Record]) {
    numbers = records.filter { $0.id.kind != .figure }.flatMap { $0.allNames.flatMap { NumberScanner.numbers(in: $0) } }
  }

  /// Whether a name holds the number, beside a word that stands beside it here as well: `three` of `phase three`.
  func contains(_ number: TypedNumber) -> Bool {
    numbers.contains { name in
      guard name.agrees(with: number) else { return false }
      if name.form == .partOfWord || name.wordBefore.isEmpty && name.wordAfter.isEmpty { return true }
      return !name.wordBefore.isEmpty && name.wordBefore == number.wordBefore
        || !name.wordAfter.isEmpty && name.wordAfter == number.wordAfter
    }
  }
}

extension Record {
  /// The title, the names in other languages and the other words for it.
  fileprivate var allNames: [String] {
    [title] + ["pt", "en"].compactMap { fields.names[$0] } + fields.texts(.aliases).map(\.text)
  }
}
