import CCMark
import Markup

extension Document {
  /// Appends the tree as HTML.
  ///
  /// Raw HTML and links with a dangerous scheme are left out, as ``diagnostics(file:)`` has already complained.
  public func renderHTML(into output: inout [UInt8]) {
    renderHTML(into: &output, unsafe: false)
  }

  /// Appends the tree as HTML; `unsafe` lets raw HTML through, which only the specifications' own tests want.
  func renderHTML(into output: inout [UInt8], unsafe: Bool) {
    let disguises = headingIDs.map { disguiseHeadings(ids: $0.ids) } ?? []
    defer { for disguise in disguises { disguise.remove(from: self) } }
    guard let html = cmark_render_html(rootPointer, unsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT) else { return }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    output.append(contentsOf: bytes(of: html))
  }

  /// A heading that is replaced by markup of our own while the tree is rendered, since cmark writes none with an id.
  private struct Disguise {
    let heading: OpaquePointer
    /// A block without markup, which begins and ends on a line of its own.
    let block: OpaquePointer
    /// The heading's tags and its children.
    let inline: OpaquePointer

    func remove(from document: Document) {
      while let child = cmark_node_first_child(inline) { cmark_node_append_child(heading, child) }
      cmark_node_insert_before(block, heading)
      cmark_node_free(block)
    }
  }

  /// The beginning of each level's opening tag, up to the id; index 0 is for no level.
  private static let headingTags: [StaticString] = [
    "", "<h1 id=\"", "<h2 id=\"", "<h3 id=\"", "<h4 id=\"", "<h5 id=\"", "<h6 id=\"",
  ]
  private static let headingEndTags: [StaticString] = ["", "</h1>", "</h2>", "</h3>", "</h4>", "</h5>", "</h6>"]

  private func disguiseHeadings(ids: [[UInt8]]) -> [Disguise] {
    var tag: [UInt8] = []
    return zip(headingPointers, ids).compactMap { heading, id in
      // A heading that was taken out of the tree isn't rendered.
      guard let parent = cmark_node_parent(heading), !isAttic(parent),
        let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK), let inline = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
      else { return nil }
      let level = Int(cmark_node_get_heading_level(heading))
      tag.removeAll(keepingCapacity: true)
      tag.append(Self.headingTags[level])
      tag.append(contentsOf: id)
      tag.append("\">")
      tag.withCString { _ = cmark_node_set_on_enter(inline, $0) }
      cmark_node_set_on_exit(inline, Self.headingEndTags[level].cString)
      cmark_node_append_child(block, inline)
      while let child = cmark_node_first_child(heading) { cmark_node_append_child(inline, child) }
      cmark_node_insert_before(heading, block)
      cmark_node_unlink(heading)
      return Disguise(heading: heading, block: block, inline: inline)
    }
  }
}
