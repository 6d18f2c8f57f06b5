import Markup
import SiteModel

/// How far the projects of each theme have come: a bar for each theme, which begins at zero and is divided by stage.
///
/// All bars have one scale. Stages differ by pattern and stand in the same order everywhere, so that colour only helps. The
/// picture is narrow, with each label above its bar, so that its letters stay readable on a phone.
struct StatusChart {
  /// A theme and its projects.
  struct Row {
    /// The theme's title.
    let title: String
    /// How many projects of the theme have come to each stage; stages without projects may be left out.
    let counts: [Status.Stage: Int]

    /// The number of projects at a stage.
    func count(_ stage: Status.Stage) -> Int { counts[stage] ?? 0 }
    /// The number of projects.
    var total: Int { Status.Stage.allCases.reduce(0) { $0 + count($1) } }
  }

  /// The themes in their order.
  let rows: [Row]

  /// The stages that the chart shows: the three that a project goes through, and the last one only where it occurs.
  var stages: [Status.Stage] {
    Status.Stage.allCases.filter { stage in stage != .other || rows.contains { $0.count(stage) > 0 } }
  }

  private static let width = 340.0
  private static let letters = 13.0
  private static let lineHeight = 17.0
  private static let barHeight = 22.0
  private static let legendHeight = 30.0
  /// The room between a theme's bar and the next label.
  private static let gap = 12.0

  /// Draws it.
  ///
  /// - Parameter name: The first part of the ids in the picture; unique in the page.
  /// - Returns: The picture.
  func picture(name: String) -> HTML {
    let labels = rows.map {
      LabelLines.lines(of: $0.title, size: Self.letters, width: Self.width, limit: 2)
    }
    let lineCount = labels.reduce(0) { $0 + $1.count }
    let height =
      Self.legendHeight + Double(lineCount) * Self.lineHeight + Double(rows.count) * (Self.barHeight + Self.gap)
    var svg = SVGWriter(
      name: name, className: "status-chart", width: Int(Self.width), height: Int(height.rounded(.up)),
      title: "Status of projects by theme", description: description)
    addPatterns(name, &svg)
    svg.begin("g", ["font-size": .decimal(Self.letters)])
    addLegend(name, &svg)
    let scale = scale
    var y = Self.legendHeight
    for (row, lines) in zip(rows, labels) {
      for line in lines {
        svg.add("text", ["x": 0, "y": .decimal(y + 13)], line)
        y += Self.lineHeight
      }
      add(row, name, y: y, scale: scale, &svg)
      y += Self.barHeight + Self.gap
    }
    return svg.finish()
  }

  private var description: String {
    let longest = rows.max { $0.total < $1.total }
    let peak = longest.map { " The longest bar is \($0.title), with \($0.total)." } ?? ""
    return "A bar for each theme, as long as its number of projects and divided into "
      + stages.map { $0.label.lowercased() }.joined(separator: ", ") + ".\(peak) The table gives all numbers."
  }

  /// The width of one project: where some number doesn't fit into its part of a bar, the bars leave room for it behind them.
  private var scale: Double {
    let longest = Double(max(1, rows.map(\.total).max() ?? 1))
    let full = Self.width / longest
    let outside = rows.filter { !fits($0, full) }
    guard !outside.isEmpty else { return full }
    let room = rows.map { TextWidth.estimate(numbers(of: $0), size: Self.letters) + 8 }.max() ?? 0
    return max(Self.width / 4, Self.width - room) / longest
  }

  /// Whether each number has room in its part of the bar.
  private func fits(_ row: Row, _ scale: Double) -> Bool {
    row.total > 0
      && stages.allSatisfy { stage in
        let count = row.count(stage)
        return count == 0
          || TextWidth.estimate("\(count)", size: Self.letters) + 6 <= Double(count) * scale
      }
  }

  /// The numbers of a row, for the room behind its bar.
  private func numbers(of row: Row) -> String {
    row.total == 0 ? "0" : stages.map { "\(row.count($0))" }.joined(separator: " + ")
  }

  private func add(_ row: Row, _ name: String, y: Double, scale: Double, _ svg: inout SVGWriter) {
    let isInside = fits(row, scale)
    var x = 0.0
    for stage in stages where row.count(stage) > 0 {
      let width = Double(row.count(stage)) * scale
      addBar(stage, name, x: x, y: y, width: width, height: Self.barHeight, &svg)
      if isInside {
        svg.add(
          "text",
          [
            "class": stage == .done ? "on" : "count", "x": .decimal(x + width / 2), "y": .decimal(y + 16),
            "text-anchor": "middle",
          ], "\(row.count(stage))")
      }
      x += width
    }
    if !isInside {
      svg.add("text", ["x": .decimal(row.total == 0 ? 0 : x + 6), "y": .decimal(y + 16)], numbers(of: row))
    }
  }

  /// A part of a bar; its outline of 1.5 lies within it.
  private func addBar(
    _ stage: Status.Stage, _ name: String, x: Double, y: Double, width: Double, height: Double, _ svg: inout SVGWriter
  ) {
    let (left, top) = (Value.decimal(x + 0.75), Value.decimal(y + 0.75))
    let (width, height) = (Value.decimal(max(0.1, width - 1.5)), Value.decimal(height - 1.5))
    switch stage {
    case .done: svg.add("rect", ["class": "done", "x": left, "y": top, "width": width, "height": height])
    case .planned: svg.add("rect", ["class": "planned", "x": left, "y": top, "width": width, "height": height])
    case .underWay, .other:
      svg.add(
        "rect",
        [
          "class": .text(stage.rawValue), "x": left, "y": top, "width": width, "height": height,
          "fill": .text("url(#\(name)-\(stage.rawValue))"),
        ])
    }
  }

  private typealias Value = SVGWriter.Value

  /// The fillings of two stages: stripes and dots.
  private func addPatterns(_ name: String, _ svg: inout SVGWriter) {
    svg.begin("defs")
    for stage in stages where stage == .underWay || stage == .other {
      svg.begin(
        "pattern",
        [
          "id": .text("\(name)-\(stage.rawValue)"), "width": 6, "height": 6, "patternUnits": "userSpaceOnUse",
          "class": .text(stage.rawValue),
        ])
      if stage == .underWay {
        svg.add("path", ["d": "M-1 7L7-1M-1 1L1-1M5 7L7 5"])
      } else {
        svg.add("circle", ["cx": 3, "cy": 3, "r": 1])
      }
      svg.end()
    }
    svg.end()
  }

  private func addLegend(_ name: String, _ svg: inout SVGWriter) {
    var x = 0.0
    for stage in stages {
      addBar(stage, name, x: x, y: 1, width: 16, height: 16, &svg)
      svg.add("text", ["x": .decimal(x + 21), "y": 14], stage.label)
      x += 21 + TextWidth.estimate(stage.label, size: Self.letters) + 12
    }
  }
}
