import CCMark
import Diagnostics
import Markup

/// Turns footnote references into links and definitions into a section at the end of the tree.
struct Footnotes {
  /// Something wrong with a footnote, told when somebody asks for the diagnostics.
  enum Fault {
    /// A reference that begins at this offset of a text's literal has no definition.
    case unknown(id: String, text: OpaquePointer, offset: Int)
    /// A second definition of an id.
    case duplicate(FootnoteDefinition, first: FootnoteDefinition)
    /// A definition that nothing refers to.
    case unused(FootnoteDefinition)
  }

  /// A footnote: its definition, its blocks, and the number it gets with its first reference.
  private struct Note {
    let definition: FootnoteDefinition
    let item: OpaquePointer
    var number = 0
    var references = 0
  }

  private let document: Document
  private var notes: [Note] = []
  private var indexOfID: [[UInt8]: Int] = [:]
  private var order: [Int] = []
  private(set) var faults: [Fault] = []
  /// The section that was appended; nil when there are no notes to show.
  private(set) var section: OpaquePointer?

  /// Takes the definitions' items out of the tree.
  ///
  /// - Parameters:
  ///   - document: The document whose tree it is.
  ///   - definitions: The definitions, in the order of the text.
  ///   - items: The item that each definition became.
  init(document: Document, definitions: [FootnoteDefinition], items: [OpaquePointer]) {
    self.document = document
    for (definition, item) in zip(definitions, items) {
      let list = cmark_node_parent(item)
      document.detach(item)
      if let list, cmark_node_first_child(list) == nil { document.detach(list) }
      if definition.isEmptyLine, let placeholder = cmark_node_first_child(item) { document.detach(placeholder) }
      if let first = indexOfID[definition.id] {
        faults.append(.duplicate(definition, first: notes[first].definition))
      } else {
        indexOfID[definition.id] = notes.count
        notes.append(Note(definition: definition, item: item))
      }
    }
  }

  /// The ids that are defined, in the order of their definitions.
  var definedIDs: [String] { notes.map { String(decoding: $0.definition.id, as: UTF8.self) } }

  /// Replaces the references and appends the section.
  mutating func rewrite() {
    replaceReferences(in: document.rootPointer)
    var done = 0
    // The notes may refer to further notes, which follow them.
    while done < order.count {
      replaceReferences(in: notes[order[done]].item)
      done += 1
    }
    for note in notes where note.number == 0 { faults.append(.unused(note.definition)) }
    appendSection()
  }

  private mutating func replaceReferences(in root: OpaquePointer) {
    var current: OpaquePointer? = root
    while let node = current {
      switch node.kind {
      case .text:
        // The texts behind the references come into the tree behind this one: go on from the last.
        current = replaceReferences(inText: node).followingSkippingChildren(in: root)
      case .link, .image: current = node.followingSkippingChildren(in: root)
      default: current = node.following(in: root)
      }
    }
  }

  /// Replaces the references in one text and returns the last of the texts that it has become.
  private mutating func replaceReferences(inText text: OpaquePointer) -> OpaquePointer {
    guard text.literalContains(UInt8(ascii: "[")) else { return text }
    var known: [(note: Int, offsets: Range<Int>)] = []
    for reference in Reference.all(in: text, of: document) {
      if let note = indexOfID[reference.id] {
        known.append((note, reference.offsets))
      } else {
        let id = String(decoding: reference.id, as: UTF8.self)
        faults.append(.unknown(id: id, text: text, offset: reference.offsets.lowerBound))
      }
    }
    if known.isEmpty { return text }
    // Every second piece is a reference.
    let pieces = document.split(text, at: known.flatMap { [$0.offsets.lowerBound, $0.offsets.upperBound] })
    for (index, reference) in known.enumerated() {
      let piece = pieces[2 * index + 1]
      cmark_node_insert_before(piece, makeLink(to: reference.note).pointer)
      document.detach(piece)
    }
    return pieces[2 * known.count]
  }

