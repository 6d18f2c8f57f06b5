/// One source line as a terminal shows it: wide characters take two columns, tabs are spaces, controls are replaced.
struct DisplayLine {
  private var scalars: [(scalar: Unicode.Scalar, width: Int, byte: Int)] = []
  private let byteCount: Int

  init(_ bytes: [UInt8]) {
    byteCount = bytes.count
    var byte = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let length = UTF8.width(scalar)
      if scalar == "\t" {
        for _ in 0..<4 { scalars.append((" ", 1, byte)) }
      } else {
        let shown: Unicode.Scalar = Self.isControl(scalar) ? "\u{FFFD}" : scalar
        scalars.append((shown, Self.width(of: shown), byte))
      }
      byte += length
    }
  }

  /// The column, counted from 0, at which the character that holds a byte offset begins.
  func column(ofByte offset: Int) -> Int {
    var column = 0
    for entry in scalars {
      if entry.byte >= offset { return column }
      column += entry.width
    }
    return column
  }

  /// The first column shown when the line is too long: a third of the window stands before the place meant.
  func windowStart(around start: Int, to end: Int) -> Int {
    let total = scalars.reduce(0) { $0 + $1.width }
    guard total > TerminalWriter.excerptWidth, end > TerminalWriter.excerptWidth else { return 0 }
    var column = 0
    for entry in scalars {
      if column >= max(0, start - TerminalWriter.excerptWidth / 3) { break }
      column += entry.width
    }
    return column
  }

  /// The text shown for the line, with `…` where something is left out.
  func window(around start: Int, to end: Int = 0) -> String {
    let first = windowStart(around: start, to: end)
    var column = 0
    var text = first > 0 ? "…" : ""
    for entry in scalars {
      defer { column += entry.width }
      if column < first { continue }
      if column + entry.width > first + TerminalWriter.excerptWidth { return text + "…" }
      text.unicodeScalars.append(entry.scalar)
    }
    return text
  }

  /// Whether a character must not reach a terminal: C0 and C1 controls, line separators, and the marks that reorder text.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Columns that a character takes (Unicode Standard Annex #11: wide and full-width take two).
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x300: 1
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF: 2
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD: 2
    default: 1
    }
  }
}
