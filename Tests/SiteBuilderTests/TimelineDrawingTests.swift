import SiteModel
import Testing

@testable import SiteBuilder

/// The overview of a timeline: every entry has its mark, as long as its date is vague, and nothing covers anything.
@Suite struct TimelineDrawingTests {
  /// A drawing of dates such as `2024`, `2024-01-09` or `2024-01..2024-03`.
  private func drawing(
    _ dates: [String], sort: TimelineDrawing.Sort = .event, reported: Int = 0, planned: Int = 0
  ) throws -> TimelineDrawing? {
    let entries = try dates.map { text in
      let parts = text.split(separator: "..").map(String.init)
      return TimelineDrawing.Entry(
        date: try #require(PartialDate(parts[0])), until: parts.count > 1 ? PartialDate(parts[1]) : nil, sort: sort)
    }
    return TimelineDrawing(entries, reported: reported, planned: planned)
  }

  private func markup(
    _ dates: [String], sort: TimelineDrawing.Sort = .event, reported: Int = 0, planned: Int = 0, width: Int = 720
  ) throws -> Markup {
    let drawing = try #require(try drawing(dates, sort: sort, reported: reported, planned: planned))
    return Markup(
      String(decoding: drawing.picture(name: "a", className: "strip", width: width).bytes, as: UTF8.self))
  }

  /// What takes room in a picture.
  private struct Box {
    var words = ""
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>

    func overlaps(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
  }

  /// The boxes of marks and texts of a picture.
  private func boxes(of svg: Markup) -> (marks: [Box], texts: [Box]) {
    var marks: [Box] = []
    var texts: [Box] = []
    for (index, token) in svg.tokens.enumerated() {
      guard case .open(let name, let attributes) = token else { continue }
      func number(_ key: String) -> Double { attributes[key].flatMap(Double.init) ?? .nan }
      switch name {
      case "rect":
        marks.append(
          Box(
            x: number("x")...number("x") + number("width"), y: number("y")...number("y") + number("height")))
      case "circle":
        let (x, y, radius) = (number("cx"), number("cy"), number("r"))
        marks.append(Box(x: x - radius...x + radius, y: y - radius...y + radius))
      case "text":
        guard case .text(let words) = svg.tokens[index + 1] else { continue }
        let width = TextWidth.estimate(words, size: TimelineDrawing.letters)
        let start = attributes["class"] == "end" ? number("x") - width : number("x")
        // From the line on which letters stand up to the height of capitals.
        texts.append(Box(words: words, x: start...start + width, y: number("y") - 9.5...number("y")))
      default: break
      }
    }
    return (marks, texts)
  }

  /// The dates of every day of a year.
  private static let days: [String] = (1...12).flatMap { month in
    (1...31).map { day in "2024-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
  }.filter { PartialDate($0) != nil }

  /// Dates with a name, so that a failing test doesn't print hundreds of them.
  struct Sample: CustomTestStringConvertible {
    let testDescription: String
    let dates: [String]
  }

  private static let samples = [
    Sample(testDescription: "one day", dates: ["2024-01-09"]), Sample(testDescription: "one year", dates: ["2024"]),
    Sample(testDescription: "the last day", dates: ["2024-12-31"]),
    Sample(testDescription: "both ends of a year", dates: ["2024-01-01", "2024-12-31"]),
    Sample(testDescription: "far years and a winter", dates: ["1949", "2024 winter"]),
    Sample(
      testDescription: "every precision",
      dates: ["2023 spring", "2023-04", "2024", "2024", "2024", "2024-01", "2024-01-09", "2024-01-19", "2024-01-22"]),
    Sample(
      testDescription: "stretches of time",
      dates: ["2023-04..2024-01", "2023-05..2023-05-02", "2024-02-28..2024-03"]),
    Sample(testDescription: "fifty years", dates: (1980...2030).map { "\($0)" }),
    Sample(testDescription: "every second year", dates: (0...50).map { "\(1900 + $0 * 2)" }),
    Sample(testDescription: "ninety days", dates: Array(days.prefix(90))),
    Sample(testDescription: "every day", dates: days),
    Sample(
      testDescription: "every day of two leap years", dates: days + days.map { "2028" + $0.dropFirst(4) }),
    Sample(
      testDescription: "a thousand days of thirty years",
      dates: (1990...2020).flatMap { year in (1...9).flatMap { ["\(year)-0\($0)-01", "\(year)-0\($0)-28"] } }),
  ]

  @Test(arguments: samples, [320, 720])
  func nothingLeavesThePictureOrCoversAnything(sample: Sample, width: Int) throws {
    let svg = try markup(sample.dates, reported: 123, planned: 45, width: width)
    #expect(svg.faults == [])
    let size = try #require(svg.values(of: "viewBox").first).split(separator: " ").compactMap { Double($0) }
    let (marks, texts) = boxes(of: svg)
    for box in marks + texts {
      #expect(box.x.lowerBound >= 0 && box.x.upperBound <= size[2], "\(box)")
      #expect(box.y.lowerBound >= 0 && box.y.upperBound <= size[3], "\(box)")
    }
    let all = marks + texts
    for (index, box) in all.enumerated() {
      for other in all[(index + 1)...] where box.overlaps(other) { Issue.record("\(box) covers \(other)") }
    }
  }

  @Test(arguments: samples)
  func everyEntryIsCountedByOneLabel(sample: Sample) throws {
    let svg = try markup(sample.dates)
    let (marks, texts) = boxes(of: svg)
    let labels = texts.suffix(marks.count).map(\.words)
    let numbers = labels.flatMap { label -> [Int] in
      label.split(separator: ", ").flatMap { run -> [Int] in
        let ends = run.split(separator: "–").compactMap { Int($0) }
        return ends.isEmpty ? [] : Array(ends[0]...(ends.last ?? ends[0]))
      }
    }
    #expect(numbers.sorted() == Array(1...sample.dates.count))
    #expect(svg.values(of: "class").count { $0 == "event" } == marks.count)
  }

  @Test(arguments: [
    ("2024-01-09", 0.022, 0.025), ("2024-04", 0.2486, 0.3306), ("2023 summer", 0.4137, 0.6658), ("2023", 0, 1),
    ("2023-04..2023-06", 0.2466, 0.4959), ("2023-04-01..2023-04-10", 0.2466, 0.274),
  ])
  func markIsAsLongAsItsDateIsVague(date: String, start: Double, end: Double) throws {
    let mark = try #require(try boxes(of: markup([date])).marks.first).x
    let axis = TimelineAxis(years: [2024], left: 2, right: 680)
    // A day is a point of fixed size, in the middle of its day.
    let isDay = date == "2024-01-09"
    let middle = axis.x(2024, (start + end) / 2)
    #expect(abs(mark.lowerBound - (isDay ? middle - TimelineRows.radius : axis.x(2024, start))) < 0.6)
    #expect(abs(mark.upperBound - (isDay ? middle + TimelineRows.radius : axis.x(2024, end))) < 0.6)
  }

  @Test func daysArePointsAndOtherDatesBars() throws {
    let svg = try markup([
      "2024", "2024-01", "2024 spring", "2024-01-09", "2024-01-09..2024-01-09", "2024-01-19..2024-01-22",
    ])
    #expect(svg.values(of: "cx", on: "circle").count == 1)
    #expect(svg.values(of: "width", on: "rect").count == 4)
  }

  @Test func entriesOfOneTimeAndSortShareAMark() throws {
    let date = try #require(PartialDate("2024"))
    let sorts: [TimelineDrawing.Sort] = [.event, .event, .event, .record, .plan, .record, .event]
    let entries = sorts.map { TimelineDrawing.Entry(date: date, until: nil, sort: $0) }
    let drawing = try #require(TimelineDrawing(entries, reported: 0, planned: 0))
    let svg = Markup(String(decoding: drawing.picture(name: "a", className: "b", width: 720).bytes, as: UTF8.self))
    #expect(svg.values(of: "class", on: "rect") == ["event", "record", "plan"])
    #expect(boxes(of: svg).texts.suffix(3).map(\.words) == ["1–3, 7", "4, 6", "5"])
  }

  @Test func manyRunsOfNumbersAreShortened() throws {
    let date = try #require(PartialDate("2024"))
    let entries = (1...40).map { number in
      TimelineDrawing.Entry(date: date, until: nil, sort: number.isMultiple(of: 2) ? .event : .record)
    }
    #expect(TimelineMark.all(of: entries, grain: .exact).map(\.label) == ["1…39", "2…40"])
  }

  @Test func yearsWithoutAnythingAreLeftOut() {
    let axis = TimelineAxis(years: [1949, 1950, 2024], left: 0, right: 320)
    #expect(axis.runs.count == 2)
    #expect(axis.gaps.count == 1)
    #expect(axis.x(1950, 0) == axis.x(1949, 1))
    #expect(axis.x(2024, 0) > axis.x(1950, 1))
    #expect(abs(axis.x(2024, 1) - 320) < 0.001)
  }

  @Test func hundredsOfDatesAreGatheredByMonthAndThousandsByYear() throws {
    #expect(boxes(of: try markup(Self.days)).marks.count == 12)
    let manyYears = (2000...2020).flatMap { year in (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } }
    #expect(boxes(of: try markup(manyYears)).marks.count == 21)
    #expect(
      try markup(Self.days).texts(of: "desc") == [
        "366 dated entries from 1 January 2024 to 31 December 2024. Entries of one month or year share a mark. "
          + "The list on this page tells the same."
      ])
  }

  @Test func whatHasNoDateIsCountedBelowTheAxis() throws {
    let svg = try markup(["2024-01-09"], reported: 18, planned: 10)
    #expect(svg.texts(of: "text").suffix(2) == ["18 reported, time not stated", "10 planned next"])
    #expect(svg.values(of: "class", on: "path").suffix(3) == ["reported", "planned", "head"])
    #expect(
      svg.texts(of: "desc") == [
        "1 dated entry, 9 January 2024; 18 reported without a time; 10 planned next. The list on this page tells the same."
      ])
    let alone = try markup(["2024-01-09"])
    #expect(!alone.values(of: "class", on: "path").contains("planned"))
    #expect(!alone.values(of: "class", on: "path").contains("reported"))
  }

  @Test func pictureIsNamedAndItsIDsBeginWithItsName() throws {
    let svg = try markup(["2024"])
    #expect(svg.values(of: "role", on: "svg") == ["img"])
    #expect(svg.values(of: "aria-labelledby", on: "svg") == ["a-title a-description"])
    #expect(svg.values(of: "id") == ["a-title", "a-description"])
    #expect(svg.texts(of: "title") == ["Overview of the timeline"])
    #expect(svg.values(of: "href") == [])
  }

  @Test func nothingIsDrawnOfNoDateOrOfTooManyYears() throws {
    #expect(try drawing([], reported: 3) == nil)
    #expect(try drawing((1900...1960).map { "\($0)" }) == nil)
    #expect(try drawing(["1000..9999"]) == nil)
    #expect(try drawing(["1000", "9999"]) != nil)
  }

  @Test func pictureIsTheSameEveryTime() throws {
    let dates = ["2023 spring", "2024", "2024-01-09"]
    #expect(try markup(dates, reported: 1, planned: 1).source == markup(dates, reported: 1, planned: 1).source)
  }
}