  private mutating func makeLink(to index: Int) -> Node {
    if notes[index].number == 0 {
      order.append(index)
      notes[index].number = order.count
    }
    notes[index].references += 1
    let number = String(notes[index].number)
    var markup: [UInt8] = []
    markup.append("<sup class=\"footnote-ref\"><a href=\"#")
    appendID(number, to: &markup)
    markup.append("\" id=\"")
    appendReferenceID(number, notes[index].references, to: &markup)
    markup.append("\" role=\"doc-noteref\">")
    markup.append(contentsOf: number.utf8)
    markup.append("</a></sup>")
    return document.makeCustomInline(onEnter: markup)
  }

  /// Appends the id of a note.
  ///
  /// The colon keeps it apart from the ids of headings, which have none behind the document's prefix.
  private func appendID(_ number: String, to markup: inout [UInt8]) {
    markup.append(contentsOf: document.idPrefix)
    markup.append("fn:")
    markup.append(contentsOf: number.utf8)
  }

  /// Appends the id of the `count`-th reference to a note.
  private func appendReferenceID(_ number: String, _ count: Int, to markup: inout [UInt8]) {
    markup.append(contentsOf: document.idPrefix)
    markup.append("fnref:")
    markup.append(contentsOf: number.utf8)
    if count > 1 { markup.append(contentsOf: "-\(count)".utf8) }
  }

  private mutating func appendSection() {
    guard !order.isEmpty else { return }
    let section = document.makeCustomBlock(
      onEnter: "<section class=\"footnotes\" role=\"doc-endnotes\">", onExit: "</section>")
    let list = document.makeCustomBlock(onEnter: "<ol>", onExit: "</ol>")
    section.append(list)
    for index in order {
      let note = notes[index]
      var tag: [UInt8] = []
      tag.append("<li id=\"")
      appendID(String(note.number), to: &tag)
      tag.append("\">")
      let entry = document.makeCustomBlock(onEnter: String(decoding: tag, as: UTF8.self), onExit: "</li>")
      while let block = cmark_node_first_child(note.item) { cmark_node_append_child(entry.pointer, block) }
      appendBackLinks(of: note, to: entry)
      list.append(entry)
    }
    document.root.append(section)
    self.section = section.pointer
  }

  private func appendBackLinks(of note: Note, to entry: Node) {
    let last = entry.lastChild.flatMap { $0.kind == .paragraph ? $0 : nil }
    var markup: [UInt8] = []
    markup.append(last == nil ? "<p>" : " ")
    for count in 1...note.references {
      if count > 1 { markup.append(" ") }
      markup.append("<a href=\"#")
      appendReferenceID(String(note.number), count, to: &markup)
      markup.append("\" class=\"footnote-backref\" role=\"doc-backlink\">↩\u{FE0E}")
      if count > 1 { markup.append(contentsOf: "<sup>\(count)</sup>".utf8) }
      markup.append("</a>")
    }
    if let last {
      last.append(document.makeCustomInline(onEnter: markup))
    } else {
      entry.append(document.makeCustomInline(onEnter: markup, onExit: "</p>\n"))
    }
  }
}

extension Footnotes {
  /// A `[^id]` in a text.
  private struct Reference {
    let id: [UInt8]
    /// Where it stands in the text's literal.
    let offsets: Range<Int>

    /// Finds the references in a text.
    static func all(in text: OpaquePointer, of document: Document) -> [Reference] {
      let literal = text.literalBytes
      var references: [Reference] = []
      var from = 0
      while let bracket = literal.firstIndex(of: UInt8(ascii: "["), from: from) {
        from = bracket + 1
        guard from < literal.count, literal[from] == UInt8(ascii: "^") else { continue }
        var end = from + 1
        while end < literal.count, literal[end] > 0x20, literal[end] != UInt8(ascii: "["),
          literal[end] != UInt8(ascii: "]")
        {
          end += 1
        }
        guard end < literal.count, literal[end] == UInt8(ascii: "]"), end > from + 1 else { continue }
        if [bracket, from, end].contains(where: { document.isEscaped($0, of: text) }) { continue }
        references.append(Reference(id: Array(literal[(from + 1)..<end]), offsets: bracket..<(end + 1)))
      }
      return references
    }
  }
}
