import SiteModel
import TestSupport
import Testing

@testable import SiteBuilder

/// The maps of this project's own content.
@Suite struct RealMapTests {
  private static let loaded = Task { () -> (site: Site, atlas: Atlas)? in
    guard let site = await ContentLoader(folder: Checkout.folder + "/content", jobs: 2).load().site else { return nil }
    return await Atlas(site, jobs: 2).map { (site, $0) }
  }

  private static func content() async throws -> (site: Site, atlas: Atlas) { try #require(await loaded.value) }

  @Test func threeMapsShowTheBayTheInnerBayAndGuangzhou() async throws {
    let sheets = try await Self.content().atlas.sheets
    #expect(sheets.map(\.data.title) == ["The Greater Bay Area", "The inner bay", "Guangzhou"])
    #expect(sheets.map(\.isOverview) == [true, false, false])
    #expect(sheets[0].shown.count { $0.rank == .city } == 11)
    #expect(sheets.allSatisfy { $0.shown.allSatisfy { $0.number > 0 } })
  }

  @Test func everyPlatformWithCoordinatesIsOnAMapOnce() async throws {
    let (site, atlas) = try await Self.content()
    let shown = atlas.sheets.flatMap(\.shown)
    for platform in site.records(of: .platform) {
      let place = platform.fields.reference(.place).flatMap { site.record($0) }
      let isLocated = place.map { !$0.points.isEmpty } ?? false
      let entries = shown.filter { ([$0.subject] + $0.others).contains { $0.id == platform.id } }
      #expect(entries.count == (isLocated ? 1 : 0), "\(platform.id)")
      #expect(atlas.unplaced.contains { $0.id == platform.id } != isLocated, "\(platform.id)")
    }
  }

  @Test func everyPlaceIsOnAMapOrNamedAsMissing() async throws {
    let (site, atlas) = try await Self.content()
    let shown = Set(atlas.sheets.flatMap(\.shown).map(\.place.id))
    let missing = atlas.unplaced.filter { $0.id.kind == .place }.map(\.id)
    #expect(shown.union(missing).count == site.records(of: .place).count)
    #expect(
      missing.map(\.name) == [
        "guangdong", "sui-macao-innovation-park", "maoming", "silicon-valley", "taiwan",
      ])
  }

  @Test func nothingOnTheMapsCoversAnythingElse() async throws {
    for sheet in try await Self.content().atlas.sheets {
      let marks = sheet.shown.map { entry in
        MapMark(
          number: entry.number, title: entry.subject.title,
          labels: [.init(title: entry.subject.title, chinese: entry.subject.fields.names["zh-Hans"])],
          rank: entry.rank, points: entry.points, isApproximate: entry.isApproximate, url: "")
      }
      for scale in [MapLayout.Scale.wide, .narrow] {
        let placed = MapLayout(marks, sheet.background.projection, scale).placed
        #expect(placed.count == sheet.shown.count)
        let boxes = placed.map(\.box) + placed.compactMap(\.label?.box)
        for (index, box) in boxes.enumerated() {
          for other in boxes.dropFirst(index + 1) { #expect(!box.overlaps(other), "\(sheet.data.title)") }
        }
      }
    }
  }

  @Test func coastsAndBordersAreLight() async throws {
    let (site, atlas) = try await Self.content()
    for sheet in atlas.sheets { #expect(sheet.background.markup.bytes.count < 13_000, "\(sheet.data.title)") }
    let place = try #require(site.record(RecordID(.place, "hetao")))
    let locator = try #require(atlas.locator(of: place)).svg(name: "map:locator", title: "Hetao")
    #expect(locator.bytes.count < 3_600)
  }
}
