import Diagnostics

/// Compiles one template, with all that it uses, for one shape.
struct Compiler {
  /// Content for a block, and the place where it was written, whose own blocks it sees.
  final class Fill: Sendable {
    let block: Block
    let file: Int
    let fills: [Fill]
    let chain: [Link]

    init(_ block: Block, writtenAt place: Place) {
      self.block = block
      file = place.file
      fills = place.fills
      chain = place.chain
    }
  }

  /// One step of the way from the page's template to another: a template, and the tag that asked for it.
  struct Link: Sendable {
    let file: Int
    let location: SourceLocation?
  }

  /// Where nodes are printed: what comes from outside of their file.
  struct Place {
    let file: Int
    /// What goes before each line.
    var indentation: [UInt8] = []
    /// How much white space is taken off each line first.
    var dedent = 0
    /// What fills the blocks; of two for one block, the first counts.
    var fills: [Fill] = []
    var chain: [Link] = []
  }

  /// How many nodes one page may consist of once partials and parents are put in, and how deep they may nest: arbitrary
  /// limits against partials that double at each step.
  static let mostNodes = 100_000
  static let deepestExpansion = 250

  let library: TemplateLibrary
  let page: Int
  var program = Program()
  var scopes: Scopes
  var context = HTMLContext()
  private(set) var diagnostics: [Diagnostic] = []
  /// The templates that were used.
  private(set) var files: Set<Int> = []
  private var nodeCount = 0
  private var depth = 0
  /// Whether a limit was met, after which nothing more is compiled.
  private var isStopped = false

  init(_ library: TemplateLibrary, page: Int, shape: Shape) {
    self.library = library
    self.page = page
    scopes = Scopes(page: shape)
  }

  /// Compiles the page's template; mistakes are in ``diagnostics``.
  mutating func compile() {
    emit(library.templates[page].nodes, at: Place(file: page, chain: [Link(file: page, location: nil)]))
  }

  /// Notes a mistake, with the page that it was found for if that isn't where it stands.
  mutating func report(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    let template = library.templates[page]
    if diagnostic.location?.file != template.source.file {
      diagnostic.notes.append(
        Diagnostic.Note("found for the page '\(template.name)'", at: SourceLocation(file: template.source.file)))
    }
    diagnostics.append(diagnostic)
  }

  func location(of range: Range<Int>, at place: Place) -> SourceLocation {
    library.templates[place.file].source.location(of: range)
  }

  mutating func emit(_ nodes: [Node], at place: Place) {
    nodeCount += nodes.count + 1
    files.insert(place.file)
    guard !isStopped, depth < Self.deepestExpansion, nodeCount < Self.mostNodes else {
      if !isStopped { report(.expandsTooFar(at: place.chain.last?.location)) }
      isStopped = true
      return
    }
    depth += 1
    defer { depth -= 1 }
    var index = 0
    while index < nodes.count {
      switch nodes[index] {
      case .text(let range): emit(literal: library.templates[place.file].source.bytes[range], at: place)
      case .lineStart(let range):
        emit(literal: indentation(range, at: place)[...], at: place)
      case .variable(let tag): emit(variable: tag, at: place)
      case .section(let section):
        if index + 1 < nodes.count, case .section(let other) = nodes[index + 1], section.isOpposite(of: other) {
          emit(section, opposite: other, at: place)
          index += 1
        } else {
          emit(section, opposite: nil, at: place)
        }
      case .partial(let tag, let indentation):
        expand(tag, indentation: indentation, blocks: [], fills: [], at: place)
      case .parent(let parent):
        let fills = place.fills + parent.blocks.map { Fill($0, writtenAt: place) }
        expand(parent.opener, indentation: parent.indentation, blocks: parent.blocks, fills: fills, at: place)
      case .block(let block): emit(block, at: place)
      }
      index += 1
    }
  }

  /// The indentation of a line, or of a tag alone on its line, once all that applies to it is counted.
  func indentation(_ range: Range<Int>, at place: Place) -> [UInt8] {
    place.indentation + library.templates[place.file].source.bytes[range].dropFirst(place.dedent)
  }

  /// Prints bytes as they are; they're a slice of the file if they come from there, so that mistakes can be pointed at.
  mutating func emit(literal bytes: ArraySlice<UInt8>, at place: Place) {
    if let offset = context.read(bytes) {
      report(.attributeRunsOn(at: location(of: offset..<offset + 1, at: place)))
    }
    program.append(literal: bytes)
  }

  private mutating func emit(variable tag: Tag, at place: Place) {
    guard let resolution = resolve(tag, at: place) else { return }
    let location = location(of: tag.nameRange, at: place)
    var isMarkup = false
    switch resolution.kind {
    case .text, .choice:
      if tag.kind == .unescaped {
        report(.unescapedText(tag, at: location, tagLocation: self.location(of: tag.range, at: place)))
      }
    case .html: isMarkup = true
    case .flag, .object, .list:
      report(.unprintable(tag.name, resolution.kind, at: location))
      return
    }
    if let objection = context.objection(toMarkup: isMarkup) {
      report(.unsafePlace(tag.name, objection, at: location))
      context.skipRefusedValue()
    }
    program.append(.print(resolution.reference))
  }

  /// Finds what a tag's name stands for, or reports that it stands for nothing.
  mutating func resolve(_ tag: Tag, at place: Place) -> Scopes.Resolution? {
    do throws(Scopes.Failure) {
      return try scopes.resolve(tag.name, steps: &program.steps)
    } catch {
      report(.unresolved(error, in: tag.name, at: location(of: failingPart(of: tag, error), at: place)))
      return nil
    }
  }

  private func failingPart(of tag: Tag, _ failure: Scopes.Failure) -> Range<Int> {
    let index: Int
    switch failure {
    case .unknown(let part, _, _, _), .notAnObject(let part, _): index = part
    case .noItem: return tag.nameRange
    }
    let parts = tag.name.split(separator: ".")
    let before = parts[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
    let start = tag.nameRange.lowerBound + before
    return start..<start + parts[index].utf8.count
  }
}
