import SiteModel

/// An axis of years of one width, which leaves out years in which nothing happens.
struct TimelineAxis {
  /// The years in order.
  let years: [Int]
  /// Where it begins.
  let left: Double
  /// Where it ends.
  let right: Double
  /// The stretches without a break.
  let runs: [ClosedRange<Double>]
  /// The middles of the breaks.
  let gaps: [Double]

  private let yearWidth: Double
  private let starts: [Int: Double]

  /// Lays out years.
  init(years: [Int], left: Double, right: Double) {
    self.years = years
    self.left = left
    self.right = right
    let breaks = zip(years, years.dropFirst()).count { $0.0 + 1 != $0.1 }
    let breakWidth = min(16, (right - left) / Double(3 * years.count))
    let yearWidth = (right - left - Double(breaks) * breakWidth) / Double(years.count)
    var starts: [Int: Double] = [:]
    var runs: [ClosedRange<Double>] = []
    var gaps: [Double] = []
    var x = left
    for (index, year) in years.enumerated() {
      if index > 0, years[index - 1] + 1 == year, let run = runs.last {
        runs[runs.count - 1] = run.lowerBound...(x + yearWidth)
      } else {
        if index > 0 {
          gaps.append(x + breakWidth / 2)
          x += breakWidth
        }
        runs.append(x...(x + yearWidth))
      }
      starts[year] = x
      x += yearWidth
    }
    self.yearWidth = yearWidth
    self.starts = starts
    self.runs = runs
    self.gaps = gaps
  }

  /// Whether a quarter of a year has room for a month's name.
  var showsMonths: Bool { yearWidth >= 4 * (TextWidth.estimate("May", size: TimelineDrawing.letters) + 8) }

  /// The place of a moment in one of the years.
  func x(_ year: Int, _ share: Double) -> Double { (starts[year] ?? left) + share * yearWidth }

  /// The place of a moment.
  func x(_ moment: PartialDate.Moment) -> Double { x(moment.year, moment.share) }
}
