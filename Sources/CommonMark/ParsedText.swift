/// A text as it was given to cmark, with what is needed to find its nodes again in the source.
///
/// A document has one for itself and one for the cells of each table.
struct ParsedText {
  /// The text and where its pieces were taken from: the source, or the document's text if it holds cells.
  let text: EditedText
  /// All inlines in reading order, as they were before the tree was rewritten.
  let inlines: [OpaquePointer]

  /// Parses bytes; the caller owns the tree.
  static func parse(_ bytes: [UInt8]) -> OpaquePointer {
    bytes.withUnsafeBytes(NodeRegion.parse)
  }
}
