/// Turns a list of diagnostics into text for a reader: a person, a program, or a forge.
public protocol DiagnosticWriter: Sendable {
  /// Returns the whole report, ending in a newline unless it is empty.
  ///
  /// - Parameters:
  ///   - diagnostics: The diagnostics in the order in which they are to be shown.
  ///   - sources: Gives the lines of a file, read late: only what is shown is read.
  /// - Returns: Text for the reader, as a whole.
  func report(_ diagnostics: [Diagnostic], sources: SourceLines) -> String
}

/// The lines of the files that diagnostics point at, read when asked for and kept.
public final class SourceLines {
  private let read: (String) -> [UInt8]?
  private var files: [String: [[UInt8]]] = [:]

  /// Makes a store over a function that returns a file's bytes, or nil when it can't be read.
  public init(read: @escaping (String) -> [UInt8]?) {
    self.read = read
  }

  /// Returns a line, counted from 1, without its line ending; nil when there is none.
  public func line(_ number: Int, of file: String) -> [UInt8]? {
    let lines = lines(of: file)
    return lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  private func lines(of file: String) -> [[UInt8]] {
    if let known = files[file] { return known }
    var bytes = read(file) ?? []
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : Array(line)
    }
    files[file] = lines
    return lines
  }

  /// Turns a byte column into a column counted in characters (Unicode scalars), as editors show it.
  public func characterColumn(of position: SourcePosition, in file: String) -> Int {
    guard let line = line(position.line, of: file) else { return position.column }
    // Each character has one byte that doesn't continue another.
    return line.prefix(max(0, position.column - 1)).count { $0 & 0xC0 != 0x80 } + 1
  }
}
