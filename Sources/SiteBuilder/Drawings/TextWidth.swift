/// How wide a text will be about, for drawings that must know where labels end while no font is at hand.
///
/// The widths are those of Noto Sans, rounded up: readers have other fonts, and a label that is a little too short for its
/// room does no harm.
enum TextWidth {
  /// The width of a text in a line.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - size: The size of its letters, in the drawing's units.
  /// - Returns: The width in the same units.
  static func estimate(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size
  }

  /// The width of a character in ems.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x300..<0x370, 0x200B...0x200D, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60,
      0x2_0000...0x3_FFFD:
      1
    default:
      switch scalar {
      case "i", "j", "l", "I", "'", ".", ",", ":", ";", "!", "|", " ": 0.3
      case "f", "r", "t", "(", ")", "-", "/": 0.4
      case "m", "w", "M", "W", "%", "@": 0.95
      case "A"..."Z": 0.7
      case "a"..."z", "0"..."9": 0.6
      default: 0.7
      }
    }
  }
}
