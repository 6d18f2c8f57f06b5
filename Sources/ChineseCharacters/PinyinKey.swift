/// A name's place in the order of dictionaries: by syllable, tone, strokes and code point of each character.
///
/// Punctuation doesn't count. Names that don't begin with a character of the table come first.
public struct PinyinKey: Comparable, Sendable {
  /// The capital letter under which the name is listed; nil when it doesn't begin with a character whose reading is known.
  public let initial: String?
  /// The syllables in one piece, as someone would type them, and letters and digits as they are: `gangaodawanqu`.
  public let spelling: String
  /// One number for each character that counts, such that smaller ones come first.
  private let elements: [UInt64]

  /// Makes the key of a name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - syllables: How its Chinese characters are read, one syllable for each; without them, as is usual.
  public init(_ name: String, syllables: [String] = []) {
    var syllables = syllables[...]
    var spelling = ""
    var elements: [UInt64] = []
    var initial: String?
    for (index, scalar) in name.significantScalars.enumerated() {
      guard CharacterTable.isChinese(scalar) else {
        spelling.unicodeScalars.append(scalar)
        elements.append(UInt64(scalar.value))
        continue
      }
      let given = syllables.popFirst()
      let packed = given.map { CharacterTable.packed(scalar, readAs: $0) } ?? CharacterTable.packed(scalar)
      let syllable = CharacterTable.syllable(packed) ?? ""
      if index == 0 { initial = syllable.first?.uppercased() }
      spelling += syllable
      elements.append(UInt64(packed) << 32 | UInt64(scalar.value))
    }
    self.initial = initial
    self.spelling = spelling
    self.elements = elements
  }

  /// Orders by the first character that differs; a name comes before longer ones that begin with it.
  public static func < (left: PinyinKey, right: PinyinKey) -> Bool {
    left.elements.lexicographicallyPrecedes(right.elements)
  }
}
