import Diagnostics

extension Compiler {
  /// Compiles the template that a partial or parent tag names, or each of those that it may name.
  ///
  /// - Parameters:
  ///   - tag: The tag.
  ///   - indentation: The white space before the tag if it stands alone on its line.
  ///   - blocks: The blocks that the tag fills, which the template must have.
  ///   - fills: Everything that fills the template's blocks.
  ///   - place: Where the tag stands.
  mutating func expand(
    _ tag: Tag, indentation: Range<Int>?, blocks: [Block], fills: [Fill], at place: Place
  ) {
    guard !tag.isMalformed else { return }
    let indentation = indentation.map { self.indentation($0, at: place) } ?? []
    let location = location(of: tag.nameRange, at: place)
    let include = { (compiler: inout Compiler, file: Int) in
      compiler.checkBlocks(blocks, of: file, at: place)
      compiler.include(file, from: location, indentation: indentation, fills: fills, at: place)
    }
    guard tag.isDynamic else {
      if let file = library.index(of: tag.name) {
        include(&self, file)
      } else {
        report(.missingPartial(tag.name, among: library.names, at: location))
      }
      return
    }
    guard let resolution = resolve(tag, at: place) else { return }
    guard case .choice(let choices) = resolution.kind else {
      report(.notAChoice(tag.name, resolution.kind, at: location))
      return
    }
    let start = context
    for choice in choices {
      guard let file = library.index(of: choice) else {
        report(.missingChoice(choice, of: tag.name, at: location))
        continue
      }
      let index = program.instructions.count
      program.append(.choice(resolution.reference, index: Int32(program.choices.count), end: 0))
      program.choices.append(choice)
      include(&self, file)
      program.endSection(at: index)
      if context != start {
        report(.unevenSection(tag, from: start, to: context, at: location))
        context = start
      }
    }
  }

  private mutating func include(
    _ file: Int, from location: SourceLocation, indentation: [UInt8], fills: [Fill], at place: Place
  ) {
    let link = Link(file: file, location: location)
    if let first = place.chain.firstIndex(where: { $0.file == file }) {
      reportCycle(Array(place.chain[(first + 1)...]) + [link])
      return
    }
    emit(
      library.templates[file].nodes,
      at: Place(file: file, indentation: indentation, fills: fills, chain: place.chain + [link]))
  }

  /// Reports that templates use one another in a circle, always at the same of its tags, wherever it was entered.
  private mutating func reportCycle(_ links: [Link]) {
    let names = links.map { library.templates[$0.file].name }
    let first = names.indices.min { names[$0] < names[$1] } ?? 0
    let chain = Array(names[first...] + names[..<first]) + [names[first]]
    if let location = links[first].location { report(.recursion(chain, at: location)) }
  }

  mutating func emit(_ block: Block, at place: Place) {
    guard let fill = place.fills.first(where: { $0.block.opener.name == block.opener.name }) else {
      emit(block.nodes, at: place)
      return
    }
    let content = fill.block
    var indentation: [UInt8] = []
    if let own = block.indentation {
      // A block that stands on lines of its own indents what fills it like its default content ("Intrinsic
      // indentation"), or else like its tag.
      indentation = self.indentation(block.contentIndentation ?? own, at: place)
      if content.indentation == nil, !content.nodes.isEmpty { emit(literal: indentation[...], at: place) }
    }
    let source = library.templates[fill.file].source
    emit(
      content.nodes,
      at: Place(
        file: fill.file, indentation: indentation, dedent: content.contentIndentation?.count ?? 0, fills: fill.fills,
        chain: fill.chain))
    if block.isCloserAlone, !content.nodes.isEmpty, !content.endsLine(in: source) {
      emit(literal: [UInt8(ascii: "\n")], at: place)
    }
  }

  private mutating func checkBlocks(_ blocks: [Block], of file: Int, at place: Place) {
    guard !blocks.isEmpty else { return }
    var search = BlockSearch(library)
    guard let names = search.blockNames(of: file) else { return }
    for block in blocks where !block.opener.isMalformed && !names.contains(block.opener.name) {
      report(
        .unknownBlock(
          block.opener.name, parent: library.templates[file].name, among: names,
          at: location(of: block.opener.nameRange, at: place)))
    }
  }
}
