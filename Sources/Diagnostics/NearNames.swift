/// Names prepared for finding the one that was probably meant, see ``NearMiss``.
public struct NearNames: Sendable {
  private struct Candidate: Sendable {
    let name: String
    let scalars: [Unicode.Scalar]
  }

  private let candidates: [Candidate]

  /// Prepares the names: O(n log n), so that each lookup is one pass over them.
  public init(_ names: some Sequence<String>) {
    candidates = names.sorted().map { Candidate(name: $0, scalars: Array($0.lowercased().unicodeScalars)) }
  }

  /// Returns the nearest name, or nil when none is near.
  public func nearest(to name: String) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty else { return nil }
    var edits = EditDistance()
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let other = candidate.scalars
      let allowance = Self.allowance(for: max(wanted.count, other.count))
      // Only what is nearer than the best so far matters: candidates stand in alphabetical order.
      let limit = min(allowance, (best?.distance ?? .max) - 1)
      guard limit >= 0 else { break }
      let distance: Int
      if let edits = edits.between(wanted, other, limit: limit) {
        if max(wanted.count, other.count) <= 4, !wanted.contains(where: { other.contains($0) }) { continue }
        distance = edits
      } else if Self.isBeginning(wanted, of: other) || Self.isBeginning(other, of: wanted) {
        distance = allowance + 1
      } else {
        continue
      }
      if distance < best?.distance ?? .max, candidate.name != name { best = (distance, candidate.name) }
    }
    return best?.name
  }

  private static func allowance(for length: Int) -> Int {
    switch length {
    case ...1: 0
    case ...4: 1
    case ...8: 2
    default: 3
    }
  }

  private static func isBeginning(_ short: [Unicode.Scalar], of long: [Unicode.Scalar]) -> Bool {
    short.count >= 4 && long.starts(with: short)
  }
}

/// The optimal string alignment distance, with rows that are used again from one pair of names to the next.
private struct EditDistance {
  private var beforePrevious: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  /// The distance, or nil as soon as it is certain to be over the limit.
  mutating func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    if previous.count <= right.count {
      let more = [Int](repeating: 0, count: right.count + 1 - previous.count)
      beforePrevious += more
      previous += more
      current += more
    }
    for column in 0...right.count { previous[column] = column }
    for row in 0..<left.count {
      current[0] = row + 1
      var smallest = row + 1
      for column in 0..<right.count {
        var cost = min(previous[column + 1] + 1, current[column] + 1)
        cost = min(cost, previous[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = cost
        smallest = min(smallest, cost)
      }
      if smallest > limit { return nil }
      swap(&beforePrevious, &previous)
      swap(&previous, &current)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
