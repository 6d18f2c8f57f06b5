import SiteModel

/// A second in time, as machines read it.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since the beginning of 1970 in UTC, leap seconds not counted.
  public let seconds: Int

  /// Makes the instant that is so many seconds after the beginning of 1970 in UTC.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// Makes the beginning of the first day that a date can mean, in UTC.
  public init(_ date: PartialDate) {
    let (year, month, day) = date.firstDay
    // See `day`: years are counted from March, in eras of 400.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    self.init(seconds: days * 86_400)
  }

  /// Orders by time.
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// The day in UTC (proleptic Gregorian calendar).
  public var day: (year: Int, month: Int, day: Int) {
    let days = Self.quotient(seconds, 86_400)
    // Years are counted from March, so that the leap day ends one; 146,097 days are 400 years, and the first of March of
    // the year 0 lies 719,468 days before 1970.
    let shifted = days + 719_468
    let era = Self.quotient(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day as `2026-11-24`.
  public var dayText: String {
    let (year, month, day) = day
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// The instant in UTC as RFC 3339 writes it, `2026-11-24T14:56:03Z`.
  public var text: String {
    let second = seconds - Self.quotient(seconds, 86_400) * 86_400
    let time = [second / 3_600, second / 60 % 60, second % 60].map { Self.padded($0, to: 2) }
    return "\(dayText)T\(time.joined(separator: ":"))Z"
  }

  /// The quotient, rounded down for times before 1970, too.
  private static func quotient(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
