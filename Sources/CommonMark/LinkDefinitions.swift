/// Finds link reference definitions in a text, so that the cells of its tables can use them.
enum LinkDefinitions {
  /// The lines of each paragraph that begins with what looks like a definition, without the markers before them.
  ///
  /// What turns out to be none does no harm: it becomes a paragraph behind the cells, which nobody looks at.
  static func all(
    in text: UnsafeBufferPointer<UInt8>, lines: LineTable, except code: [ClosedRange<Int>]
  ) -> [[Range<Int>]] {
    var definitions: [[Range<Int>]] = []
    var number = 1
    var code = code[...]
    while number <= lines.starts.count {
      defer { number += 1 }
      let first = withoutMarkers(text, lines.range(ofLine: number, in: text), " \t>-+*")
      while let block = code.first, block.upperBound < number { code.removeFirst() }
      guard !first.isEmpty, text[first.lowerBound] == UInt8(ascii: "["), code.first?.contains(number) != true else {
        continue
      }
      var definition = [first]
      while number < lines.starts.count {
        let next = withoutMarkers(text, lines.range(ofLine: number + 1, in: text), " \t>")
        guard !next.isEmpty else { break }
        definition.append(next)
        number += 1
      }
      definitions.append(definition)
    }
    return definitions
  }

  /// Whether a text holds a `]:`, without which there is no definition.
  static func mayExist(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains(UInt8(ascii: "]"), followedBy: UInt8(ascii: ":"))
  }

  private static func withoutMarkers(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ markers: StaticString
  ) -> Range<Int> {
    markers.withUTF8Buffer { markers in
      var start = line.lowerBound
      while start < line.upperBound, markers.contains(text[start]) { start += 1 }
      return start..<line.upperBound
    }
  }
}
