import Markup
import SiteModel

/// The overview of a timeline: an axis of the years that occur, and on it every dated entry as precisely as its date is known.
///
/// A day is a point; a month, a season, a year and a stretch of time are as long as they last. Below stand what has no date:
/// what is reported, somewhere between the axis's ends, and what is planned, from its end on. The picture holds no links,
/// since a picture's parts can't be focused; its numbers are those of the list that stands below it.
struct TimelineDrawing {
  /// What a mark stands for, which its filling and its outline show.
  enum Sort: String {
    case event
    /// A project or policy that is more than a plan.
    case record
    /// A project or policy that is planned.
    case plan
  }

  /// A dated entry of the list.
  struct Entry {
    let date: PartialDate
    let until: PartialDate?
    let sort: Sort
  }

  private let entries: [Entry]
  private let reported: Int
  private let planned: Int
  private let marks: [TimelineMark]
  private let isGathered: Bool
  private let years: [Int]

  /// More years would be too narrow to show anything.
  private static let maximumYears = 60
  /// More marks would be a thicket; entries of a month or of a year then share a mark.
  private static let maximumMarks = 100

  /// Prepares a drawing; nil when nothing is dated, or the dates lie in too many years to be drawn.
  ///
  /// - Parameters:
  ///   - entries: The dated entries in the order of the list, which numbers them from 1.
  ///   - reported: How many entries are reported without a time.
  ///   - planned: How many are planned next.
  init?(_ entries: [Entry], reported: Int, planned: Int) {
    var marks = TimelineMark.all(of: entries, grain: .exact)
    isGathered = marks.count > Self.maximumMarks
    if isGathered { marks = TimelineMark.all(of: entries, grain: .month) }
    if marks.count > Self.maximumMarks { marks = TimelineMark.all(of: entries, grain: .year) }
    var years: Set<Int> = []
    for mark in marks where years.count <= Self.maximumYears { years.formUnion(mark.start.year...mark.end.year) }
    guard !years.isEmpty, years.count <= Self.maximumYears else { return nil }
    self.entries = entries
    self.reported = reported
    self.planned = planned
    self.marks = marks
    self.years = years.sorted()
  }

  /// The size of letters, in the units of the view box.
  static let letters = 13.0
  private static let rowHeight = 20.0

  /// Draws it.
  ///
  /// - Parameters:
  ///   - name: The first part of the ids in the picture; unique in the page.
  ///   - className: The class of the root.
  ///   - width: The width of the view box; the height follows from what has to find room.
  /// - Returns: The picture, with title and description, to stand in a page.
  func picture(name: String, className: String, width: Int) -> HTML {
    let widest = marks.map { TextWidth.estimate($0.label, size: Self.letters) }.max() ?? 0
    // Behind the axis there is room for a label of what lasts until its end.
    let axis = TimelineAxis(years: years, left: 2, right: Double(width) - max(40, widest + 8))
    let rows = TimelineRows(marks, axis)
    let header = axis.showsMonths ? 38.0 : 22
    let bottom = header + 4 + Double(rows.count) * Self.rowHeight
    let bracket = reported > 0 ? bottom + 28 : bottom
    let arrow = planned > 0 ? bracket + 20 : bracket
    var svg = SVGWriter(
      name: name, className: className, width: width, height: Int((arrow + 10).rounded(.up)),
      title: "Overview of the timeline", description: description)
    draw(axis, header: header, bottom: bottom, &svg)
    svg.begin("g", ["class": "marks"])
    for place in rows.places { draw(place, middle: header + 4 + (Double(place.row) + 0.5) * Self.rowHeight, &svg) }
    svg.end()
    if reported > 0 {
      svg.add("text", ["x": 2, "y": .decimal(bracket - 9)], "\(reported) reported, time not stated")
      svg.add(
        "path",
        [
          "class": "reported",
          "d": .text("M\(axis.left.svg) \((bracket - 4).svg)v8m0-4H\(axis.right.svg)m0-4v8"),
        ])
    }
    if planned > 0 {
      svg.add(
        "text", ["class": "end", "x": .decimal(axis.right - 6), "y": .decimal(arrow + 4.5)], "\(planned) planned next")
      svg.add("path", ["class": "planned", "d": .text("M\(axis.right.svg) \(arrow.svg)H\(width - 4)")])
      svg.add("path", ["class": "head", "d": .text("M\(width - 9) \((arrow - 5).svg)l6 5l-6 5")])
    }
    return svg.finish()
  }

