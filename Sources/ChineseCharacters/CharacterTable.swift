/// How Chinese characters are read in Mandarin and how many strokes they have, by a table of our own: neither Swift's
/// library nor a locale of the machine takes part, so the same names are in the same order everywhere.
public enum CharacterTable {
  /// What the table tells of a character.
  public struct Facts: Equatable, Sendable {
    /// The usual reading in Hanyu Pinyin, in small letters without its tone; nil for a character without one.
    public let syllable: String?
    /// The tone from 1 to 4, 5 for none, 0 without a reading.
    public let tone: Int
    /// How many strokes the character is written with.
    public let strokes: Int
  }

  /// The facts of a character packed into a number that orders by syllable, tone and strokes: 16, 8 and 8 bits.
  ///
  /// Zero stands for a character that the table doesn't have, and syllable 0 for no reading.
  typealias Packed = UInt32

  private static let range: Range<UInt32> = 0x4E00..<0xA000

  /// The syllables in the order of dictionaries, and the facts of each character of ``range``.
  ///
  /// Read from the lines when a name is first asked for, in about half a millisecond.
  private static let contents: (syllables: [String], facts: [Packed]) = lines.withUTF8Buffer(read)

  /// All syllables that a character of the table is read as, in the order of dictionaries: a to zuo, lü behind lu.
  public static var syllables: ArraySlice<String> { contents.syllables.dropFirst() }

  /// What the table tells of a character, nil for one that it doesn't have.
  public static func facts(of scalar: Unicode.Scalar) -> Facts? {
    let packed = packed(scalar)
    guard packed != 0 else { return nil }
    return Facts(syllable: syllable(packed), tone: Int(packed >> 8 & 0xFF), strokes: Int(packed & 0xFF))
  }

  /// Whether a character is a Chinese one, in the table or not.
  public static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFD: true
    default: false
    }
  }

  static func packed(_ scalar: Unicode.Scalar) -> Packed {
    range.contains(scalar.value) ? contents.facts[Int(scalar.value - range.lowerBound)] : 0
  }

  static func syllable(_ packed: Packed) -> String? {
    packed >> 16 == 0 ? nil : contents.syllables[Int(packed >> 16)]
  }

  /// The packed facts of a character, but for its reading, which is another one.
  ///
  /// The tone is kept where the syllable is the table's; of any other the tone isn't known.
  static func packed(_ scalar: Unicode.Scalar, readAs syllable: String) -> Packed {
    let usual = packed(scalar)
    guard let index = contents.syllables.firstIndex(of: syllable), index != usual >> 16 else { return usual }
    return UInt32(index) << 16 | usual & 0xFF
  }

  /// Reads the lines: `zhong1 4中 6伀妐`.
  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ([String], [Packed]) {
    var syllables: [String] = []
    var facts = [Packed](repeating: 0, count: range.count)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      // The first digit is the tone; ü is two bytes, as no digit is.
      let name = line.prefix { !isDigit($0) }
      let syllable = String(decoding: name, as: UTF8.self)
      if syllables.last != syllable { syllables.append(syllable) }
      var rest = line[name.endIndex...]
      let tone = UInt32(rest.removeFirst() - UInt8(ascii: "0"))
      let reading = UInt32(syllables.count - 1) << 16 | tone << 8
      var strokes: UInt32 = 0
      while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: " "): strokes = 0
        case UInt8(ascii: "0")...UInt8(ascii: "9"): strokes = strokes * 10 + UInt32(byte - UInt8(ascii: "0"))
        default:
          let scalar = UInt32(byte & 0x0F) << 12 | UInt32(rest.removeFirst() & 0x3F) << 6
          facts[Int((scalar | UInt32(rest.removeFirst() & 0x3F)) - range.lowerBound)] = reading | strokes
        }
      }
    }
    return (syllables, facts)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
