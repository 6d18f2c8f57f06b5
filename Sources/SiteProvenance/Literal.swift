/// Words of the source that are looked for as they are printed.
///
/// A literal stands in a line when all its characters do, in their letter case and with their quotation marks; only runs of
/// white space are alike. It must not be cut out of a longer word or number: `10` doesn't stand in `2100`, `2,100` or
/// `10.5`, nor `Phase I` in `Phase II`.
struct Literal {
  /// The literal in the form in which ``ArticleText`` keeps lines.
  let text: String
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    self.text = ArticleText.normalised(text)
    scalars = Array(self.text.unicodeScalars)
  }

  /// How many words it has, parted by spaces.
  var wordCount: Int { text.split(separator: " ").count }

  /// Whether it stands in a line.
  func stands(in line: String) -> Bool { position(in: Array(line.unicodeScalars)) { $0 } != nil }

  /// The same words as a line prints them, with other letter case, quotation marks or dashes; nil when it doesn't.
  func variant(in line: String) -> String? {
    let line = Array(line.unicodeScalars)
    guard let start = position(in: line, alike: Self.folded) else { return nil }
    var result = ""
    result.unicodeScalars.append(contentsOf: line[start..<(start + scalars.count)])
    return result
  }

  /// As many words of a line of which all but one are the literal's; for a single word, the nearest one of the line.
  func nearForm(in line: String, nearest: (String, [String]) -> String?) -> String? {
    let wanted = text.split(separator: " ").map { Self.bare($0) }
    let words = line.split(separator: " ")
    if wanted.count == 1 { return nearest(wanted[0], words.map { Self.bare($0) }) }
    guard words.count >= wanted.count else { return nil }
    for start in 0...(words.count - wanted.count) {
      let window = words[start..<(start + wanted.count)]
      let differences = zip(window, wanted).count { Self.folded($0) != Self.folded($1) }
      if differences == 1 { return Self.bare(window.joined(separator: " ")[...]) }
    }
    return nil
  }

  private func position(in line: [Unicode.Scalar], alike form: (Unicode.Scalar) -> Unicode.Scalar) -> Int? {
    guard !scalars.isEmpty, line.count >= scalars.count else { return nil }
    return (0...(line.count - scalars.count)).first { start in
      let end = start + scalars.count
      return zip(line[start..<end], scalars).allSatisfy { form($0) == form($1) }
        && !isCut(line, inside: start, outside: start - 1, beyond: start - 2)
        && !isCut(line, inside: end - 1, outside: end, beyond: end + 1)
    }
  }

  /// Whether an end of a stretch lies inside a word or number; a comma or point between two digits joins them.
  private func isCut(_ line: [Unicode.Scalar], inside: Int, outside: Int, beyond: Int) -> Bool {
    guard line.indices.contains(outside), Self.isWordPart(line[inside]) else { return false }
    if Self.isWordPart(line[outside]) { return true }
    return (line[outside] == "," || line[outside] == ".") && Self.isDigit(line[inside])
      && line.indices.contains(beyond) && Self.isDigit(line[beyond])
  }

  /// Chinese has no spaces between words, so its characters end none.
  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) && !scalar.properties.isIdeographic
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// A character without what near forms may differ in: letter case, and the form of quotation marks and dashes.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}": return "'"
    case "\u{201C}", "\u{201D}": return "\""
    case "\u{2010}"..."\u{2015}", "\u{2212}": return "-"
    default:
      let lowercase = scalar.properties.lowercaseMapping.unicodeScalars
      return lowercase.count == 1 ? lowercase.first ?? scalar : scalar
    }
  }

  private static func folded(_ word: some StringProtocol) -> [Unicode.Scalar] {
    bare(word[...]).unicodeScalars.map { folded($0) }
  }

  /// A text without the punctuation at its ends.
  private static func bare(_ text: some StringProtocol) -> String {
    let scalars = Array(text.unicodeScalars)
    let isPart = { (scalar: Unicode.Scalar) in isWordPart(scalar) || scalar.properties.isIdeographic || scalar == "%" }
    guard let first = scalars.firstIndex(where: isPart), let last = scalars.lastIndex(where: isPart) else {
      return String(text)
    }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars[first...last])
    return result
  }
}
