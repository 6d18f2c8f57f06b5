import Markup
import SiteModel

/// What a record belongs to and what belongs to it, in three layers from left to right.
///
/// A group stands under the word that says what its records are. Where there are more records than
/// ``maximumNodes``, each group shows those that the site mentions most often, and says how many more there are.
struct RelationDiagram {
  /// A record beside the subject.
  struct Node {
    /// Its title.
    let title: String
    /// How well it is connected, in any unit: the higher, the sooner it is shown.
    let weight: Int
  }

  /// Records of one kind.
  struct Group {
    /// The kind.
    let kind: RecordKind
    /// The records in the order of the drawing.
    let nodes: [Node]

    /// The heading over the records.
    var heading: String { kind == .term ? "Terms" : kind.heading }
    /// The records as a number: `1 theme`, `3 policies`.
    var count: String { nodes.count == 1 ? "1 \(kind.rawValue)" : "\(nodes.count) \(kind.plural)" }
  }

  /// How many records are drawn at most, the subject among them.
  static let maximumNodes = 25
  /// With fewer records beside the subject, lists say the same more shortly.
  static let minimumNodes = 4

  private let subject: String
  private let before: [Group]
  private let after: [Group]

  /// Prepares a diagram; nil when there is too little for one.
  ///
  /// - Parameters:
  ///   - subject: The title of the record in the middle.
  ///   - before: What it belongs to, drawn at the left.
  ///   - after: What belongs to it or is linked with it, drawn at the right.
  init?(subject: String, before: [Group], after: [Group]) {
    self.subject = subject
    self.before = before.filter { !$0.nodes.isEmpty }
    self.after = after.filter { !$0.nodes.isEmpty }
    let count = (before + after).reduce(0) { $0 + $1.nodes.count }
    guard count >= Self.minimumNodes, !self.after.isEmpty else { return nil }
  }

  /// A side of the diagram: which way it grows, and where its parts stand.
  private struct Side {
    /// 1 to the right, -1 to the left.
    let direction: Double
    /// The edge of the box in the middle.
    let box: Double
    /// The room for a label.
    let width: Double

    /// The upright line that leads to the groups.
    var trunk: Double { box + direction * 18 }
    /// The upright line beside the records of a group.
    var bracket: Double { trunk + direction * 18 }
    /// Where headings begin, or end at the left.
    var heading: Double { trunk + direction * 12 }
    /// The middles of the records' dots.
    var dot: Double { bracket + direction * 12 }
    /// Where labels begin, or end at the left.
    var label: Double { dot + direction * 8 }
  }

  private static let width = 760.0
  private static let left = Side(direction: -1, box: 262, width: 204)
  private static let right = Side(direction: 1, box: 408, width: 292)
  private static let letters = 14.0
  private static let lineHeight = 18.0
  private static let nodeGap = 6.0
  private static let groupGap = 12.0
  private static let margin = 8.0

  /// Draws it.
  ///
  /// - Parameter name: The first part of the ids in the picture; unique in the page.
  /// - Returns: The picture.
  func picture(name: String) -> HTML {
    let shares = shares
    let columns = [
      zip(before, shares).map { Rows($0, $1, width: Self.left.width) },
      zip(after, shares.dropFirst(before.count)).map { Rows($0, $1, width: Self.right.width) },
    ]
    let heights = columns.map { groups in
      groups.reduce(0) { $0 + $1.height } + Double(max(0, groups.count - 1)) * Self.groupGap
    }
    let title = LabelLines.lines(
      of: subject, size: Self.letters, width: Self.right.box - Self.left.box - 20, limit: 5)
    let boxHeight = Double(title.count) * Self.lineHeight + 18
    let height = max(boxHeight, heights.max() ?? 0) + 2 * Self.margin
    let middle = height / 2
    var svg = SVGWriter(
      name: name, className: "relation-diagram", width: Int(Self.width), height: Int(height.rounded(.up)),
      title: "Relations of \(subject)", description: description)
    svg.begin("g", ["font-size": .decimal(Self.letters)])
    for (side, (groups, height)) in zip([Self.left, Self.right], zip(columns, heights)) where !groups.isEmpty {
      draw(groups, side, top: middle - height / 2, middle: middle, &svg)
    }
    svg.add(
      "rect",
      [
        "class": "subject", "x": .decimal(Self.left.box + 1), "y": .decimal(middle - boxHeight / 2),
        "width": .decimal(Self.right.box - Self.left.box - 2), "height": .decimal(boxHeight), "rx": 4,
      ])
    for (index, line) in title.enumerated() {
      svg.add(
        "text",
        [
          "class": "on", "x": .decimal((Self.left.box + Self.right.box) / 2),
          "y": .decimal(middle - boxHeight / 2 + 9 + 13.5 + Double(index) * Self.lineHeight), "text-anchor": "middle",
        ], line)
    }
    return svg.finish()
  }

