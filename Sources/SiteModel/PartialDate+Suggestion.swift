extension PartialDate {
  /// Whether a text is written as a date, though perhaps of a day that doesn't exist.
  static func hasFormOfDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
  }

  /// The date that was probably meant by a text in another form: `2024/1/9`, `9 January 2024`, `Spring 2023`.
  ///
  /// Forms whose day and month could be taken for each other, such as `1/9/2024`, have no suggestion.
  static func suggestion(for text: String) -> String? {
    let parts = text.lowercased().split { " ,./-年月日".contains($0) }.map(String.init)
    guard (2...3).contains(parts.count) || text.hasSuffix("年") else { return nil }
    var year: String?
    var month: String?
    var day: String?
    var season: String?
    for (index, part) in parts.enumerated() {
      if Int(part) != nil, part.utf8.count == 4, year == nil {
        year = part
      } else if let number = Int(part), (1...31).contains(number) {
        if month == nil, index == 1, year != nil { month = padded(number) } else { day = padded(number) }
      } else if part.utf8.count >= 3, let position = monthNames.firstIndex(where: { $0.lowercased().hasPrefix(part) }) {
        month = padded(position + 1)
      } else if let named = Season(rawValue: part == "fall" ? "autumn" : part) {
        season = named.rawValue
      } else {
        return nil
      }
    }
    guard let year else { return nil }
    let meant = season.map { "\(year) \($0)" } ?? [year, month, day].compactMap { $0 }.joined(separator: "-")
    guard season == nil || (month == nil && day == nil), day == nil || month != nil else { return nil }
    return PartialDate(meant) == nil ? nil : meant
  }
}
