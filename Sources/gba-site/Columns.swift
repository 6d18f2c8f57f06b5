/// A table for a terminal: columns as wide as their widest cell, with two spaces between them.
struct Columns {
  /// To which side a column's cells are pushed.
  enum Alignment {
    case left
    case right
  }

  /// The table, each row ended by a newline; no spaces at the ends of lines.
  let text: String

  init(_ rows: [[String]], alignments: [Alignment]) {
    let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    text = rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        if column > 0 { line += "  " }
        line += alignments[column] == .left ? cell + padding : padding + cell
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
