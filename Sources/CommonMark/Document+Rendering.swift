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
    let ids = headingIDs?.ids ?? []
    var writer = HTMLWriter(
      capacity: 2 * source.count, isUnsafe: unsafe, headings: ids.isEmpty ? [] : headingPointers, ids: ids)
    writer.write(rootPointer)
    writer.output.withBytes { output.append(contentsOf: $0) }
  }
}
