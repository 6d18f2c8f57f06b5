import CCMark

extension Document {
  /// Makes a text that stands outside the tree until it is inserted.
  public func makeText(_ text: String) -> Node {
    let node = adopt(NodeRegion.makeNode(CMARK_NODE_TEXT))
    node.literal = text
    return node
  }

  /// Makes a text from UTF-8 bytes without NUL.
  public func makeText(_ text: UnsafeBufferPointer<UInt8>) -> Node {
    let node = adopt(NodeRegion.makeNode(CMARK_NODE_TEXT))
    node.pointer.setLiteral(text)
    return node
  }

  /// Makes a link without children that stands outside the tree until it is inserted.
  public func makeLink(url: String, title: String = "") -> Node {
    let node = adopt(NodeRegion.makeNode(CMARK_NODE_LINK))
    node.url = url
    node.title = title
    return node
  }

  /// Makes an inline that is rendered as `onEnter`, its children, `onExit`.
  ///
  /// Both are HTML and are written as they are. Their tags must balance.
  public func makeCustomInline(onEnter: String, onExit: String = "") -> Node {
    makeCustom(CMARK_NODE_CUSTOM_INLINE, onEnter, onExit)
  }

  /// Makes a block that is rendered as `onEnter`, its children, `onExit`, each on lines of its own.
  ///
  /// Both are HTML and are written as they are. Their tags must balance. A custom block may hold blocks and inlines.
  public func makeCustomBlock(onEnter: String, onExit: String = "") -> Node {
    makeCustom(CMARK_NODE_CUSTOM_BLOCK, onEnter, onExit)
  }

  /// The same from bytes without NUL, made where a `String` would cost more than the node.
  public func makeCustomInline(onEnter: [UInt8], onExit: StaticString = "") -> Node {
    let node = adopt(NodeRegion.makeNode(CMARK_NODE_CUSTOM_INLINE))
    onEnter.withCString { _ = cmark_node_set_on_enter(node.pointer, $0) }
    cmark_node_set_on_exit(node.pointer, onExit.cString)
    return node
  }

  private func makeCustom(_ type: cmark_node_type, _ onEnter: String, _ onExit: String) -> Node {
    let node = adopt(NodeRegion.makeNode(type))
    // Without these closures Swift copies each string into an array.
    onEnter.withCString { _ = cmark_node_set_on_enter(node.pointer, $0) }
    onExit.withCString { _ = cmark_node_set_on_exit(node.pointer, $0) }
    return node
  }
}

extension Node {
  /// Puts a node of the same document before this one, taking it from where it was.
  public func insertBefore(_ node: Node) {
    own(node)
    require(cmark_node_insert_before(pointer, node.pointer), "takes no \(node.kind) beside it")
  }

  /// Puts a node of the same document after this one, taking it from where it was.
  public func insertAfter(_ node: Node) {
    own(node)
    require(cmark_node_insert_after(pointer, node.pointer), "takes no \(node.kind) beside it")
  }

  /// Puts a node of the same document behind the last child, taking it from where it was.
  public func append(_ node: Node) {
    own(node)
    require(cmark_node_append_child(pointer, node.pointer), "takes no \(node.kind) inside it")
  }

  /// Takes this node and all that is inside it out of the tree.
  public func unlink() {
    precondition(pointer != document.rootPointer, "the root cannot leave the tree")
    document.detach(pointer)
  }

  /// Puts a node of the same document into this one's place and takes this one out of the tree.
  public func replace(with node: Node) {
    insertBefore(node)
    unlink()
  }

  /// Puts a custom inline into this node's place, and the nodes inside this one into the custom inline.
  ///
  /// - Parameters:
  ///   - onEnter: HTML in UTF-8 without NUL, as in ``Document/makeCustomInline(onEnter:onExit:)``.
  ///   - onExit: HTML.
  /// - Returns: The custom inline.
  public func replaced(byCustomInline onEnter: [UInt8], onExit: StaticString) -> Node {
    let custom = NodeRegion.makeNode(CMARK_NODE_CUSTOM_INLINE)
    onEnter.withCString { _ = cmark_node_set_on_enter(custom, $0) }
    cmark_node_set_on_exit(custom, onExit.cString)
    // Before it has parents: for each child cmark goes up through all of them, in search of a circle.
    while let child = cmark_node_first_child(pointer) { cmark_node_append_child(custom, child) }
    require(cmark_node_replace(pointer, custom), "can't be replaced by an inline")
    document.detach(pointer)
    return Node(document: document, pointer: custom)
  }

  /// Sets ``url`` to UTF-8 bytes without NUL.
  public func setURL(_ bytes: [UInt8]) {
    require(bytes.withCString { cmark_node_set_url(pointer, $0) }, "has no URL")
  }

  /// Puts this node inside `wrapper`, and `wrapper` into its place.
  public func wrap(in wrapper: Node) {
    insertBefore(wrapper)
    wrapper.append(self)
  }

  /// A node of another document would be freed twice, or too early.
  private func own(_ node: Node) {
    precondition(node.document === document, "a node cannot move to another document")
    precondition(node.pointer != document.rootPointer, "the root cannot leave its place")
  }
}
