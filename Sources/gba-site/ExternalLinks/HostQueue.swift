import Foundation

/// Lets one request at a time through to each server, with a pause between two.
actor HostQueue {
  /// The pause behind a request before the next one to the same server, in seconds.
  static let pause: TimeInterval = 1

  private let clock: LinkClock
  private var lastEnds: [String: Date] = [:]
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

  init(_ clock: LinkClock) {
    self.clock = clock
  }

  /// Waits until the server is free; ``leave(_:)`` must follow.
  func enter(_ host: String) async {
    if waiting[host] == nil {
      waiting[host] = []
    } else {
      await withCheckedContinuation { waiting[host]?.append($0) }
    }
    guard let last = lastEnds[host] else { return }
    let rest = Self.pause - clock.now().timeIntervalSince(last)
    // A clock that was put back doesn't make anybody wait for longer.
    if rest > 0 { await clock.wait(min(rest, Self.pause)) }
  }

  /// Lets the next one in.
  func leave(_ host: String) {
    lastEnds[host] = clock.now()
    guard waiting[host]?.isEmpty == false else {
      waiting[host] = nil
      return
    }
    waiting[host]?.removeFirst().resume()
  }
}
