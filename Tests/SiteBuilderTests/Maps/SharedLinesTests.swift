import Testing

@testable import SiteBuilder

/// Lines lose points together.
@Suite struct SharedLinesTests {
  private func line(_ points: [(Int, Int)]) -> [GridPoint] { points.map { GridPoint(x: $0.0, y: $0.1) } }

  /// A border in zigzag from top to bottom, which two squares share.
  private var border: [GridPoint] { line((0...20).map { (50 + $0 % 3, $0 * 5) }) }

  @Test func areasThatShareABorderShareItAfterwards() {
    let left = line([(0, 0)]) + border + line([(0, 100), (0, 0)])
    let right = border.reversed() + line([(100, 0), (100, 100), (50 + 20 % 3, 100)])
    let lines = SharedLines([left, right, border], tolerance: 3)
    let middle = Set(lines.simplified(border))
    #expect(middle.count == 2)
    #expect(middle.isSubset(of: lines.simplified(left)))
    #expect(middle.isSubset(of: lines.simplified(right)))
    #expect(lines.simplified(left).count == 5)
    #expect(lines.simplified(left).first == lines.simplified(left).last)
  }

  @Test func noLineRunsFartherFromItsCourseThanAllowed() {
    let lines = SharedLines([border], tolerance: 0.5)
    #expect(lines.simplified(border).count > 10)
    #expect(SharedLines([border], tolerance: 0).simplified(line([(0, 0), (1, 0), (2, 0)])).count == 3)
  }

  @Test func aRingWithoutCornersIsTheSameFromEveryStart() {
    let ring = line(
      (0..<24).map { index in
        let side = index / 6
        let step = (index % 6) * 10
        return [(step, 0), (60, step), (60 - step, 60), (0, 60 - step)][side]
      })
    let results = (0..<24).map { start in
      let turned = Array(ring[start...] + ring[..<start] + [ring[start]])
      return Set(SharedLines([turned], tolerance: 1).simplified(turned))
    }
    #expect(Set(results).count == 1)
    #expect(results[0].count == 4)
  }

  @Test func ringsThatShrinkToALineVanish() {
    let sliver = line([(0, 0), (50, 1), (100, 0), (50, 0), (0, 0)])
    #expect(SharedLines([sliver], tolerance: 2).simplified(sliver) == [])
  }

  @Test func joinedAreasHaveNoBorderBetweenThem() {
    let left = line([(0, 0), (0, 10), (10, 10), (10, 0), (0, 0)])
    let right = line([(10, 0), (10, 10), (20, 10), (20, 0), (10, 0)])
    let outlines = JoinedAreas.outlines(of: [left, right])
    #expect(outlines == [line([(0, 0), (0, 10), (10, 10), (20, 10), (20, 0), (10, 0), (0, 0)])])
    #expect(JoinedAreas.outlines(of: [left]) == [left])
    #expect(JoinedAreas.outlines(of: [left, left.reversed()]) == [])
  }

  @Test func pathsHaveNoCharacterTooMany() {
    var writer = PathWriter()
    writer.add(line([(1, 2), (3, 1), (0, 5)]), isClosed: false)
    writer.add(line([(0, 0), (0, 4), (-4, 4), (0, 0)]), isClosed: true)
    writer.add(line([(7, 7)]), isClosed: false)
    #expect(writer.text == "M1 2l2-1-3 4M0 0l0 4-4 0z")
  }
}
