import CCMark

/// What the rewrites need of a `cmark_node *` without going through ``Node``, whose reference to its document costs more
/// than the call into cmark.
extension OpaquePointer {
  /// The kind of a cmark node.
  var kind: Node.Kind {
    // cmark hands out no other number: NONE stands for a null pointer.
    Node.Kind(rawValue: cmark_node_get_type(self).rawValue) ?? .document
  }

  /// The bytes of a node's literal, valid until it is changed; empty for kinds that have none.
  var literalBytes: UnsafeBufferPointer<UInt8> {
    guard let literal = cmark_node_get_literal(self) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return bytes(of: literal)
  }

  /// Whether a byte occurs in a node's literal; one pass, while ``literalBytes`` needs one to find the end.
  func literalContains(_ byte: UInt8) -> Bool {
    guard let literal = cmark_node_get_literal(self) else { return false }
    return strchr(literal, Int32(byte)) != nil
  }

  /// Gives a node another literal, made from bytes that no NUL closes.
  func setLiteral(_ text: some Collection<UInt8>) {
    text.withCString { _ = cmark_node_set_literal(self, $0) }
  }

  /// Sets what a custom node is rendered as, to texts that are part of the program.
  ///
  /// Their memory is closed by a NUL, while a `String` is copied into an array for each call into C.
  func setMarkup(onEnter: StaticString, onExit: StaticString) {
    cmark_node_set_on_enter(self, onEnter.cString)
    cmark_node_set_on_exit(self, onExit.cString)
  }

  /// The node after this one in reading order, inside `root`; the nodes inside this one come first.
  ///
  /// Nothing here recurses: emphasis may nest as deeply as a text is long.
  func following(in root: OpaquePointer) -> OpaquePointer? {
    cmark_node_first_child(self) ?? followingSkippingChildren(in: root)
  }

  /// The node after this one and all inside it, in reading order, inside `root`.
  func followingSkippingChildren(in root: OpaquePointer) -> OpaquePointer? {
    var node = self
    while node != root {
      if let next = cmark_node_next(node) { return next }
      guard let parent = cmark_node_parent(node) else { return nil }
      node = parent
    }
    return nil
  }

  /// Appends the text of this node and of the nodes inside it; a line break becomes a space.
  func appendPlainText(to text: inout [UInt8]) {
    var current: OpaquePointer? = self
    while let node = current {
      switch node.kind {
      case .text, .code: text.append(contentsOf: node.literalBytes)
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      default: break
      }
      current = node.following(in: self)
    }
  }
}

extension Collection<UInt8> {
  /// Calls `body` with a copy that a NUL closes.
  func withCString<Result>(_ body: (UnsafePointer<CChar>?) -> Result) -> Result {
    let count = count
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 1) { buffer in
      _ = buffer.initialize(from: self)
      buffer.initializeElement(at: count, to: 0)
      return buffer.withMemoryRebound(to: CChar.self) { body(UnsafePointer($0.baseAddress)) }
    }
  }
}

extension StaticString {
  /// The text as C has it.
  var cString: UnsafePointer<CChar> { UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self) }
}

/// The bytes of a C string, without its closing NUL.
func bytes(of string: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
  let start = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
  return UnsafeBufferPointer(start: start, count: strlen(string))
}
