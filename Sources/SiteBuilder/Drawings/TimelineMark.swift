import SiteModel

/// A mark of the overview: one or more entries of the same time and sort.
struct TimelineMark {
  /// How finely times are told apart.
  enum Grain {
    case exact
    case month
    case year
  }

  let start: PartialDate.Moment
  let end: PartialDate.Moment
  let sort: TimelineDrawing.Sort
  /// Whether it stands for a single day.
  let isDay: Bool
  /// The numbers of its entries, rising.
  private(set) var numbers: [Int]

  private struct Key: Hashable {
    let start: PartialDate.Moment
    let end: PartialDate.Moment
    let sort: TimelineDrawing.Sort
  }

  /// The marks of entries that are numbered from 1, in the order of their first ones.
  static func all(of entries: [TimelineDrawing.Entry], grain: Grain) -> [TimelineMark] {
    var marks: [TimelineMark] = []
    var positions: [Key: Int] = [:]
    for (index, entry) in entries.enumerated() {
      let first = coarse(entry.date, grain)
      let last = entry.until.map { coarse($0, grain) } ?? first
      let key = Key(start: first.beginning, end: max(first.end, last.end), sort: entry.sort)
      if let position = positions[key] {
        marks[position].numbers.append(index + 1)
      } else {
        positions[key] = marks.count
        marks.append(
          TimelineMark(
            start: key.start, end: key.end, sort: key.sort, isDay: first.precision == .day && last == first,
            numbers: [index + 1]))
      }
    }
    return marks
  }

  /// A date without what is finer than the grain.
  private static func coarse(_ date: PartialDate, _ grain: Grain) -> PartialDate {
    switch grain {
    case .exact: date
    case .month: date.machineText.flatMap { PartialDate(String($0.prefix(7))) } ?? date
    case .year: PartialDate("\(date.year)") ?? date
    }
  }

  /// The numbers as a reader finds them: `3`, `3–5`, `3, 7–9`; of many runs only the first and the last number.
  var label: String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let text = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(
      separator: ", ")
    guard let first = numbers.first, let last = numbers.last, text.count > 11 else { return text }
    return "\(first)…\(last)"
  }
}
