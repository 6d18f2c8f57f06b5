import Markup

/// What the site makes of each line of a source: a column for each line in order, as high as the number of records that cite it.
///
/// The columns of a section stand under its title, with one scale for all. A line that nothing cites is an empty frame.
struct CoverageStrip {
  /// A line of the source.
  struct Line {
    /// The line's id, such as `s1p6`.
    let name: String
    /// How many records cite it.
    let count: Int
  }

  /// A section of the source.
  struct Section {
    /// The section's title.
    let title: String
    /// Its lines in order.
    let lines: [Line]
  }

  private let sections: [Section]
  private let peak: Int
  private let pitch: Double

  /// More lines would make the picture heavier than the list that it introduces is easy to read.
  static let maximumLines = 200

  private static let width = 340.0
  private static let letters = 12.0
  private static let highest = 30.0
  /// The room for a section's title and line names.
  private static let titleHeight = 20.0
  /// The height of a row of columns, with the numbers above them and the room below.
  private static let rowHeight = 14 + highest + 12

  /// Prepares a strip; nil when there are no lines, or more than ``maximumLines``.
  init?(_ sections: [Section]) {
    let sections = sections.filter { !$0.lines.isEmpty }
    let lines = sections.flatMap(\.lines)
    guard !lines.isEmpty, lines.count <= Self.maximumLines else { return nil }
    self.sections = sections
    peak = max(1, lines.map(\.count).max() ?? 1)
    pitch = max(18, TextWidth.estimate("\(peak)", size: Self.letters) + 5)
  }

  /// Draws it.
  ///
  /// - Parameters:
  ///   - name: The first part of the ids in the picture; unique in the page.
  ///   - title: The source's title.
  /// - Returns: The picture.
  func picture(name: String, title: String) -> HTML {
    let perRow = max(1, Int(Self.width / pitch))
    let rowCounts = sections.map { ($0.lines.count + perRow - 1) / perRow }
    let height =
      Double(sections.count) * Self.titleHeight + Double(rowCounts.reduce(0, +)) * Self.rowHeight
    var svg = SVGWriter(
      name: name, className: "coverage-strip", width: Int(Self.width), height: Int(height.rounded(.up)),
      title: "Records that rest on each line of \(title)", description: description)
    svg.begin("g", ["font-size": .decimal(Self.letters)])
    var y = 0.0
    for (section, rows) in zip(sections, rowCounts) {
      addTitle(of: section, y: y + 13, &svg)
      y += Self.titleHeight
      svg.begin("g", ["text-anchor": "middle"])
      for (index, line) in section.lines.enumerated() {
        let (row, column) = index.quotientAndRemainder(dividingBy: perRow)
        add(line, x: Double(column) * pitch, base: y + Double(row) * Self.rowHeight + 14 + Self.highest, &svg)
      }
      svg.end()
      y += Double(rows) * Self.rowHeight
    }
    return svg.finish()
  }

  private var description: String {
    let lines = sections.flatMap(\.lines)
    let most = lines.first { $0.count == peak }.map { " Most records, \($0.count), rest on \($0.name)." } ?? ""
    let uncited = lines.count { $0.count == 0 }
    return "\(lines.count == 1 ? "1 line" : "\(lines.count) lines") in order, "
      + "\(uncited == 0 ? "each with" : "\(uncited) of them without") records that cite it.\(most) "
      + "The list of lines gives all numbers."
  }

  /// The title of a section at the left, and at the right its first and last line.
  private func addTitle(of section: Section, y: Double, _ svg: inout SVGWriter) {
    var names = section.lines.first?.name ?? ""
    if section.lines.count > 1, let last = section.lines.last { names += "–\(last.name)" }
    let namesWidth = min(Self.width / 2, TextWidth.estimate(names, size: Self.letters))
    let range = LabelLines.lines(of: names, size: Self.letters, width: namesWidth, limit: 1)
    let title = LabelLines.lines(
      of: section.title, size: Self.letters, width: Self.width - namesWidth - 10, limit: 1)
    for line in title { svg.add("text", ["class": "section", "x": 0, "y": .decimal(y)], line) }
    for line in range {
      svg.add("text", ["x": .decimal(Self.width), "y": .decimal(y), "text-anchor": "end"], line)
    }
  }

  private func add(_ line: Line, x: Double, base: Double, _ svg: inout SVGWriter) {
    let height = line.count == 0 ? 8 : max(2, Double(line.count) / Double(peak) * Self.highest)
    svg.add(
      "rect",
      [
        "class": line.count == 0 ? "uncited" : "cited", "x": .decimal(x + 1), "y": .decimal(base - height),
        "width": .decimal(pitch - 3), "height": .decimal(height),
      ])
    svg.add("text", ["x": .decimal(x + pitch / 2 - 0.5), "y": .decimal(base - height - 3)], "\(line.count)")
  }
}