  private var description: String {
    func list(_ groups: [Group]) -> String { groups.map(\.count).joined(separator: ", ") }
    let belongs = before.isEmpty ? "" : "On the left what it belongs to: \(list(before)). "
    return belongs + "On the right what is part of it or linked with it: \(list(after)). The page lists all of them."
  }

  /// How many records of each group are drawn: places are given out in turn, so that no group crowds out another one.
  private var shares: [Int] {
    let counts = (before + after).map(\.nodes.count)
    var shares = counts.map { _ in 0 }
    var free = Self.maximumNodes - 1
    while free > 0, let next = shares.indices.filter({ shares[$0] < counts[$0] }).min(by: { shares[$0] < shares[$1] }) {
      shares[next] += 1
      free -= 1
    }
    return shares
  }

  /// The labels of a group, broken into lines.
  private struct Rows {
    let heading: String
    /// The lines of each record.
    let labels: [[String]]
    /// What stands under them when there are more.
    let more: String?
    let height: Double

    init(_ group: Group, _ share: Int, width: Double) {
      heading = group.heading
      let best = group.nodes.indices.sorted { (-group.nodes[$0].weight, $0) < (-group.nodes[$1].weight, $1) }
      labels = best.prefix(share).sorted().map {
        LabelLines.lines(of: group.nodes[$0].title, size: letters, width: width, limit: 2)
      }
      more = share < group.nodes.count ? "and \(group.nodes.count - share) more" : nil
      let lines = labels.reduce(1) { $0 + $1.count } + (more == nil ? 0 : 1)
      height = Double(lines) * lineHeight + Double(labels.count + (more == nil ? 0 : 1)) * nodeGap
    }
  }

  private func draw(_ groups: [Rows], _ side: Side, top: Double, middle: Double, _ svg: inout SVGWriter) {
    svg.begin("g", ["text-anchor": side.direction < 0 ? "end" : "start"])
    var y = top
    var lines = ""
    var trunk = (top: middle, bottom: middle)
    for group in groups {
      let heading = y + Self.lineHeight / 2
      trunk = (min(trunk.top, heading), max(trunk.bottom, heading))
      svg.add(
        "text", ["class": "heading", "x": .decimal(side.heading), "y": .decimal(heading + 4.5)], group.heading)
      lines += Self.line(from: side.trunk, to: side.trunk + side.direction * 8, at: heading)
      y += Self.lineHeight
      var last = y
      for label in group.labels {
        y += Self.nodeGap
        last = y + Self.lineHeight / 2
        lines += Self.line(from: side.bracket, to: side.dot, at: last)
        svg.add("circle", ["cx": .decimal(side.dot), "cy": .decimal(last), "r": 3])
        for line in label {
          svg.add("text", ["x": .decimal(side.label), "y": .decimal(y + 13.5)], line)
          y += Self.lineHeight
        }
      }
      if let more = group.more {
        y += Self.nodeGap
        svg.add("text", ["class": "more", "x": .decimal(side.label), "y": .decimal(y + 13.5)], more)
        y += Self.lineHeight
      }
      lines += "M\(SVGWriter.printed(side.bracket)) \(SVGWriter.printed(heading + 10))V\(SVGWriter.printed(last))"
      y += Self.groupGap
    }
    lines += "M\(SVGWriter.printed(side.trunk)) \(SVGWriter.printed(trunk.top))V\(SVGWriter.printed(trunk.bottom))"
    lines += Self.line(from: side.box, to: side.trunk, at: middle)
    svg.add("path", ["d": .text(lines)])
    svg.end()
  }

  private static func line(from start: Double, to end: Double, at y: Double) -> String {
    "M\(SVGWriter.printed(start)) \(SVGWriter.printed(y))H\(SVGWriter.printed(end))"
  }
}
