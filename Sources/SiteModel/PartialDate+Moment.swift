extension PartialDate {
  /// A moment, as drawings need it: a year, and how much of it has passed.
  public struct Moment: Hashable, Comparable, Sendable {
    /// The year.
    public let year: Int
    /// The share of the year that has passed, 0 to 1.
    public let share: Double

    /// Orders by time; the end of a year stands before the next one's beginning.
    public static func < (left: Moment, right: Moment) -> Bool { (left.year, left.share) < (right.year, right.share) }
  }

  /// When the first day begins that the date can mean.
  public var beginning: Moment { Self.moment(of: firstDay, daysLater: 0) }

  /// When the last day ends that the date can mean; the end of a December belongs to its own year.
  public var end: Moment { Self.moment(of: lastDay, daysLater: 1) }

  private static func moment(of date: (Int, Int, Int), daysLater: Int) -> Moment {
    let (year, month, day) = date
    let months = (1...12).map { days(inMonth: $0, of: year) }
    let passed = months.prefix(month - 1).reduce(0, +) + day - 1 + daysLater
    return Moment(year: year, share: Double(passed) / Double(months.reduce(0, +)))
  }
}
