import Foundation

/// Finds out whether addresses answer: one request at a time to each server, several servers at a time.
struct LinkChecker {
  /// How many servers are asked at a time.
  static let width = 8
  /// How many times an address may lead to another one.
  static let maximumRedirects = 5

  private let client: any WebClient
  private let clock: LinkClock
  private let queue: HostQueue

  init(client: any WebClient, clock: LinkClock) {
    self.client = client
    self.clock = clock
    queue = HostQueue(clock)
  }

  /// Asks for addresses, each once; those that are not on the web (`mailto:`, `tel:`) are left out.
  func check(_ urls: [String]) async -> [String: LinkAnswer] {
    let web = Set(urls).filter { ["http", "https"].contains($0.prefix { $0 != ":" }.lowercased()) }
    let byHost = Dictionary(grouping: web.sorted()) { WebAddress($0)?.host ?? "" }
    var answers: [String: LinkAnswer] = [:]
    await withTaskGroup(of: [LinkAnswer].self) { group in
      for (number, host) in byHost.keys.sorted().enumerated() {
        if number >= Self.width, let done = await group.next() {
          for answer in done { answers[answer.url] = answer }
        }
        let urls = byHost[host] ?? []
        group.addTask {
          var done: [LinkAnswer] = []
          for url in urls { done.append(await self.check(url)) }
          return done
        }
      }
      for await done in group {
        for answer in done { answers[answer.url] = answer }
      }
    }
    return answers
  }

  private func check(_ url: String) async -> LinkAnswer {
    var answer = LinkAnswer(url: url, date: clock.now())
    guard var address = WebAddress(url) else {
      answer.problem = "it is not asked for, since it holds a user's name or is no address"
      return answer
    }
    var isPermanent = true
    for _ in 0...Self.maximumRedirects {
      let reply = await ask(address)
      guard case .status(let status, let redirect) = reply else {
        if case .failure(let reason) = reply { answer.problem = reason }
        answer.status = nil
        return answer
      }
      answer.status = status
      guard (300..<400).contains(status), let redirect else {
        if !(200..<300).contains(status) { answer.problem = "the answer is \(status)" }
        return answer
      }
      guard let next = WebAddress(redirect) else {
        answer.problem = "it leads to '\(redirect)'"
        return answer
      }
      isPermanent = isPermanent && [301, 308].contains(status)
      if isPermanent { answer.movedTo = redirect }
      address = next
    }
    answer.problem = "it leads from one address to the next more than \(Self.maximumRedirects) times"
    return answer
  }

  /// Asks without content, and with it where the server can't do otherwise.
  private func ask(_ address: WebAddress) async -> WebReply {
    let reply = await ask(address, .head)
    guard case .status(let status, _) = reply, [403, 405, 501].contains(status) else { return reply }
    return await ask(address, .get)
  }

  private func ask(_ address: WebAddress, _ method: WebMethod) async -> WebReply {
    await queue.enter(address.host)
    let reply = await client.reply(to: address, method)
    await queue.leave(address.host)
    return reply
  }
}
