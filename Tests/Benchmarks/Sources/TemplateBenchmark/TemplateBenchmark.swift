/// Prints the same page with three template engines, and says how long each takes.
///
/// A page's time includes making the engine's data from the page's, and excludes parsing the template where the engine
/// can keep it. Rounds of the engines alternate, so that a busy machine harms all alike; the median of the rounds counts.
@main
struct TemplateBenchmark {
  enum Failure: Error {
    case differentPages(String)
  }

  static let rounds = 11

  static func main() throws {
    let own = try OwnEngine()
    let engines: [(engine: any Engine, pagesPerRound: Int)] = [
      (own, 2_000), (try SwiftMustacheEngine(), 200), (StencilEngine(), 30),
    ]
    let data = TypicalPage.example
    let expected = own.page(data)
    print("\(expected.count) bytes, \(rounds) rounds")
    for (engine, _) in engines where try engine.page(data) != expected {
      throw Failure.differentPages("\(engine.name) prints another page")
    }
    var times = [[Double]](repeating: [], count: engines.count)
    for _ in 0..<rounds {
      for (index, (engine, pages)) in engines.enumerated() {
        times[index].append(try microseconds(engine, pages: pages, data))
      }
    }
    let medians = times.map { $0.sorted()[rounds / 2] }
    for ((engine, _), median) in zip(engines, medians) {
      print("\(engine.name): \(rounded(median)) µs per page, \(rounded(median / medians[0])) times as long")
    }
  }

  /// The time of one page, averaged over a round.
  private static func microseconds(_ engine: any Engine, pages: Int, _ data: TypicalPage) throws -> Double {
    var bytes = 0
    let time = try ContinuousClock().measure {
      for _ in 0..<pages { bytes += try engine.page(data).count }
    }
    precondition(bytes > 0, "no page was printed")
    return time / .microseconds(pages)
  }

  private static func rounded(_ number: Double) -> Double {
    (number * 10).rounded() / 10
  }
}
