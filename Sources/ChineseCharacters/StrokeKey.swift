/// A name's place in an order by strokes: by strokes and code point of each character.
///
/// Unicode has put characters in the order of the radicals of the Kangxi dictionary, so that is how characters with the same
/// number of strokes follow each other. Punctuation doesn't count, and names that don't begin with a character of the table come first.
public struct StrokeKey: Comparable, Sendable {
  /// How many strokes the first character has; nil when the table doesn't tell.
  public let strokes: Int?
  /// One number for each character that counts, such that smaller ones come first.
  private let elements: [UInt64]

  /// Makes the key of a name.
  public init(_ name: String) {
    let scalars = name.significantScalars
    strokes = scalars.first.flatMap(CharacterTable.facts)?.strokes
    elements = scalars.map { scalar in
      UInt64(CharacterTable.packed(scalar) & 0xFF) << 32 | UInt64(scalar.value)
    }
  }

  /// Orders by the first character that differs; a name comes before longer ones that begin with it.
  public static func < (left: StrokeKey, right: StrokeKey) -> Bool {
    left.elements.lexicographicallyPrecedes(right.elements)
  }
}
