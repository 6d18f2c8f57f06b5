/// One way to write a term, cut into words, Chinese characters and marks.
struct TermForm {
  /// A word, a Chinese character or a mark.
  struct Part {
    /// Its characters, folded but for their case.
    var scalars: [UInt32]
    /// Which of the three it is.
    var sort: TermFolding.Sort
    /// Whether a space or hyphen stands before it.
    var isSpaced: Bool

    /// The characters without case.
    var folded: [UInt32] { scalars.map { TermFolding.fold($0).scalar } }
  }

  /// The parts, of which at least one is no mark.
  private(set) var parts: [Part]

  /// Cuts up a text; nil when it holds no word and no Chinese character.
  init?(_ text: String) {
    var parts: [Part] = []
    var text = text
    text.withUTF8 { bytes in
      var scanner = TermScanner(bytes)
      while scanner.next() {
        var scalars: [UInt32] = []
        var index = scanner.start
        while index < scanner.end {
          let (scalar, length) = TermScanner.decode(bytes, at: index)
          let (sort, folded) = TermFolding.fold(scalar, keepsCase: true)
          if sort != .ignorable { scalars.append(folded) }
          index += length
        }
        parts.append(Part(scalars: scalars, sort: scanner.sort, isSpaced: scanner.isSpaced))
      }
    }
    guard parts.contains(where: { $0.sort != .mark }) else { return nil }
    self.parts = parts
  }

  /// Whether it is of two words or two Chinese characters at least.
  var isPhrase: Bool { parts.count { $0.sort != .mark } >= 2 }

  /// All its characters but for hyphens one after the other, with their case.
  var scalars: [UInt32] { parts.flatMap(\.scalars).filter { $0 != 0x2D } }

  /// The plurals that English makes of its last word, the odd one among them: a wrong one is in no text.
  var plurals: [TermForm] {
    guard let last = parts.last, last.sort == .word, last.scalars.count > 1, let letter = last.folded.last,
      (0x61...0x7A).contains(letter)
    else { return [] }
    var endings: [[UInt32]] = [last.scalars + "s".unicodeScalars.map(\.value)]
    if ["s", "x", "z", "h", "o"].contains(Unicode.Scalar(letter)) {
      endings.append(last.scalars + "es".unicodeScalars.map(\.value))
    }
    if letter == UInt32(UInt8(ascii: "y")) {
      endings.append(last.scalars.dropLast() + "ies".unicodeScalars.map(\.value))
    }
    return endings.map { ending in
      var form = self
      form.parts[parts.count - 1].scalars = ending
      return form
    }
  }
}
