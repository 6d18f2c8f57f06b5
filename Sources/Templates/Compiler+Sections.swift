import Diagnostics

extension Compiler {
  /// Compiles a section, and the one for the opposite condition if it follows directly: of the two, one is printed.
  mutating func emit(_ section: Section, opposite: Section?, at place: Place) {
    let start = context
    emitContent(of: section, at: place)
    let end = context
    context = start
    if let opposite { emitContent(of: opposite, at: place) }
    guard let joined = end.joined(with: context) else {
      let location = location(of: section.opener.range, at: place)
      report(.unevenSection(section.opener, from: context, to: end, at: location))
      return
    }
    context = joined
  }

  private mutating func emitContent(of section: Section, at place: Place) {
    // What is inside can't be judged without knowing what the section is about.
    guard !section.opener.isMalformed, let resolution = resolve(section.opener, at: place) else { return }
    let start = context
    let index = program.instructions.count
    if section.isInverted {
      program.append(.inverted(resolution.reference, end: 0))
      emit(section.nodes, at: place)
    } else {
      program.append(.section(resolution.reference, end: 0))
      scopes.push(resolution.kind)
      emit(section.nodes, at: place)
      scopes.pop(resolution.kind)
    }
    program.endSection(at: index)
    if !section.isInverted, case .list = resolution.kind, context != start {
      // The second item has to begin where the first one did.
      let location = location(of: section.opener.range, at: place)
      report(.unevenSection(section.opener, from: start, to: context, at: location))
      context = start
    }
  }
}
