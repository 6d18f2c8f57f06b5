import SiteModel
import Testing

@testable import SiteBuilder

/// However marks crowd, they and their labels stay inside the map and apart from each other.
@Suite struct MapLayoutTests {
  private static let projection = MapProjection(GeoBox(west: 113, south: 22, east: 114, north: 23), width: 1200)

  /// Marks at places that are the same in each run; half of them within a few pixels of each other.
  private static func marks(_ count: Int, seed: UInt64) -> [MapMark] {
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let ranks: [MapMark.Rank] = [.platform, .city, .project, .place]
    return (1...count).map { number in
      let spread = number.isMultiple(of: 2) ? 1000 : 20
      let point = GeoPoint(latitude: 22 + Double(next(spread)) / 1000, longitude: 113 + Double(next(spread)) / 1000)
      let name = String(repeating: "Abc ", count: 1 + next(6)) + "\(number)"
      return MapMark(
        number: number, title: name, labels: [.init(title: name, chinese: "南沙"), .init(title: name)],
        rank: ranks[next(4)], points: [point], isApproximate: next(2) == 0, url: "#\(number)")
    }
  }

  @Test(arguments: [1, 2, 12, 60], [1, 2, 3] as [UInt64])
  func nothingCoversAnythingElse(count: Int, seed: UInt64) {
    for scale in [MapLayout.Scale.wide, .narrow] { expectNoCovering(Self.marks(count, seed: seed), scale) }
  }

  private func expectNoCovering(_ marks: [MapMark], _ scale: MapLayout.Scale) {
    let count = marks.count
    let layout = MapLayout(marks, Self.projection, scale)
    #expect(layout.placed.map(\.mark.number) == Array(1...count))
    let frame = MapLayout.Box(left: 0, top: 0, right: Self.projection.width, bottom: Self.projection.height)
    let boxes = layout.placed.map(\.box) + layout.placed.compactMap(\.label?.box)
    for (index, box) in boxes.enumerated() {
      #expect(frame.contains(box))
      for other in boxes.dropFirst(index + 1) { #expect(!box.overlaps(other)) }
    }
  }

  @Test func aMarkAloneStandsWhereItIsWithItsWholeLabel() throws {
    let point = GeoPoint(latitude: 22.5, longitude: 113.5)
    let mark = MapMark(
      number: 1, title: "Nansha", labels: [.init(title: "Nansha", chinese: "南沙")], rank: .platform, points: [point],
      isApproximate: false, url: "a")
    let placed = try #require(MapLayout([mark], Self.projection).placed.first)
    #expect(placed.centre == Self.projection.point(point))
    #expect(placed.centre == GridPoint(x: 600, y: Self.projection.height / 2))
    #expect(!placed.hasMoved)
    #expect(placed.label?.words.text == "Nansha 南沙")
    #expect(placed.label?.anchor == .start)
  }

  @Test func theLaterOfTwoMarksAtOnePlaceStandsAside() throws {
    let point = GeoPoint(latitude: 22.5, longitude: 113.5)
    let marks = [(1, MapMark.Rank.place), (2, .platform)].map { number, rank in
      MapMark(
        number: number, title: "A", labels: [.init(title: "A")], rank: rank, points: [point], isApproximate: false,
        url: "a")
    }
    let placed = MapLayout(marks, Self.projection).placed
    #expect(placed.map(\.hasMoved) == [true, false])
    #expect(!placed[0].box.overlaps(placed[1].box))
  }

  @Test func aLabelThatFitsNowhereIsLeftOut() {
    let name = String(repeating: "wide ", count: 40)
    let mark = MapMark(
      number: 1, title: name, labels: [.init(title: name)], rank: .place,
      points: [GeoPoint(latitude: 22.5, longitude: 113.5)], isApproximate: false, url: "a")
    #expect(MapLayout([mark], Self.projection).placed[0].label == nil)
    var shorter = mark.labels
    shorter.append(.init(title: "short"))
    let other = MapMark(
      number: 1, title: name, labels: shorter, rank: .place, points: mark.points, isApproximate: false, url: "a")
    #expect(MapLayout([other], Self.projection).placed[0].label?.words.title == "short")
  }

  @Test func aLineHasItsMarkInTheMiddle() {
    let mark = MapMark(
      number: 1, title: "A", labels: [], rank: .place,
      points: [GeoPoint(latitude: 22.25, longitude: 113.25), GeoPoint(latitude: 22.25, longitude: 113.75)],
      isApproximate: true, url: "a")
    let placed = MapLayout([mark], Self.projection).placed[0]
    #expect(placed.centre.x == 600)
    #expect(placed.truth.map(\.x) == [300, 900])
    #expect(!placed.hasMoved)
  }
}
