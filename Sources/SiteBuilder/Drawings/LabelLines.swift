/// Breaks the labels of drawings into lines, which SVG text doesn't do by itself.
enum LabelLines {
  /// The lines of a label.
  ///
  /// A line ends at a space, or beside a Chinese character; a word that is wider than a line is broken anywhere.
  ///
  /// - Parameters:
  ///   - text: The label.
  ///   - size: The size of its letters, in the drawing's units.
  ///   - width: The room for a line.
  ///   - limit: How many lines there may be, at least 1.
  /// - Returns: The lines; the last one ends in `…` where the text goes on.
  static func lines(of text: String, size: Double, width: Double, limit: Int) -> [String] {
    var rest = Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))[...]
    var lines: [String] = []
    while !rest.isEmpty {
      let fitting = prefix(of: rest, size, width)
      if fitting.endIndex == rest.endIndex {
        lines.append(String(rest))
        break
      }
      if lines.count == limit - 1 {
        let room = width - TextWidth.estimate("…", size: size)
        lines.append(trimmed(prefix(of: rest, size, room)) + "…")
        break
      }
      let end = (fitting.startIndex + 1...fitting.endIndex).last { isBreak(rest, before: $0) } ?? fitting.endIndex
      lines.append(trimmed(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    }
    return lines
  }

  /// As many characters as fit, and one at least.
  private static func prefix(of characters: ArraySlice<Character>, _ size: Double, _ width: Double)
    -> ArraySlice<Character>
  {
    var used = 0.0
    let end = characters.indices.first { index in
      used += TextWidth.estimate(String(characters[index]), size: size)
      // Widths that are sums are no exact numbers.
      return used > width + 0.001
    }
    return characters[..<max(end ?? characters.endIndex, characters.startIndex + 1)]
  }

  private static func isBreak(_ characters: ArraySlice<Character>, before index: Int) -> Bool {
    characters[index] == " " || isFullWidth(characters[index]) || isFullWidth(characters[index - 1])
  }

  private static func isFullWidth(_ character: Character) -> Bool {
    TextWidth.estimate(String(character), size: 1) >= 1
  }

  private static func trimmed(_ characters: ArraySlice<Character>) -> String {
    String(characters.last == " " ? characters.dropLast() : characters)
  }
}
