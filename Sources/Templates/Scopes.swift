/// The objects and items that names are looked up in at one place of a template.
struct Scopes {
  private enum Scope {
    case object(Shape, frame: Int32)
    case item(Shape.Kind, frame: Int32)
  }

  /// A name's value: where it will be, and what it will be.
  struct Resolution {
    let reference: Program.Reference
    let kind: Shape.Kind
  }

  /// Why a name stands for nothing.
  enum Failure: Error {
    /// Part number `part` isn't the name of anything; `candidates` are what it could have been. `hiddenIn` is the shape
    /// that has the name, but out of reach.
    case unknown(part: Int, candidates: [String], owner: Shape?, hiddenIn: Shape?)
    /// The part before `part` has no parts.
    case notAnObject(part: Int, kind: Shape.Kind)
    /// `{{.}}` outside a section over texts.
    case noItem(inside: Shape)
  }

  private var scopes: [Scope]
  private var objectCount: Int32 = 1
  private var itemCount: Int32 = 0

  init(page: Shape) {
    scopes = [.object(page, frame: 0)]
  }

  /// Enters a section over a value of this kind.
  ///
  /// Flags bring no names of their own.
  mutating func push(_ kind: Shape.Kind) {
    switch kind {
    case .object(let shape), .list(of: .object(let shape)):
      scopes.append(.object(shape, frame: objectCount))
      objectCount += 1
    case .text, .choice, .list(of: .text): pushItem(.text)
    case .html, .list(of: .html): pushItem(.html)
    case .flag: break
    }
  }

  private mutating func pushItem(_ kind: Shape.Kind) {
    scopes.append(.item(kind, frame: itemCount))
    itemCount += 1
  }

  /// Leaves a section that was entered with ``push(_:)``.
  mutating func pop(_ kind: Shape.Kind) {
    if case .flag = kind { return }
    switch scopes.removeLast() {
    case .object: objectCount -= 1
    case .item: itemCount -= 1
    }
  }

  /// Finds what a name, dotted or `.`, stands for.
  ///
  /// The innermost object's fields come first; from the objects around it, only those declared page-wide are seen. Texts
  /// have no names, so a section over texts hides none. `steps` gets the slots of a dotted name's further parts.
  func resolve(_ name: String, steps: inout [Int32]) throws(Failure) -> Resolution {
    if name == "." { return try resolveItem() }
    let parts = name.split(separator: ".").map(String.init)
    let (frame, shape, slot) = try find(parts[0])
    var kind = shape.fields[slot].kind
    let firstStep = Int32(steps.count)
    var slots: [Int32] = []
    for (index, part) in parts.enumerated().dropFirst() {
      guard case .object(let inner) = kind else { throw .notAnObject(part: index, kind: kind) }
      guard let step = inner.slot(named: part) else {
        throw .unknown(part: index, candidates: inner.fields.map(\.name), owner: inner, hiddenIn: nil)
      }
      slots.append(Int32(step))
      kind = inner.fields[step].kind
    }
    steps += slots
    let reference = Program.Reference(
      frame: frame, slot: Int32(slot), firstStep: firstStep, stepCount: Int32(slots.count))
    return Resolution(reference: reference, kind: kind)
  }

  private func resolveItem() throws(Failure) -> Resolution {
    switch scopes[scopes.count - 1] {
    case .object(let shape, _): throw .noItem(inside: shape)
    case .item(let kind, let frame):
      let reference = Program.Reference(frame: frame, slot: Program.Reference.item, firstStep: 0, stepCount: 0)
      return Resolution(reference: reference, kind: kind)
    }
  }

  private func find(_ name: String) throws(Failure) -> (frame: Int32, shape: Shape, slot: Int) {
    var isInnermost = true
    var hiddenIn: Shape?
    var candidates: [String] = []
    for case .object(let shape, let frame) in scopes.reversed() {
      if let slot = shape.slot(named: name) {
        if isInnermost || shape.fields[slot].isPageWide { return (frame, shape, slot) }
        hiddenIn = hiddenIn ?? shape
      }
      candidates += shape.fields.filter { isInnermost || $0.isPageWide }.map(\.name)
      isInnermost = false
    }
    throw .unknown(part: 0, candidates: candidates, owner: nil, hiddenIn: hiddenIn)
  }
}
