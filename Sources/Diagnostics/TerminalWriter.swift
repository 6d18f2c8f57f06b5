/// Writes diagnostics for people: place, sentence, the lines around it, and carets under the stretch meant.
public struct TerminalWriter: DiagnosticWriter {
  /// Whether to use ANSI colours.
  public var isColoured: Bool

  /// Longest excerpt of a source line, in terminal columns; longer lines are shown around the place meant.
  static let excerptWidth = 100

  /// Makes a writer; colour only where the output is a terminal.
  public init(isColoured: Bool = false) {
    self.isColoured = isColoured
  }

  /// Returns one block for each diagnostic, with a blank line between blocks.
  public func report(_ diagnostics: [Diagnostic], sources: SourceLines) -> String {
    diagnostics.map { block(for: $0, sources: sources) }.joined(separator: "\n")
  }

  private func block(for diagnostic: Diagnostic, sources: SourceLines) -> String {
    let severity = diagnostic.severity == .error ? paint("error:", "1;31") : paint("warning:", "1;33")
    let code = paint("[\(diagnostic.code.rawValue)]", "2")
    var lines = ["\(prefix(diagnostic.location, sources))\(severity) \(clean(diagnostic.message)) \(code)"]
    if let location = diagnostic.location {
      lines += excerpt(location, hint: diagnostic.hint, context: 1, sources: sources)
    }
    if diagnostic.location?.range == nil, let hint = diagnostic.hint { lines.append("  \(clean(hint))") }
    for note in diagnostic.notes {
      lines.append("\(prefix(note.location, sources))\(paint("note:", "1;36")) \(clean(note.message))")
      if let location = note.location {
        lines += excerpt(location, hint: nil, context: 0, sources: sources)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func prefix(_ location: SourceLocation?, _ sources: SourceLines) -> String {
    guard let location else { return "" }
    let file = clean(location.file)
    guard let start = location.range?.start else { return paint(file, "1") + ": " }
    let column = sources.characterColumn(of: start, in: location.file)
    return paint("\(file):\(start.line):\(column)", "1") + ": "
  }

  private func excerpt(_ location: SourceLocation, hint: String?, context: Int, sources: SourceLines) -> [String] {
    guard let range = location.range, let marked = sources.line(range.start.line, of: location.file) else {
      return hint.map { location.range == nil ? [] : ["  \(clean($0))"] } ?? []
    }
    let number = range.start.line
    let gutter = String(number + context).count
    var result: [String] = []
    func show(_ line: Int, _ text: String) {
      let label = String(line)
      let bar = text.allSatisfy { $0 == " " } ? " |" : " | " + text
      result.append("  " + String(repeating: " ", count: gutter - label.count) + label + bar)
    }
    if context > 0, let before = sources.line(number - 1, of: location.file) {
      show(number - 1, DisplayLine(before.around(0).bytes).window(around: 0))
    }
    let (bytes, offset) = marked.around(range.start.column - 1)
    let display = DisplayLine(bytes)
    let start = display.column(ofByte: range.start.column - 1 - offset)
    let endByte = range.end.line == number ? range.end.column - 1 : marked.count
    let end = max(start + 1, display.column(ofByte: endByte - offset))
    let shift = display.windowStart(around: start, to: end)
    show(number, display.window(around: start, to: end))
    let visibleEnd = min(end, shift + Self.excerptWidth)
    let underline = "^" + String(repeating: "~", count: max(0, visibleEnd - start - 1))
    let margin = String(repeating: " ", count: start - shift + (shift > 0 ? 1 : 0))
    let remark = hint.map { " " + clean($0) } ?? ""
    let bar = "  " + String(repeating: " ", count: gutter) + " | "
    result.append(bar + margin + paint(underline + remark, "32"))
    if context > 0, let after = sources.line(number + 1, of: location.file), !after.isEmpty {
      show(number + 1, DisplayLine(after.around(0).bytes).window(around: 0))
    }
    return result
  }

  private func paint(_ text: String, _ style: String) -> String {
    isColoured ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }

  /// Content is untrusted: an escape sequence in a name must not reach the terminal.
  private func clean(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { DisplayLine.isControl($0) ? "\u{FFFD}" : $0 }))
  }
}

extension [UInt8] {
  /// The part of a line that an excerpt can show: what is further away only costs time, for each mistake in a long line.
  ///
  /// - Parameter index: The byte to show.
  /// - Returns: The bytes around it, cut between characters, and how many were left out before them.
  fileprivate func around(_ index: Int) -> (bytes: [UInt8], offset: Int) {
    // A column of the excerpt takes four bytes at most, and marks without a width may stand between them.
    let reach = TerminalWriter.excerptWidth * 20
    guard count > 2 * reach else { return (self, 0) }
    var start = Swift.max(0, Swift.min(index, count) - reach)
    while start < count, self[start] & 0xC0 == 0x80 { start += 1 }
    var end = Swift.min(count, index + reach)
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return (Array(self[start..<Swift.max(start, end)]), start)
  }
}
