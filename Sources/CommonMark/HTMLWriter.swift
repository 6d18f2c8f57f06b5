import CCMark
import Markup

/// Writes a tree as the HTML that cmark itself makes of it, with ids on the headings.
///
/// cmark's own renderer can't give ids to headings and makes a C string, which would have to be measured and copied.
/// Nothing here recurses, since a tree may be as deep as its text is long.
struct HTMLWriter: ~Copyable {
  /// What has been written.
  private(set) var output: ByteWriter
  /// Whether raw HTML and links with a dangerous scheme are let through.
  private let isUnsafe: Bool
  private let headings: [OpaquePointer]
  private let ids: [[UInt8]]
  /// The heading that probably comes next: nearly always they stand as they were found.
  private var nextHeading = 0
  private var headingIndexes: [OpaquePointer: Int]?

  /// Begins to write.
  ///
  /// - Parameters:
  ///   - capacity: How many bytes it will probably be.
  ///   - isUnsafe: Whether raw HTML and links with a dangerous scheme are let through.
  ///   - headings: The headings that get ids.
  ///   - ids: Their ids in UTF-8, written as they are.
  init(capacity: Int, isUnsafe: Bool, headings: [OpaquePointer], ids: [[UInt8]]) {
    output = ByteWriter(capacity: capacity)
    self.isUnsafe = isUnsafe
    self.headings = headings
    self.ids = ids
  }

  /// Writes a node and all inside it.
  mutating func write(_ root: OpaquePointer) {
    var node = root
    while true {
      let kind = node.kind
      enter(node, kind)
      if kind != .image, let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      if !kind.isLeaf { exit(node, kind) }
      while node != root, cmark_node_next(node) == nil, let parent = cmark_node_parent(node) {
        node = parent
        exit(node, node.kind)
      }
      guard node != root, let next = cmark_node_next(node) else { return }
      node = next
    }
  }

  private mutating func enter(_ node: OpaquePointer, _ kind: Node.Kind) {
    switch kind {
    case .text: output.append(escaping: node.literalBytes)
    case .softBreak: output.append(UInt8(ascii: "\n"))
    case .lineBreak: output.append("<br />\n")
    case .emphasis: output.append("<em>")
    case .strong: output.append("<strong>")
    case .code:
      output.append("<code>")
      output.append(escaping: node.literalBytes)
      output.append("</code>")
    case .link:
      output.append("<a href=\"")
      appendAddress(of: node)
      appendTitle(of: node)
      output.append("\">")
    case .image:
      output.append("<img src=\"")
      appendAddress(of: node)
      output.append("\" alt=\"")
      appendAlternative(to: node)
    case .customInline: append(cmark_node_get_on_enter(node))
    case .htmlInline: appendRawHTML(node)
    case .document: break
    case .paragraph:
      if isTight(node) { break }
      beginLine()
      output.append("<p>")
    case .heading: openHeading(node)
    case .blockQuote:
      beginLine()
      output.append("<blockquote>\n")
    case .list: openList(node)
    case .item:
      beginLine()
      output.append("<li>")
    case .codeBlock: appendCodeBlock(node)
    case .htmlBlock:
      beginLine()
      appendRawHTML(node)
      beginLine()
    case .customBlock:
      beginLine()
      append(cmark_node_get_on_enter(node))
      beginLine()
    case .thematicBreak:
      beginLine()
      output.append("<hr />\n")
    }
  }

