import Diagnostics

extension SourceLines {
  /// One file, `file.md`, with this text.
  static func file(_ text: String) -> SourceLines {
    SourceLines { $0 == "file.md" ? Array(text.utf8) : nil }
  }
}

extension SourceLocation {
  /// The first place of a text in `file.md` as ``SourceLines/file(_:)`` has it.
  static func of(_ part: String, in text: String) -> SourceLocation? {
    var line = 1
    for content in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let range = content.firstRange(of: part) {
        let column = content.utf8.distance(from: content.startIndex, to: range.lowerBound) + 1
        return SourceLocation(
          file: "file.md", range: SourceRange(line: line, column: column, length: part.utf8.count))
      }
      line += 1
    }
    return nil
  }
}
