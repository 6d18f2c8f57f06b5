import CCMark

/// The first parse of a text, in which the definitions of footnotes have become items of lists.
struct FootnoteParse {
  /// The text that was parsed.
  let text: EditedText
  /// The tree; its owner is whoever made the parse.
  let root: OpaquePointer
  /// The nodes of the tree.
  let survey: Survey
  /// The definitions, and the item that each became.
  let definitions: [FootnoteDefinition]
  let items: [OpaquePointer]

  /// How often a text is parsed to find out which of its lines are definitions.
  ///
  /// Arbitrary: each time, a line that looks like one turned out to be code or raw HTML, and one time is enough unless
  /// that changes what other lines are.
  private static let maximumAttempts = 4

  /// Parses `source`.
  init(_ source: [UInt8], scan: SourceScan) {
    let (marks, candidates, marker) = source.withUnsafeBufferPointer { bytes in
      let candidates = scan.hasFootnoteMark ? FootnoteDefinition.all(in: bytes) : []
      return (
        scan.hasChinese ? EmphasisMarks.edits(for: bytes) : [], candidates,
        candidates.isEmpty ? [] : FootnoteDefinition.marker(for: bytes)
      )
    }
    let hasMarks = !marks.isEmpty
    var accepted = candidates
    var attempt = 1
    while true {
      let edits = Self.merge(marks, accepted.map { $0.edit(marker: marker) })
      let text = edits.isEmpty ? EditedText(whole: source) : EditedText(source, edits: edits)
      let root = ParsedText.parse(text.bytes)
      let survey = Survey(of: root, scan: scan, hasMarks: hasMarks)
      let items = Self.items(for: accepted, in: survey, source: source)
      if items.allSatisfy({ $0 != nil }) {
        self.text = text
        self.root = root
        self.survey = survey
        definitions = accepted
        self.items = items.compactMap { $0 }
        return
      }
      NodeRegion.free(root)
      accepted = attempt < Self.maximumAttempts ? zip(accepted, items).compactMap { $1 == nil ? nil : $0 } : []
      attempt += 1
    }
  }

  /// The item that each definition became; those that are code or raw HTML have none.
  private static func items(
    for definitions: [FootnoteDefinition], in survey: Survey, source: [UInt8]
  ) -> [OpaquePointer?] {
    guard !definitions.isEmpty else { return [] }
    // The edits leave the lines of the text where they are, and both lists follow the text.
    let lines = LineTable(source)
    var items = survey.topLevelItems[...]
    return definitions.map { definition in
      let line = lines.position(of: definition.offset).line
      while let first = items.first, first.line < line { items.removeFirst() }
      return items.first.flatMap { $0.line == line ? $0.item : nil }
    }
  }

  private static func merge(_ marks: [Edit], _ definitions: [Edit]) -> [Edit] {
    if definitions.isEmpty { return marks }
    var merged: [Edit] = []
    var rest = marks[...]
    for definition in definitions {
      while let mark = rest.first, mark.offset <= definition.offset {
        merged.append(mark)
        rest.removeFirst()
      }
      // A mark inside a definition's marker goes with it.
      while let mark = rest.first, mark.offset < definition.offset + definition.removed { rest.removeFirst() }
      merged.append(definition)
    }
    return merged + rest
  }
}
