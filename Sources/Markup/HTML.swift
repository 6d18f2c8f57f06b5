/// Finished markup, as UTF-8.
///
/// Text becomes markup by escaping only. Whoever calls ``init(trusted:)-([UInt8])`` answers for the markup's being
/// whole: every tag closed, every attribute value quoted, nothing in it that a stranger wrote unescaped.
public struct HTML: Sendable, Hashable {
  /// The markup's UTF-8 bytes.
  public var bytes: [UInt8]

  /// Takes bytes that are markup already.
  public init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes a string that is markup already.
  public init(trusted text: String) {
    bytes = Array(text.utf8)
  }

  /// Makes markup that shows the text as it is.
  public init(escaping text: String) {
    bytes = []
    bytes.append(escaping: text)
  }
}
