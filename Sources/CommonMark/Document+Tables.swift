import CCMark

extension Document {
  /// Turns those of `candidates` that are tables into custom blocks.
  ///
  /// - Returns: The blocks that were replaced, and the surveys of the cells.
  func rewriteTables(_ candidates: [OpaquePointer]) -> (replaced: Set<OpaquePointer>, surveys: [Survey]) {
    let text = parsedTexts[0].text
    let lines = LineTable(text.bytes)
    return text.bytes.withUnsafeBufferPointer { bytes in
      var replaced: Set<OpaquePointer> = []
      var surveys: [Survey] = []
      var definitions: [[Range<Int>]]?
      for block in candidates {
        guard let table = Table(in: block, text: bytes, lines: lines) else { continue }
        let hasLinks = bytes[table.range].contains(UInt8(ascii: "[")) || !table.leadingLines.isEmpty
        if hasLinks, definitions == nil {
          definitions =
            LinkDefinitions.mayExist(in: bytes)
            ? LinkDefinitions.all(in: bytes, lines: lines, except: linesOfCode()) : []
        }
        let cells = TableCells(table, in: bytes, definitions: hasLinks ? definitions ?? [] : [])
        surveys.append(replace(block, by: table, cells))
        replaced.insert(block)
      }
      return (replaced, surveys)
    }
  }

  /// The lines of the text that code and raw HTML take up.
  private func linesOfCode() -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    var current: OpaquePointer? = rootPointer
    while let node = current {
      let kind = node.kind
      if kind == .codeBlock || kind == .htmlBlock {
        let start = Int(cmark_node_get_start_line(node))
        result.append(start...max(start, Int(cmark_node_get_end_line(node))))
      }
      let descends = kind == .document || kind == .blockQuote || kind == .list || kind == .item
      current = descends ? node.following(in: rootPointer) : node.followingSkippingChildren(in: rootPointer)
    }
    return result
  }

  private func replace(_ block: OpaquePointer, by table: Table, _ cells: TableCells) -> Survey {
    // What is left of this tree goes to the attic, since the survey refers to its nodes.
    let cellsRoot = ParsedText.parse(cells.text.bytes)
    let hasMarks =
      scan.hasChinese
      && cells.text.bytes.withUnsafeBufferPointer { $0.firstIndex(of: ChineseText.mark[0], from: 0) } != nil
    let survey = Survey(of: cellsRoot, scan: scan, hasMarks: hasMarks)
    for node in survey.markedNodes { EmphasisMarks.removeMarks(from: node) }
    defer { detachChildren(of: cellsRoot) }
    parsedTexts.append(ParsedText(text: cells.text, inlines: survey.inlines))
    if !table.leadingLines.isEmpty, let paragraph = cmark_node_first_child(cellsRoot), paragraph.kind == .paragraph {
      cmark_node_insert_before(block, paragraph)
      if let first = table.leadingLines.first, let last = table.leadingLines.last {
        madeRanges[paragraph] = first.lowerBound..<last.upperBound
      }
    }
    let element = NodeRegion.makeNode(CMARK_NODE_CUSTOM_BLOCK)
    cmark_node_insert_before(block, element)
    fill(element, with: table, cells, from: cellsRoot)
    if table.hasThematicBreak { cmark_node_insert_before(block, NodeRegion.makeNode(CMARK_NODE_THEMATIC_BREAK)) }
    madeRanges[element] = table.range
    detach(block)
    return survey
  }

  /// Builds the rows, taking the inlines of the filled cells from the headings of `cellsRoot`, one after the other.
  private func fill(
    _ element: OpaquePointer, with table: Table, _ cells: TableCells, from cellsRoot: OpaquePointer
  ) {
    element.setMarkup(onEnter: "<table>", onExit: "</table>")
    let head = appendBlock("<thead>", "</thead>", to: element)
    let headTags = table.alignments.map { tableForm.openingTag(isHead: true, $0) }
    let bodyTags = table.alignments.map { tableForm.openingTag(isHead: false, $0) }
    var heading = cmark_node_first_child(cellsRoot)
    if heading?.kind == .paragraph { heading = heading.flatMap { cmark_node_next($0) } }
    var body: OpaquePointer?
    for (index, isFilled) in cells.isFilled.enumerated() {
      if index == 1 { body = appendBlock("<tbody>", "</tbody>", to: element) }
      let row = appendBlock("<tr>", "</tr>", to: index == 0 ? head : body)
      for (column, isFilled) in isFilled.enumerated() {
        let cell = NodeRegion.makeNode(CMARK_NODE_CUSTOM_INLINE)
        cell.setMarkup(
          onEnter: index == 0 ? headTags[column] : bodyTags[column], onExit: index == 0 ? "</th>\n" : "</td>\n")
        if isFilled, let source = heading {
          while let inline = cmark_node_first_child(source) { cmark_node_append_child(cell, inline) }
          heading = cmark_node_next(source)
        }
        cmark_node_append_child(row, cell)
      }
    }
  }

  /// Frees a root, of which the attic takes the children: nothing holds a document but the program.
  private func detachChildren(of root: OpaquePointer) {
    while let child = cmark_node_first_child(root) { detach(child) }
    NodeRegion.free(root)
  }

  private func appendBlock(
    _ onEnter: StaticString, _ onExit: StaticString, to parent: OpaquePointer?
  ) -> OpaquePointer? {
    let block = NodeRegion.makeNode(CMARK_NODE_CUSTOM_BLOCK)
    block.setMarkup(onEnter: onEnter, onExit: onExit)
    cmark_node_append_child(parent, block)
    return block
  }
}
