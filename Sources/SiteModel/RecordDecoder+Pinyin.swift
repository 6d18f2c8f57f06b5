import ChineseCharacters
import Diagnostics

extension RecordDecoder {
  /// Decodes the reading of a Chinese name: `nan sha`.
  mutating func decodePinyin(_ node: YAMLNode, _ field: Field) -> FieldValue? {
    guard case .scalar(let scalar) = node else { return wrongType(node, field) }
    let syllables = scalar.string.split(separator: " ").map(String.init)
    let known = CharacterTable.syllables
    guard let wrong = syllables.first(where: { !known.contains($0) }) else { return .text(scalar.string) }
    let plain = Self.plainSyllables(of: scalar.string)
    if plain.allSatisfy(known.contains) {
      let reading = plain.joined(separator: " ")
      return wrongType(node, field, hint: "did you mean '\(reading)'?", replacement: reading)
    }
    guard wrong.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) || $0 == "ü" }) else {
      return wrongType(node, field)
    }
    // Near misses of two letters or one would be guesses.
    let near = wrong.count < 3 ? nil : NearMiss.nearest(to: wrong, in: known)
    report(
      .invalidValue, "'pinyin' has '\(wrong)', which is no syllable of pinyin", at: node,
      hint: near.map { "did you mean '\($0)'?" } ?? "write a space between syllables, such as nan sha")
    return nil
  }

  /// The syllables of a reading that may have capital letters, accents, digits for tones, hyphens, apostrophes, v for ü.
  private static func plainSyllables(of text: String) -> [String] {
    var plain = ""
    for character in text.lowercased() {
      switch character {
      case "0"..."9": break
      case "-", "'", "’": plain.append(" ")
      case "v": plain.append("ü")
      default: plain.append(accents.first { $0.accented.contains(character) }?.plain ?? character)
      }
    }
    return plain.split(separator: " ").map(String.init)
  }

  private static let accents: [(plain: Character, accented: String)] = [
    ("a", "āáǎà"), ("e", "ēéěè"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("ü", "ǖǘǚǜ"),
  ]
}
