import Markup

/// Carries out a program for one page.
///
/// The compiler has checked all names and kinds, so there is nothing here that could fail; a value that is absent prints
/// nothing.
struct Renderer {
  private let instructions: UnsafeBufferPointer<Program.Instruction>
  private let literals: UnsafeBufferPointer<UInt8>
  private let steps: UnsafeBufferPointer<Int32>
  private let choices: UnsafeBufferPointer<String>
  private let addresses: any AddressResolver
  /// The page's object and those of the sections around, innermost last.
  private var objects: [Object]
  /// What `{{.}}` stands for, innermost last.
  private var items: [Value] = []
  /// Room for an address, kept from one to the next.
  private var address: [UInt8] = []

  /// Appends the page that the program makes of the object.
  static func render(
    _ program: Program, _ object: Object, _ addresses: any AddressResolver, into output: inout [UInt8]
  ) {
    program.instructions.withUnsafeBufferPointer { instructions in
      program.literals.withUnsafeBufferPointer { literals in
        program.steps.withUnsafeBufferPointer { steps in
          program.choices.withUnsafeBufferPointer { choices in
            var renderer = Renderer(
              instructions: instructions, literals: literals, steps: steps, choices: choices, addresses: addresses,
              objects: [object])
            var writer = ByteWriter(capacity: max(2 * literals.count, 1 << 14))
            renderer.run(0, instructions.count, into: &writer)
            writer.withBytes { output.append(contentsOf: $0) }
          }
        }
      }
    }
  }

  private mutating func run(_ start: Int, _ end: Int, into output: inout ByteWriter) {
    var index = start
    while index < end {
      switch instructions[index] {
      case .literal(let start, let end):
        output.append(UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
        index += 1
      case .print(let reference):
        print(value(reference), into: &output)
        index += 1
      case .section(let reference, let end):
        runSection(value(reference), index + 1, Int(end), into: &output)
        index = Int(end)
      case .inverted(let reference, let end):
        if !isTruthy(value(reference)) { run(index + 1, Int(end), into: &output) }
        index = Int(end)
      case .choice(let reference, let choice, let end):
        if case .text(let text) = value(reference), text == choices[Int(choice)] {
          run(index + 1, Int(end), into: &output)
        }
        index = Int(end)
      }
    }
  }

  private mutating func runSection(_ value: Value, _ start: Int, _ end: Int, into output: inout ByteWriter) {
    switch value {
    case .list(let values):
      for value in values { runItem(value, start, end, into: &output) }
    case .flag(true): run(start, end, into: &output)
    default: if isTruthy(value) { runItem(value, start, end, into: &output) }
    }
  }

  private mutating func runItem(_ value: Value, _ start: Int, _ end: Int, into output: inout ByteWriter) {
    if case .object(let object) = value {
      objects.append(object)
      run(start, end, into: &output)
      objects.removeLast()
    } else {
      items.append(value)
      run(start, end, into: &output)
      items.removeLast()
    }
  }

  private func value(_ reference: Program.Reference) -> Value {
    let frame = Int(reference.frame)
    guard reference.slot >= 0 else { return items[frame] }
    var value = objects[frame].slots[Int(reference.slot)]
    for step in 0..<Int(reference.stepCount) {
      guard case .object(let object) = value else { return .none }
      value = object.slots[Int(steps[Int(reference.firstStep) + step])]
    }
    return value
  }

  private mutating func print(_ value: Value, into output: inout ByteWriter) {
    switch value {
    case .text(let text): output.append(escaping: text)
    case .address(let text):
      address.removeAll(keepingCapacity: true)
      addresses.append(text, to: &address)
      address.withUnsafeBufferPointer { output.append(escaping: $0) }
    case .html(let html): output.append(html.bytes)
    case .none, .flag, .object, .list: break
    }
  }

  private func isTruthy(_ value: Value) -> Bool {
    switch value {
    case .none: false
    case .text(let text), .address(let text): !text.isEmpty
    case .html(let html): !html.bytes.isEmpty
    case .flag(let flag): flag
    case .object: true
    case .list(let values): !values.isEmpty
    }
  }
}
