import Testing

@testable import SiteModel

@Suite("Dates as precise as their source")
struct PartialDateTests {
  @Test(
    "a day, a month, a year, a season",
    arguments: [
      ("2024-01-09", PartialDate.Precision.day, "9 January 2024", "2024-01-09"),
      ("2024-02-29", .day, "29 February 2024", "2024-02-29"), ("2000-02-29", .day, "29 February 2000", "2000-02-29"),
      ("2024-12", .month, "December 2024", "2024-12"), ("2024", .year, "2024", "2024"),
      ("2023 spring", .season, "Spring 2023", nil),
    ] as [(String, PartialDate.Precision, String, String?)])
  func forms(text: String, precision: PartialDate.Precision, shown: String, machine: String?) throws {
    let date = try #require(PartialDate(text))
    #expect(date.precision == precision)
    #expect(date.text == shown)
    #expect(date.machineText == machine)
  }

  @Test(
    "anything else is no date",
    arguments: [
      "", " ", "2024-1-9", "2024-13", "2024-00", "2024-01-00", "2024-01-32", "2023-02-29", "1900-02-29", "2024-04-31",
      "24-01-09", "0999", "+2024", "-2024", "2024-", "2024-01-", "2024-01-09-01", "2024-01-09T00:00", "2024 Spring",
      "spring 2024", "2024  spring", "2024 spring ", "2024-03 spring", "２０２４", "2024 fall", "20240109",
    ])
  func noDates(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("dates stand in the order of their first day; the less precise first") func order() throws {
    let sorted = [
      "2023", "2023-01", "2023-01-01", "2023-02", "2023 spring", "2023-03", "2023-03-01", "2023 summer", "2023 autumn",
      "2023 winter", "2023-12", "2023-12-31", "2024",
    ]
    let dates = sorted.compactMap { PartialDate($0) }
    #expect(dates.count == sorted.count)
    for (left, first) in dates.enumerated() {
      for (right, second) in dates.enumerated() {
        #expect((first < second) == (left < right), "\(sorted[left]) and \(sorted[right])")
      }
    }
  }

  @Test(
    "a date ends before another one only if no day of it comes later",
    arguments: [
      ("2023-12-31", "2024", true), ("2024", "2024-05", false), ("2024-05", "2024-05-31", false),
      ("2024-05", "2024-06-01", true), ("2023 winter", "2024-02-28", false), ("2023 winter", "2024-03", true),
      ("2024 spring", "2024-05-31", false), ("2024 spring", "2024 summer", true),
    ])
  func ends(text: String, other: String, isBefore: Bool) throws {
    #expect(try #require(PartialDate(text)).ends(before: try #require(PartialDate(other))) == isBefore)
  }

  @Test(
    "a date lasts from the beginning of its first day to the end of its last",
    arguments: [
      ("2024", 2024, 0, 2024, 366), ("2024-01-09", 2024, 8, 2024, 9), ("2023-12-31", 2023, 364, 2023, 365),
      ("2024-02", 2024, 31, 2024, 60), ("2023 spring", 2023, 59, 2023, 151), ("2023 winter", 2023, 334, 2024, 60),
    ])
  func moments(text: String, year: Int, day: Int, lastYear: Int, lastDay: Int) throws {
    let date = try #require(PartialDate(text))
    func length(_ year: Int) -> Double { year == 2024 ? 366 : 365 }
    #expect(date.beginning == .init(year: year, share: Double(day) / length(year)))
    #expect(date.end == .init(year: lastYear, share: Double(lastDay) / length(lastYear)))
    #expect(date.beginning < date.end)
  }

  @Test(
    "a date in another form is suggested in ours",
    arguments: [
      ("2024/1/9", "2024-01-09"), ("2024.01.09", "2024-01-09"), ("9 January 2024", "2024-01-09"),
      ("January 9, 2024", "2024-01-09"), ("Jan 2024", "2024-01"), ("2024年1月9日", "2024-01-09"), ("2024年", "2024"),
      ("Spring 2023", "2023 spring"), ("2023 Fall", "2023 autumn"), ("2024-5", "2024-05"),
      ("1/9/2024", nil), ("2024-02-30", nil), ("soon", nil), ("31 April 2024", nil), ("2024-13", nil),
      ("2 spring 2024", nil),
    ] as [(String, String?)])
  func suggestions(text: String, meant: String?) {
    #expect(PartialDate.suggestion(for: text) == meant)
  }
}
