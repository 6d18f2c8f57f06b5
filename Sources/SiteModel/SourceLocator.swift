import Diagnostics
import Synchronization

/// Turns marks into locations with ranges, by reading the file again when something in it is wrong.
public final class SourceLocator: Sendable {
  private let read: @Sendable (String) -> [UInt8]?
  private let texts = Mutex<[String: SourceText]>([:])

  /// Makes a locator over a function that reads a file by the name that diagnostics use.
  public init(read: @escaping @Sendable (String) -> [UInt8]?) {
    self.read = read
  }

  /// The stretch of the value that begins at a mark.
  public func location(_ file: String, _ mark: TextMark) -> SourceLocation {
    SourceLocation(file: file, range: text(of: file).range(at: mark))
  }

  /// The stretch of some words inside the value that begins at a mark, or of the value when they aren't found there.
  public func location(of words: String, _ file: String, _ mark: TextMark) -> SourceLocation {
    SourceLocation(file: file, range: text(of: file).range(of: words, at: mark))
  }

  private func text(of file: String) -> SourceText {
    texts.withLock { texts in
      if let known = texts[file] { return known }
      let text = SourceText(read(file) ?? [])
      texts[file] = text
      return text
    }
  }

  /// Where a field's value stands, or the record when it has no such field.
  public func location(of key: FieldKey, in record: Record) -> SourceLocation {
    location(record.file, record.fields.mark(of: key) ?? record.mark)
  }
}
