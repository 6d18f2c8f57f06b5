import Foundation
import Synchronization

@testable import gba_site

/// A web without a network: replies by method and address, and a list of what was asked for.
final class FakeWeb: WebClient {
  private struct State {
    var requests: [String] = []
    var busy: [String: Int] = [:]
    var overlaps = 0
  }

  private let replies: [String: WebReply]
  private let state = Mutex(State())

  /// What was asked for, in order: `HEAD https://example.org/`.
  var requests: [String] { state.withLock { $0.requests } }
  /// How often a server was asked while another request to it was under way.
  var overlaps: Int { state.withLock { $0.overlaps } }

  /// Makes a web in which everything else answers 200.
  init(_ replies: [String: WebReply] = [:]) {
    self.replies = replies
  }

  func reply(to address: WebAddress, _ method: WebMethod) async -> WebReply {
    let request = "\(method == .head ? "HEAD" : "GET") \(address.url)"
    state.withLock { state in
      state.requests.append(request)
      if state.busy[address.host, default: 0] > 0 { state.overlaps += 1 }
      state.busy[address.host, default: 0] += 1
    }
    for _ in 0..<20 { await Task.yield() }
    state.withLock { $0.busy[address.host, default: 0] -= 1 }
    return replies[request] ?? .status(200)
  }
}

/// A clock that goes on only when somebody waits.
final class FakeClock: Sendable {
  private let state = Mutex((now: Date(timeIntervalSince1970: 1_000_000), waits: [TimeInterval]()))

  /// How long was waited each time.
  var waits: [TimeInterval] { state.withLock { $0.waits } }

  /// The clock for the checker.
  var clock: LinkClock {
    LinkClock(
      now: { self.state.withLock { $0.now } },
      wait: { seconds in
        self.state.withLock { state in
          state.now += seconds
          state.waits.append(seconds)
        }
      })
  }
}
