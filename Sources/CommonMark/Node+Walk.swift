import CCMark

extension Node {
  /// A step of a walk through the tree.
  public enum Event: Sendable {
    /// A node is reached, before the nodes inside it.
    case enter
    /// A node that may hold others is left, after the nodes inside it.
    case exit
  }

  /// What a walk does after a node is entered.
  public enum Step: Sendable {
    /// Goes on to the nodes inside.
    case descend
    /// Goes on behind the node; its exit is not reported.
    case skip
  }

  /// Walks depth first through this node and all inside it, in the order of the text.
  ///
  /// Leaves (see ``Kind/isLeaf``) are entered only. `visit` may replace, unlink, wrap or change the node it is given, and
  /// insert nodes beside it: nodes that come into the tree beside the current one are not visited, and a node that was
  /// taken away on entering is neither descended into nor left. What `visit` answers on leaving doesn't matter.
  public func walk(_ visit: (Event, Node) throws -> Step) rethrows {
    guard try visit(.enter, self) == .descend, !kind.isLeaf else { return }
    var current = cmark_node_first_child(pointer)
    var holder = pointer
    while true {
      guard let node = current else {
        // The last child is done: leave the node that holds it.
        let left = holder
        let parent = left == pointer ? nil : cmark_node_parent(left)
        let following = left == pointer ? nil : cmark_node_next(left)
        _ = try visit(.exit, Node(document: document, pointer: left))
        guard let parent else { return }
        current = successor(of: left, following, in: parent)
        holder = parent
        continue
      }
      let following = cmark_node_next(node)
      let step = try visit(.enter, Node(document: document, pointer: node))
      if step == .descend, !node.kind.isLeaf, cmark_node_parent(node) == holder {
        holder = node
        current = cmark_node_first_child(node)
      } else {
        current = successor(of: node, following, in: holder)
      }
    }
  }

  /// The node after `node` inside `holder`, given what stood after it before it was visited.
  private func successor(of node: OpaquePointer, _ following: OpaquePointer?, in holder: OpaquePointer)
    -> OpaquePointer?
  {
    if let following, cmark_node_parent(following) == holder { return following }
    // The follower was last, or went away with the visit.
    guard following != nil, cmark_node_parent(node) == holder else { return nil }
    return cmark_node_next(node)
  }
}
