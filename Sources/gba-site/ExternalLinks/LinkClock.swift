import Foundation

/// The time and the waiting, which tests have in their hands.
struct LinkClock: Sendable {
  /// Tells the time.
  let now: @Sendable () -> Date
  /// Waits for so many seconds.
  let wait: @Sendable (TimeInterval) async -> Void

  /// The computer's own.
  static let system = LinkClock(
    now: { Date() },
    // Cut short only when the whole program ends.
    wait: { try? await Task.sleep(for: .seconds($0)) })
}
