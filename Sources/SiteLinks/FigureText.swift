import SiteModel

/// Compares the words of a link to a figure with the figure's value.
enum FigureText {
  /// Whether a link's text says the number that the figure's value says.
  ///
  /// Every number of the value, in digits or as a word, must stand in the text; a value without a number (`Phase II`,
  /// `630亿元`) must stand in it whole. Letter case, commas between thousands and the spelling of percent don't matter.
  static func agrees(_ text: String, with value: String) -> Bool {
    let text = Array(text.lowercased().unicodeScalars)
    let value = Array(value.lowercased().unicodeScalars)
    let wanted = numbers(in: value)
    guard !wanted.isEmpty else { return holds(text, value) }
    var given = numbers(in: text)
    for number in wanted {
      guard let index = given.firstIndex(of: number) else { return false }
      given.remove(at: index)
    }
    return true
  }

  private static func numbers(in scalars: [Unicode.Scalar]) -> [String] {
    var words: [String] = []
    var word = ""
    func endWord() {
      if word == "cent", words.last == "per" {
        words[words.count - 1] = "percent"
      } else if !word.isEmpty {
        words.append(withoutSeparators(word))
      }
      word = ""
    }
    for (index, scalar) in scalars.enumerated() {
      let isJoint = (scalar == "," || scalar == ".") && isDigit(scalars, index - 1) && isDigit(scalars, index + 1)
      // A minus belongs to the number behind it; a hyphen stands behind a letter or digit.
      let isSign =
        (scalar == "-" || scalar == "\u{2212}") && isDigit(scalars, index + 1)
        && !isAlphanumeric(scalars, index - 1)
      if scalar.properties.isAlphabetic || isDigit(scalar) || isJoint {
        word.unicodeScalars.append(scalar)
      } else {
        endWord()
        if isSign { word = "-" }
        if scalar == "%" || scalar == "\u{FF05}" { words.append("percent") }
      }
    }
    endWord()
    return words.filter { word in
      NumberWord(word) != nil || word == "half"
        || word.unicodeScalars.allSatisfy { isDigit($0) || "-,.".unicodeScalars.contains($0) }
    }
  }

  /// A number without the commas between its thousands; `2,10` stays as it is, since it may mean a decimal.
  private static func withoutSeparators(_ word: String) -> String {
    let whole = word.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return word }
    return groups.joined() + word.dropFirst(whole.count)
  }

  /// Whether a text holds a value as a word of its own, so that `Phase II` doesn't pass for `Phase I`.
  private static func holds(_ text: [Unicode.Scalar], _ value: [Unicode.Scalar]) -> Bool {
    guard let first = value.first, let last = value.last, text.count >= value.count else { return false }
    return (0...(text.count - value.count)).contains { start in
      let end = start + value.count
      guard text[start..<end].elementsEqual(value) else { return false }
      let isCutAtStart = isASCIIAlphanumeric(first) && isAlphanumeric(text, start - 1, orJointBy: -1)
      let isCutAtEnd = isASCIIAlphanumeric(last) && isAlphanumeric(text, end, orJointBy: 1)
      return !isCutAtStart && !isCutAtEnd
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isDigit(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    scalars.indices.contains(index) && isDigit(scalars[index])
  }

  private static func isASCIIAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || isDigit(scalar))
  }

  private static func isAlphanumeric(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    scalars.indices.contains(index) && isASCIIAlphanumeric(scalars[index])
  }

  /// Whether a letter or digit stands at an index, or a comma or point with a digit beyond it in the given direction.
  private static func isAlphanumeric(_ scalars: [Unicode.Scalar], _ index: Int, orJointBy step: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    let isJoint = scalars[index] == "," || scalars[index] == "."
    return isASCIIAlphanumeric(scalars[index]) || (isJoint && isDigit(scalars, index + step))
  }
}
