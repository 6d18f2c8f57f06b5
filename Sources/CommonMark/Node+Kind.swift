import CCMark

extension Node {
  /// The kinds of nodes, numbered as cmark numbers them.
  public enum Kind: UInt32, Sendable {
    /// The root.
    case document = 1
    /// Lines behind `>`.
    case blockQuote
    /// A bulleted or numbered list; holds items only.
    case list
    /// One item of a list.
    case item
    /// Fenced or indented code.
    case codeBlock
    /// Raw HTML that stands as a block.
    case htmlBlock
    /// Our own markup around blocks or inlines.
    case customBlock
    /// A paragraph.
    case paragraph
    /// A heading of level 1 to 6.
    case heading
    /// A line across the page.
    case thematicBreak
    /// A run of text.
    case text
    /// A line break of the source that is none on the page.
    case softBreak
    /// A line break on the page.
    case lineBreak
    /// A code span.
    case code
    /// A raw HTML tag inside a paragraph.
    case htmlInline
    /// Our own markup around inlines.
    case customInline
    /// `*emphasis*`.
    case emphasis
    /// `**strong emphasis**`.
    case strong
    /// A link.
    case link
    /// An image; its children are the alternative text.
    case image

    /// Whether nodes of this kind are part of a line, as opposed to blocks.
    public var isInline: Bool { rawValue >= Kind.text.rawValue }

    /// Whether nodes of this kind never hold others.
    public var isLeaf: Bool {
      switch self {
      case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline: true
      default: false
      }
    }
  }
}
