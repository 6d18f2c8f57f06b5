/// A heading of a document.
public struct Heading {
  /// The level, 1 to 6.
  public let level: Int
  /// The id that links point to; nil if the dialect gives headings none.
  public let id: String?
  /// The text without markup.
  public let text: String
  /// The heading in the tree.
  public let node: Node
}
