import CCMark
import Diagnostics

/// One element of a document's tree.
///
/// A node keeps its document alive. Two nodes are equal when they are the same element of the same tree.
public struct Node: Hashable {
  /// The document whose tree this is an element of.
  public let document: Document
  /// cmark's node, owned by the document.
  let pointer: OpaquePointer

  init(document: Document, pointer: OpaquePointer) {
    self.document = document
    self.pointer = pointer
  }

  /// Whether both are the same element of the same tree.
  public static func == (left: Node, right: Node) -> Bool { left.pointer == right.pointer }

  /// Hashes which element of its tree it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(pointer) }

  /// What sort of element this is.
  public var kind: Kind { pointer.kind }

  /// The text of a text, code span, code block, raw HTML block or raw HTML tag; nil for other kinds.
  ///
  /// Setting it on other kinds is a mistake of the program. The text ends at its first NUL.
  public var literal: String? {
    get { cmark_node_get_literal(pointer).map { String(cString: $0) } }
    nonmutating set { require(cmark_node_set_literal(pointer, newValue ?? ""), "has no literal") }
  }

  /// The bytes of ``literal``, valid during the call of `body`; empty for kinds that have none.
  public func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(pointer.literalBytes)
  }

  /// The destination of a link or image, unescaped; nil for other kinds.
  public var url: String? {
    get { cmark_node_get_url(pointer).map { String(cString: $0) } }
    nonmutating set { require((newValue ?? "").withCString { cmark_node_set_url(pointer, $0) }, "has no URL") }
  }

  /// The bytes of ``url``, valid during the call of `body`; empty for kinds that have none.
  public func withURL<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(cmark_node_get_url(pointer).map { bytes(of: $0) } ?? UnsafeBufferPointer(start: nil, count: 0))
  }

  /// The title of a link or image, empty if there is none; nil for other kinds.
  public var title: String? {
    get { cmark_node_get_title(pointer).map { String(cString: $0) } }
    nonmutating set { require(cmark_node_set_title(pointer, newValue ?? ""), "has no title") }
  }

  /// The bytes of ``title``, valid during the call of `body`; empty for kinds that have none.
  public func withTitle<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(cmark_node_get_title(pointer).map { bytes(of: $0) } ?? UnsafeBufferPointer(start: nil, count: 0))
  }

  /// The level of a heading, 1 to 6; nil for other kinds.
  public var headingLevel: Int? {
    let level = cmark_node_get_heading_level(pointer)
    return level == 0 ? nil : Int(level)
  }

  /// What stands after the opening fence of a code block, such as `swift`; nil for other kinds.
  public var fenceInfo: String? { cmark_node_get_fence_info(pointer).map { String(cString: $0) } }

  /// The node that holds this one; nil for the root and for a node outside the tree.
  public var parent: Node? {
    guard let parent = cmark_node_parent(pointer), !document.isAttic(parent) else { return nil }
    return Node(document: document, pointer: parent)
  }

  /// The sibling after this one; nil for the last one and for a node outside the tree.
  public var next: Node? { sibling(cmark_node_next(pointer)) }

  /// The sibling before this one; nil for the first one and for a node outside the tree.
  public var previous: Node? { sibling(cmark_node_previous(pointer)) }

  /// The first node inside this one.
  public var firstChild: Node? { cmark_node_first_child(pointer).map { Node(document: document, pointer: $0) } }

  /// The last node inside this one.
  public var lastChild: Node? { cmark_node_last_child(pointer).map { Node(document: document, pointer: $0) } }

  /// The text of this node and all nodes inside it, without markup; a line break is a space.
  public var plainText: String {
    var text: [UInt8] = []
    pointer.appendPlainText(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether one text is all that this node holds, and it is this one.
  public func showsOnly(_ text: String) -> Bool {
    guard let child = cmark_node_first_child(pointer), cmark_node_next(child) == nil, child.kind == .text else {
      return false
    }
    // Not `withUTF8`: it wants a variable, and the copy would count references to a title that all cores share.
    return text.utf8.withContiguousStorageIfAvailable { $0.elementsEqual(child.literalBytes) }
      ?? text.utf8.elementsEqual(child.literalBytes)
  }

  /// Nodes outside the tree are all children of the attic, but strangers to each other.
  private func sibling(_ candidate: OpaquePointer?) -> Node? {
    guard let candidate, parent != nil else { return nil }
    return Node(document: document, pointer: candidate)
  }

  /// Stops the program when cmark refused a call, which only a mistake of the program can bring about.
  func require(_ accepted: Int32, _ complaint: @autoclosure () -> String) {
    precondition(accepted == 1, "a node of kind \(kind) \(complaint())")
  }
}
