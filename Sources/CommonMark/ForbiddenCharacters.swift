/// Characters that no text of a site may hold, since HTML doesn't allow them or nobody can see them.
enum ForbiddenCharacters {
  /// A forbidden character in a text.
  struct Occurrence {
    let scalar: UInt32
    let offsets: Range<Int>
  }

  /// Finds control characters except tab, LF and CR, the non-characters U+FFFE and U+FFFF, and U+E000, which marks
  /// delimiter runs while cmark parses (see ``EmphasisMarks``).
  static func all(in text: UnsafeBufferPointer<UInt8>) -> [Occurrence] {
    var found: [Occurrence] = []
    for (index, byte) in text.enumerated() {
      switch byte {
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F:
        found.append(Occurrence(scalar: UInt32(byte), offsets: index..<(index + 1)))
      case 0xC2, 0xEE, 0xEF:
        guard let scalar = text.scalar(at: index), isForbidden(scalar) else { continue }
        found.append(Occurrence(scalar: scalar, offsets: index..<(index + (byte == 0xC2 ? 2 : 3))))
      case 0xFE, 0xFF:
        // cmark 0.30.2 writes &#xFFFE; and &#xFFFF; as these bytes, which are no UTF-8.
        found.append(Occurrence(scalar: 0xFF00 | UInt32(byte), offsets: index..<(index + 1)))
      default: break
      }
    }
    return found
  }

  private static func isForbidden(_ scalar: UInt32) -> Bool {
    (0x80...0x9F).contains(scalar) || scalar == 0xFFFE || scalar == 0xFFFF || scalar == 0xE000
  }
}
