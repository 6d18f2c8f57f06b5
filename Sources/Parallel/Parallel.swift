import Synchronization

/// Runs independent pieces of work on several cores, with results in the order of their inputs.
public enum Parallel {
  /// Maps each index of `0..<count` with a pure function.
  ///
  /// Work is handed out in small chunks, so that one slow piece doesn't hold up a core's whole share. The result does not
  /// depend on `jobs`.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - jobs: How many run at a time; at least 1.
  ///   - chunkSize: How many pieces one step takes.
  ///   - transform: The work for one index.
  /// - Returns: One result for each index, in order.
  public static func map<Result: Sendable>(
    _ count: Int, jobs: Int, chunkSize: Int = 16, _ transform: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    await chunks(count, jobs: jobs, chunkSize: chunkSize) { range in range.map(transform) }.flatMap { $0 }
  }

  /// Maps chunks of `0..<count`, for work that can share something inside a chunk.
  ///
  /// - Returns: One result for each chunk, in order.
  public static func chunks<Result: Sendable>(
    _ count: Int, jobs: Int, chunkSize: Int, _ transform: @escaping @Sendable (Range<Int>) -> Result
  ) async -> [Result] {
    let chunkCount = (count + chunkSize - 1) / chunkSize
    @Sendable func range(_ chunk: Int) -> Range<Int> {
      (chunk * chunkSize)..<min(count, (chunk + 1) * chunkSize)
    }
    guard jobs > 1, chunkCount > 1 else { return (0..<chunkCount).map { transform(range($0)) } }
    let counter = Counter()
    let numbered = await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<min(jobs, chunkCount) {
        group.addTask {
          var results: [(Int, Result)] = []
          while true {
            let chunk = counter.next()
            guard chunk < chunkCount else { return results }
            results.append((chunk, transform(range(chunk))))
          }
        }
      }
      var all: [(Int, Result)] = []
      all.reserveCapacity(chunkCount)
      for await results in group { all.append(contentsOf: results) }
      return all
    }
    return numbered.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// A number that several tasks count up.
  private final class Counter: Sendable {
    private let value = Atomic(0)

    func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
  }
}
