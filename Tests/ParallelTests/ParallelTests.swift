import Parallel
import Testing

@Suite("Work on several cores")
struct ParallelTests {
  @Test("results stand in the order of their inputs", arguments: [0, 1, 2, 8, 100], [0, 1, 15, 16, 17, 1000])
  func order(jobs: Int, count: Int) async {
    let results = await Parallel.map(count, jobs: jobs) { $0 * $0 }
    #expect(results == (0..<count).map { $0 * $0 })
  }

  @Test("chunks cover every index once, in order", arguments: [1, 3, 8])
  func chunks(jobs: Int) async {
    let ranges = await Parallel.chunks(10, jobs: jobs, chunkSize: 4) { $0 }
    #expect(ranges == [0..<4, 4..<8, 8..<10])
  }

  @Test("a slow first piece doesn't change the order") func slowPiece() async {
    let results = await Parallel.map(64, jobs: 4, chunkSize: 1) { index in
      (0..<(index == 0 ? 200_000 : 10)).reduce(index) { $0 &+ $1 &* 0 }
    }
    #expect(results == Array(0..<64))
  }
}
