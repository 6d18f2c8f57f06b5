import Synchronization

/// Names among which the one meant is looked for, prepared at the first mistake; what was asked before is remembered.
///
/// A broken link is often one of thousands like it.
public final class NearNameCache: Sendable {
  private struct State {
    var names: NearNames?
    var answers: [String: String?] = [:]
  }

  private let candidates: @Sendable () -> [String]
  private let state = Mutex(State())

  /// Makes a cache over names that are asked for when they are needed.
  public init(_ candidates: @escaping @Sendable () -> [String]) {
    self.candidates = candidates
  }

  /// Returns the nearest name, or nil when none is near.
  public func nearest(to name: String) -> String? {
    state.withLock { state in
      if let known = state.answers[name] { return known }
      let names = state.names ?? NearNames(candidates())
      state.names = names
      let answer = names.nearest(to: name)
      state.answers[name] = .some(answer)
      return answer
    }
  }
}
