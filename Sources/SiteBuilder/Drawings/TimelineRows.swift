/// Marks with their labels, put into rows so that none covers another one.
struct TimelineRows {
  /// A mark in its place.
  struct Place {
    let mark: TimelineMark
    /// Where the mark begins and ends, its label left out.
    let start: Double
    let end: Double
    /// The row, counted from 0.
    let row: Int

    /// The middle of the mark.
    var centre: Double { (start + end) / 2 }
  }

  /// Half the height of a mark, and the radius of a day.
  static let radius = 5.0

  /// The marks in the order given.
  let places: [Place]
  /// How many rows there are.
  let count: Int

  /// Puts each mark, and its label behind it, into the first row with room for them.
  init(_ marks: [TimelineMark], _ axis: TimelineAxis) {
    var rows: [[ClosedRange<Double>]] = []
    places = marks.map { mark in
      let (from, to) = (axis.x(mark.start), axis.x(mark.end))
      // What is shorter than it must be to be seen stands around its middle, and inside the axis.
      let half = max((to - from) / 2, mark.isDay ? Self.radius : 3)
      let centre = min(max((from + to) / 2, axis.left + half), axis.right - half)
      let (start, end) = (centre - half, centre + half)
      let label = TextWidth.estimate(mark.label, size: TimelineDrawing.letters) + 4
      let room = (start - 4)...(end + label + 4)
      let row = rows.firstIndex { row in !row.contains { $0.overlaps(room) } } ?? rows.count
      if row == rows.count { rows.append([]) }
      rows[row].append(room)
      return Place(mark: mark, start: start, end: end, row: row)
    }
    count = rows.count
  }
}
