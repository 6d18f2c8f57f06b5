/// Where the marks of a map and their labels stand, so that none covers another one.
///
/// Marks that would cover an earlier one move aside; a label stands on one of eight sides of its mark, or nowhere, so that
/// only the number is seen.
struct MapLayout: Sendable {
  /// A rectangle in units of the view box.
  struct Box: Hashable, Sendable {
    let left: Int
    let top: Int
    let right: Int
    let bottom: Int

    /// Whether two boxes have a point in common.
    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// The box with a margin around it.
    func grown(by margin: Int) -> Box {
      Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
    }

    /// Whether another box lies wholly inside.
    func contains(_ other: Box) -> Bool {
      left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom
    }
  }

  /// How large marks and labels are, in units of the view box.
  struct Scale: Sendable {
    /// Half the width of the square that belongs to a mark alone.
    let reach: Int
    /// The size of the letters of labels.
    let letterSize: Int
    /// Whether dots are as large as their squares allow.
    let isCrowded: Bool

    /// For screens of 40 rem and more, where 1200 units are at least 620 pixels: the squares make the 24 pixels that are
    /// the smallest target of WCAG 2.2 (2.5.8).
    static let wide = Scale(reach: 23, letterSize: 23, isCrowded: false)
    /// For phones, where 1200 units are 320 pixels or so: half as many pixels for a unit need twice the units.
    static let narrow = Scale(reach: 46, letterSize: 44, isCrowded: true)
  }

  /// A label and how it is written.
  struct Label: Sendable {
    /// How its text hangs on its point, as a class.
    enum Anchor: String, Sendable {
      case start
      case middle
      case end
    }

    /// What it says.
    let words: MapMark.Label
    let box: Box
    /// The point on which it hangs, from the mark's middle.
    let offset: GridPoint
    let anchor: Anchor
  }

  /// A mark with its place.
  struct Placed: Sendable {
    let mark: MapMark
    /// The mark's true places: one, or the two ends of a line.
    let truth: [GridPoint]
    /// The middle of the mark.
    let centre: GridPoint
    /// Its label, if there is room for it.
    let label: Label?

    /// Whether the mark has moved away from its true place.
    var hasMoved: Bool { truth.count == 1 && truth[0] != centre }
    /// What the mark covers.
    let box: Box
  }

  /// How far a label stays away from marks that aren't its own, so that nobody takes it for theirs.
  private static let distance = 8
  /// Labels longer than this would cover too much.
  static let longestLabel = 560.0

  /// The marks in the order of their numbers.
  let placed: [Placed]
  /// How large they are.
  let scale: Scale

  /// Finds a place for each mark.
  init(_ marks: [MapMark], _ projection: MapProjection, _ scale: Scale = .wide) {
    self.scale = scale
    let frame = Box(left: 4, top: 4, right: projection.width - 4, bottom: projection.height - 4)
    let ranked = marks.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
    var centres: [GridPoint] = []
    for mark in ranked {
      centres.append(Self.centre(of: mark.points.map(projection.point), centres, frame, scale.reach))
    }
    let taken = centres.map { Self.box(around: $0, scale.reach) }
    var labels: [Box] = []
    var placed: [Placed] = []
    for (index, mark) in ranked.enumerated() {
      let others = taken.indices.filter { $0 != index }.map { taken[$0].grown(by: Self.distance) } + labels
      let label = mark.labels.lazy.compactMap { Self.label($0, at: centres[index], frame, others, scale) }.first
      if let label { labels.append(label.box) }
      placed.append(
        Placed(
          mark: mark, truth: mark.points.map(projection.point), centre: centres[index], label: label,
          box: taken[index]))
    }
    self.placed = placed.sorted { $0.mark.number < $1.mark.number }
  }

  /// The square around the middle of a mark.
  private static func box(around centre: GridPoint, _ reach: Int) -> Box {
    Box(left: centre.x - reach, top: centre.y - reach, right: centre.x + reach, bottom: centre.y + reach)
  }

  /// The free place that is nearest to the middle of some points.
  private static func centre(
    of truth: [GridPoint], _ taken: [GridPoint], _ frame: Box, _ reach: Int
  ) -> GridPoint {
    let middle = GridPoint(
      x: truth.reduce(0) { $0 + $1.x } / max(1, truth.count), y: truth.reduce(0) { $0 + $1.y } / max(1, truth.count))
    let start = GridPoint(
      x: min(max(middle.x, frame.left + reach), frame.right - reach),
      y: min(max(middle.y, frame.top + reach), frame.bottom - reach))
    // Squares in growing rings around the true place: the first ring is the place itself.
    for ring in 0...40 {
      let step = reach / 2
      var candidates: [GridPoint] = []
      for x in -ring...ring {
        for y in -ring...ring where max(abs(x), abs(y)) == ring {
          candidates.append(GridPoint(x: start.x + x * step, y: start.y + y * step))
        }
      }
      candidates.sort { ($0.squaredDistance(to: start), $0) < ($1.squaredDistance(to: start), $1) }
      let free = candidates.first { candidate in
        frame.contains(box(around: candidate, reach))
          && taken.allSatisfy { !box(around: $0, reach).overlaps(box(around: candidate, reach)) }
      }
      if let free { return free }
    }
    return start
  }

  /// The first of eight sides on which a label covers nothing.
  private static func label(
    _ words: MapMark.Label, at centre: GridPoint, _ frame: Box, _ others: [Box], _ scale: Scale
  ) -> Label? {
    let (reach, letterSize) = (scale.reach, scale.letterSize)
    let length = TextWidth.estimate(words.text, size: Double(letterSize))
    guard length <= longestLabel else { return nil }
    let width = Int(length.rounded(.up))
    let height = letterSize * 6 / 5
    let beside = reach + 2
    let diagonal = reach * 3 / 4
    let below = reach + (height + 1) / 2
    let sides: [(x: Int, y: Int, Label.Anchor)] = [
      (beside, 0, .start), (-beside, 0, .end), (0, -below, .middle), (0, below, .middle),
      (diagonal, -below, .start), (diagonal, below, .start), (-diagonal, -below, .end), (-diagonal, below, .end),
    ]
    for (x, y, anchor) in sides {
      let left =
        switch anchor {
        case .start: centre.x + x
        case .middle: centre.x - width / 2
        case .end: centre.x + x - width
        }
      let top = centre.y + y - height / 2
      let box = Box(left: left, top: top, right: left + width, bottom: top + height)
      guard frame.contains(box), !others.contains(where: box.overlaps) else { continue }
      return Label(words: words, box: box, offset: GridPoint(x: x, y: y), anchor: anchor)
    }
    return nil
  }
}
