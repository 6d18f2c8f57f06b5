/// A compiled template's instructions and the tables that they point into.
struct Program: Sendable {
  /// Where a value is found while a page is printed.
  struct Reference: Sendable {
    /// The object, counted from the page's own; or the item of `{{.}}`, counted from the outermost.
    let frame: Int32
    /// The field's slot, or `Reference.item`.
    let slot: Int32
    /// Where in `steps` the slots of a dotted name's other parts are.
    let firstStep: Int32
    let stepCount: Int32

    static let item: Int32 = -1
  }

  /// One step of printing.
  ///
  /// `end` is the index of the first instruction after a section's content.
  enum Instruction: Sendable {
    case literal(start: Int32, end: Int32)
    case print(Reference)
    case section(Reference, end: Int32)
    case inverted(Reference, end: Int32)
    /// Content that is printed when the value is one of `choices`.
    case choice(Reference, index: Int32, end: Int32)
  }

  var instructions: [Instruction] = []
  /// All literal text, one piece after the other.
  var literals: [UInt8] = []
  /// Slots of dotted names.
  var steps: [Int32] = []
  var choices: [String] = []
  /// Whether the last literal may be lengthened: it may not once a section ended after it.
  private var mayExtendLiteral = false

  mutating func append(literal bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = Int32(literals.count)
    literals.append(contentsOf: bytes)
    let end = Int32(literals.count)
    if mayExtendLiteral, case .literal(let first, _) = instructions.last {
      instructions[instructions.count - 1] = .literal(start: first, end: end)
    } else {
      instructions.append(.literal(start: start, end: end))
      mayExtendLiteral = true
    }
  }

  mutating func append(_ instruction: Instruction) {
    instructions.append(instruction)
    mayExtendLiteral = false
  }

  /// Makes the section at `index` end here.
  mutating func endSection(at index: Int) {
    let end = Int32(instructions.count)
    switch instructions[index] {
    case .section(let reference, _): instructions[index] = .section(reference, end: end)
    case .inverted(let reference, _): instructions[index] = .inverted(reference, end: end)
    case .choice(let reference, let choice, _): instructions[index] = .choice(reference, index: choice, end: end)
    case .literal, .print: break
    }
    mayExtendLiteral = false
  }
}