  /// What the picture shows, in words.
  private var description: String {
    let last = entries.max { ($0.until ?? $0.date).end < ($1.until ?? $1.date).end }
    var parts: [String] = []
    if let first = entries.first?.date.text, let last = (last?.until ?? last?.date)?.text {
      let words = entries.count == 1 ? "1 dated entry" : "\(entries.count) dated entries"
      parts.append(first == last ? "\(words), \(first)" : "\(words) from \(first) to \(last)")
    }
    if reported > 0 { parts.append("\(reported) reported without a time") }
    if planned > 0 { parts.append("\(planned) planned next") }
    let gathered = isGathered ? " Entries of one month or year share a mark." : ""
    return parts.joined(separator: "; ") + "." + gathered + " The list on this page tells the same."
  }

  private func draw(_ axis: TimelineAxis, header: Double, bottom: Double, _ svg: inout SVGWriter) {
    svg.begin("g", ["class": "axis"])
    var labelEnd = 0.0
    for year in axis.years {
      let x = axis.x(year, 0)
      svg.add("path", ["d": .text("M\(x.svg) 4V\(bottom.svg)")])
      if x >= labelEnd {
        svg.add("text", ["x": .decimal(x + 4), "y": 15], "\(year)")
        labelEnd = x + 8 + TextWidth.estimate("\(year)", size: Self.letters)
      }
      guard axis.showsMonths else { continue }
      for (month, name) in [(1, "Jan"), (4, "Apr"), (7, "Jul"), (10, "Oct")] {
        guard let share = PartialDate("\(year)-\(month < 10 ? "0" : "")\(month)")?.beginning.share else { continue }
        let x = axis.x(year, share)
        if month > 1 { svg.add("path", ["class": "month", "d": .text("M\(x.svg) 22V\(bottom.svg)")]) }
        svg.add("text", ["class": "month", "x": .decimal(x + 4), "y": 32], name)
      }
    }
    for run in axis.runs {
      svg.add("path", ["d": .text("M\(run.lowerBound.svg) \(header.svg)H\(run.upperBound.svg)V4")])
    }
    for gap in axis.gaps {
      // Two strokes: years are left out here.
      svg.add("path", ["class": "gap", "d": .text("M\((gap - 3).svg) \((header + 4).svg)l3-8m3 0l-3 8")])
    }
    svg.end()
  }

  private func draw(_ place: TimelineRows.Place, middle: Double, _ svg: inout SVGWriter) {
    let name = place.mark.sort.rawValue
    if place.mark.isDay {
      svg.add(
        "circle",
        [
          "class": .text(name), "cx": .decimal(place.centre), "cy": .decimal(middle),
          "r": .decimal(TimelineRows.radius),
        ])
    } else {
      svg.add(
        "rect",
        [
          "class": .text(name), "x": .decimal(place.start), "y": .decimal(middle - TimelineRows.radius),
          "width": .decimal(place.end - place.start), "height": .decimal(2 * TimelineRows.radius), "rx": 2,
        ])
    }
    svg.add("text", ["x": .decimal(place.end + 4), "y": .decimal(middle + 4.5)], place.mark.label)
  }
}

extension Double {
  /// The number as a path of SVG has it.
  fileprivate var svg: String { SVGWriter.printed(self) }
}