  private mutating func exit(_ node: OpaquePointer, _ kind: Node.Kind) {
    switch kind {
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .link: output.append("</a>")
    case .image:
      appendTitle(of: node)
      output.append("\" />")
    case .customInline: append(cmark_node_get_on_exit(node))
    case .paragraph: if !isTight(node) { output.append("</p>\n") }
    case .heading: output.append(Self.headingEndTags[Int(cmark_node_get_heading_level(node))])
    case .blockQuote:
      beginLine()
      output.append("</blockquote>\n")
    case .list: output.append(cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n")
    case .item: output.append("</li>\n")
    case .customBlock:
      beginLine()
      append(cmark_node_get_on_exit(node))
      beginLine()
    case .document, .text, .softBreak, .lineBreak, .code, .htmlInline, .codeBlock, .htmlBlock, .thematicBreak: break
    }
  }

  /// Ends the line, unless one has just been ended.
  private mutating func beginLine() {
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  private mutating func append(_ markup: UnsafePointer<CChar>?) {
    if let markup { output.append(bytes(of: markup)) }
  }

  private mutating func appendRawHTML(_ node: OpaquePointer) {
    if isUnsafe {
      output.append(node.literalBytes)
    } else {
      output.append("<!-- raw HTML omitted -->")
    }
  }

  /// Whether a paragraph stands in a list whose items are not set apart from each other.
  private func isTight(_ paragraph: OpaquePointer) -> Bool {
    guard let holder = cmark_node_parent(cmark_node_parent(paragraph)) else { return false }
    return cmark_node_get_list_tight(holder) != 0
  }

  private mutating func openList(_ node: OpaquePointer) {
    beginLine()
    if cmark_node_get_list_type(node) == CMARK_BULLET_LIST {
      output.append("<ul>\n")
    } else if cmark_node_get_list_start(node) == 1 {
      output.append("<ol>\n")
    } else {
      output.append("<ol start=\"")
      output.append(Array(String(cmark_node_get_list_start(node)).utf8))
      output.append("\">\n")
    }
  }

  private mutating func appendCodeBlock(_ node: OpaquePointer) {
    beginLine()
    let info = cmark_node_get_fence_info(node).map { bytes(of: $0) }
    if let info, !info.isEmpty {
      let language = info.prefix { !Self.isSpace($0) }
      output.append("<pre><code class=\"language-")
      output.append(escaping: UnsafeBufferPointer(rebasing: language))
      output.append("\">")
    } else {
      output.append("<pre><code>")
    }
    output.append(escaping: node.literalBytes)
    output.append("</code></pre>\n")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }

  /// The beginning of each level's opening tag; index 0 is for no level.
  private static let headingTags: [StaticString] = ["", "<h1", "<h2", "<h3", "<h4", "<h5", "<h6"]
  private static let headingEndTags: [StaticString] = [
    "", "</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n",
  ]

  private mutating func openHeading(_ node: OpaquePointer) {
    beginLine()
    output.append(Self.headingTags[Int(cmark_node_get_heading_level(node))])
    if let index = index(ofHeading: node) {
      output.append(" id=\"")
      output.append(ids[index])
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
  }

  private mutating func index(ofHeading node: OpaquePointer) -> Int? {
    if nextHeading < headings.count, headings[nextHeading] == node {
      nextHeading += 1
      return nextHeading - 1
    }
    let indexes =
      headingIndexes ?? Dictionary(zip(headings, headings.indices), uniquingKeysWith: { first, _ in first })
    headingIndexes = indexes
    guard let index = indexes[node], index < ids.count else { return nil }
    nextHeading = index + 1
    return index
  }

  /// The words of a picture's description, without markup.
  private mutating func appendAlternative(to image: OpaquePointer) {
    var current = image.following(in: image)
    while let node = current {
      switch node.kind {
      case .text, .code, .htmlInline: output.append(escaping: node.literalBytes)
      case .softBreak, .lineBreak: output.append(UInt8(ascii: " "))
      default: break
      }
      current = node.following(in: image)
    }
  }

  private mutating func appendTitle(of node: OpaquePointer) {
    guard let title = cmark_node_get_title(node), title[0] != 0 else { return }
    output.append("\" title=\"")
    output.append(escaping: bytes(of: title))
  }

  private mutating func appendAddress(of node: OpaquePointer) {
    guard let url = cmark_node_get_url(node) else { return }
    let address = bytes(of: url)
    if isUnsafe || !LinkScheme.isDangerous(address) { output.append(encodingAddress: address) }
  }
}
