/// A date as precise as its source: a day, a month, a season, a year.
public struct PartialDate: Hashable, Comparable, Sendable {
  /// A quarter of the year by its weather's name.
  public enum Season: String, CaseIterable, Sendable {
    case spring
    case summer
    case autumn
    case winter

    /// The month in which the season begins, for sorting.
    var firstMonth: Int {
      switch self {
      case .spring: 3
      case .summer: 6
      case .autumn: 9
      case .winter: 12
      }
    }
  }

  /// How precise the date is.
  public enum Precision: String, Sendable {
    case day
    case month
    case season
    case year
  }

  /// The year, 1000 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int?
  /// The day of the month.
  public let day: Int?
  /// The season, when the source gives no month.
  public let season: Season?

  /// How precise the date is.
  public var precision: Precision {
    if day != nil { return .day }
    if month != nil { return .month }
    return season == nil ? .year : .season
  }

  /// Parses `2024-01-09`, `2024-01`, `2024` or `2023 spring`; nil for anything else, and for days that don't exist.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    let numbers = (parts.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
    func number(_ index: Int, digits: Int) -> Int? {
      guard numbers.indices.contains(index) else { return nil }
      let text = numbers[index]
      guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Int(text)
    }
    guard let year = number(0, digits: 4), year >= 1000, numbers.count <= 3, parts.count <= 2 else { return nil }
    self.year = year
    if parts.count == 2 {
      guard numbers.count == 1, let season = Season(rawValue: String(parts[1])) else { return nil }
      self.season = season
      month = nil
      day = nil
      return
    }
    season = nil
    guard numbers.count > 1 else {
      month = nil
      day = nil
      return
    }
    guard let month = number(1, digits: 2), (1...12).contains(month) else { return nil }
    self.month = month
    guard numbers.count > 2 else {
      day = nil
      return
    }
    guard let day = number(2, digits: 2), (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
    self.day = day
  }

  /// Orders by first possible day; of two dates that begin together the less precise stands first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool { left.sortKey < right.sortKey }

  /// A season sorts before the month in which it begins.
  private var sortKey: (Int, Int, Int) { (year, month ?? season?.firstMonth ?? 0, season == nil ? day ?? 0 : -1) }

  /// Whether the last day that the date can mean lies before the first day that another one can.
  public func ends(before other: PartialDate) -> Bool { lastDay < other.firstDay }

  /// The first day that the date can mean: year, month, day.
  public var firstDay: (year: Int, month: Int, day: Int) { (year, month ?? season?.firstMonth ?? 1, day ?? 1) }

  /// The last day that the date can mean: year, month, day.
  var lastDay: (Int, Int, Int) {
    // A winter ends in the next year's February.
    let (year, month) =
      switch season {
      case .winter?: (year + 1, 2)
      case let season?: (year, season.firstMonth + 2)
      case nil: (year, month ?? 12)
      }
    return (year, month, day ?? Self.days(inMonth: month, of: year))
  }

  /// The date for machines (HTML's `datetime`): ISO 8601 with exactly the precision known; nil for a season.
  public var machineText: String? {
    if season != nil { return nil }
    guard let month else { return "\(year)" }
    guard let day else { return "\(year)-\(Self.padded(month))" }
    return "\(year)-\(Self.padded(month))-\(Self.padded(day))"
  }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The date for English readers: `9 January 2024`, `January 2024`, `Spring 2023`, `2024`.
  public var text: String {
    let name = month.map { Self.monthNames[$0 - 1] }
    if let season { return "\(season.rawValue.prefix(1).uppercased())\(season.rawValue.dropFirst()) \(year)" }
    guard let name else { return "\(year)" }
    guard let day else { return "\(name) \(year)" }
    return "\(day) \(name) \(year)"
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ]

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
