/// Finds all of many patterns in one pass (Aho and Corasick, 1975), over numbered symbols instead of bytes.
///
/// A symbol carries whether a space stands before it, which is of no account for the first symbol of a pattern. The
/// transitions are hashed, so that a step costs the same among ten thousand patterns as among ten.
struct TermAutomaton {
  /// The state before anything was read.
  static let root: Int32 = 0

  /// For each state: the state to go on from when it has no transition, the number of symbols it stands for, the pattern
  /// that ends here or -1, and the next shorter state where one ends or 0.
  private var fallbacks: [Int32] = [0]
  private(set) var lengths: [Int32] = [0]
  private(set) var patterns: [Int32] = [-1]
  private(set) var shorter: [Int32] = [0]
  /// For each pattern, the next one of the same symbols or -1.
  private(set) var equals: [Int32]

  /// The root's transitions by symbol, 0 for none.
  private var rootTransitions: [Int32]
  /// All other transitions: open addressing, `UInt64.max` for an empty slot.
  private var keys: [UInt64]
  private var values: [Int32]

  /// Makes an automaton.
  ///
  /// - Parameters:
  ///   - patterns: For each pattern its symbols, and whether a space stands before each. Of several patterns of the same
  ///     symbols the first is found, and leads to the others by ``equals``.
  ///   - symbolCount: How many symbols there are.
  init(_ patterns: [[(symbol: UInt32, isSpaced: Bool)]], symbolCount: Int) {
    rootTransitions = [Int32](repeating: 0, count: symbolCount)
    equals = [Int32](repeating: -1, count: patterns.count)
    var lastEqual: [Int32] = [-1]
    var slotCount = 64
    let symbols = patterns.reduce(0) { $0 + $1.count }
    while slotCount < symbols * 2 { slotCount *= 2 }
    keys = [UInt64](repeating: .max, count: slotCount)
    values = [Int32](repeating: 0, count: slotCount)
    // What leads to each state.
    var origins: [(parent: Int32, symbol: UInt32, isSpaced: Bool)] = [(0, 0, false)]
    for (number, pattern) in patterns.enumerated() {
      var state = Self.root
      for (symbol, isSpaced) in pattern {
        var next = transition(from: state, symbol, isSpaced)
        if next == Self.root {
          next = Int32(lengths.count)
          add(next, from: state, symbol, isSpaced)
          origins.append((state, symbol, isSpaced))
          lastEqual.append(-1)
        }
        state = next
      }
      if lastEqual[Int(state)] < 0 {
        self.patterns[Int(state)] = Int32(number)
      } else {
        equals[Int(lastEqual[Int(state)])] = Int32(number)
      }
      lastEqual[Int(state)] = Int32(number)
    }
    // Shorter states first, since a fallback is shorter.
    var statesByLength = [[Int]](repeating: [], count: Int(lengths.max() ?? 0) + 1)
    for (state, length) in lengths.enumerated() { statesByLength[Int(length)].append(state) }
    var steps = 0
    for state in statesByLength.dropFirst(2).joined() {
      let origin = origins[state]
      let fallback = next(from: fallbacks[Int(origin.parent)], origin.symbol, origin.isSpaced, steps: &steps)
      fallbacks[state] = fallback
      shorter[state] = self.patterns[Int(fallback)] >= 0 ? fallback : shorter[Int(fallback)]
    }
  }

  private mutating func add(_ state: Int32, from parent: Int32, _ symbol: UInt32, _ isSpaced: Bool) {
    fallbacks.append(0)
    lengths.append(lengths[Int(parent)] + 1)
    patterns.append(-1)
    shorter.append(0)
    guard parent != Self.root else {
      rootTransitions[Int(symbol)] = state
      return
    }
    let key = Self.key(parent, symbol, isSpaced)
    var slot = Self.slot(key, keys.count)
    while keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    values[slot] = state
  }

  /// The state after one more symbol; `steps` grows by the transitions looked up, at most two per symbol on the whole.
  @inline(__always)
  func next(from state: Int32, _ symbol: UInt32, _ isSpaced: Bool, steps: inout Int) -> Int32 {
    var current = state
    while true {
      steps += 1
      let next = transition(from: current, symbol, isSpaced)
      if next != Self.root || current == Self.root { return next }
      current = fallbacks[Int(current)]
    }
  }

  /// Where a symbol leads from a state; the root when it leads nowhere.
  @inline(__always)
  private func transition(from state: Int32, _ symbol: UInt32, _ isSpaced: Bool) -> Int32 {
    if state == Self.root { return rootTransitions[Int(symbol)] }
    let key = Self.key(state, symbol, isSpaced)
    var slot = Self.slot(key, keys.count)
    while keys[slot] != .max {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return Self.root
  }

  @inline(__always)
  private static func key(_ state: Int32, _ symbol: UInt32, _ isSpaced: Bool) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(symbol) << 1 | (isSpaced ? 1 : 0)
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    // Fibonacci hashing: neighbouring keys land far from each other.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }
}
