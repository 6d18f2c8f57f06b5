import Markup
import SiteModel

/// Land, cities, rivers and borders of one map as paths, made once and put below the marks of every drawing of it.
struct MapBackground: Sendable {
  /// How finely a map is drawn.
  struct Detail: Sendable {
    /// The width of the view box.
    let width: Int
    /// How far a line may run from its true course, in units of the view box.
    let tolerance: Double
    /// The smallest island that is drawn, in square units.
    let smallestArea: Int
    /// Which layers are drawn besides land and cities.
    let layers: Set<MapData.Layer>

    /// A map that fills a column.
    static let page = Detail(width: 1200, tolerance: 2.6, smallestArea: 60, layers: [.borders, .rivers])
    /// A small map among the facts of a record.
    static let locator = Detail(width: 240, tolerance: 1.5, smallestArea: 20, layers: [])
  }

  /// The kind of city that is filled in another colour.
  private static let special = "special administrative region"

  /// Where points of the earth lie.
  let projection: MapProjection
  /// What the map shows, for a heading.
  let title: String
  /// The paths.
  let markup: HTML

  /// Draws a map.
  init(_ data: MapData, _ detail: Detail) {
    let projection = MapProjection(data.box, width: detail.width)
    self.projection = projection
    title = data.title
    func lines(_ layer: MapData.Layer) -> [(feature: GeoFeature, lines: [[GridPoint]])] {
      guard layer == .land || layer == .cities || detail.layers.contains(layer) else { return [] }
      return data.features(layer).map { ($0, $0.lines.map { Self.projected($0, projection) }) }
    }
    let land = lines(.land)
    let cities = lines(.cities)
    let borders = lines(.borders)
    let rivers = lines(.rivers)
    let shared = SharedLines((land + cities + borders).flatMap(\.lines), tolerance: detail.tolerance)
    let own = SharedLines(rivers.flatMap(\.lines), tolerance: detail.tolerance)
    func path(
      _ parts: [(feature: GeoFeature, lines: [[GridPoint]])], _ lines: SharedLines, isArea: Bool, joined: Bool = false
    ) -> String {
      var writer = PathWriter()
      let simplified = parts.flatMap(\.lines).map(lines.simplified)
      for line in joined ? JoinedAreas.outlines(of: simplified) : simplified {
        if isArea, Self.area(of: line) < detail.smallestArea { continue }
        writer.add(line, isClosed: isArea)
      }
      return writer.text
    }
    let isSpecial = { (part: (feature: GeoFeature, lines: [[GridPoint]])) in part.feature.kind == Self.special }
    let paths = [
      ("land", path(land, shared, isArea: true)),
      ("gba", path(cities.filter { !isSpecial($0) }, shared, isArea: true, joined: true)),
      ("sar", path(cities.filter(isSpecial), shared, isArea: true)),
      ("river-area", path(rivers.filter(\.feature.isArea), own, isArea: true)),
      ("river", path(rivers.filter { !$0.feature.isArea }, own, isArea: false)),
      ("border", path(borders, shared, isArea: false)),
    ]
    var writer = SVGWriter()
    writer.add("rect", ["class": "sea", "width": .number(detail.width), "height": .number(projection.height)])
    for (name, path) in paths where !path.isEmpty {
      writer.add("path", ["class": .text(name), "d": .text(path)])
    }
    markup = writer.finish()
  }

  /// Points that fall together are one.
  private static func projected(_ line: [GeoPoint], _ projection: MapProjection) -> [GridPoint] {
    var result: [GridPoint] = []
    result.reserveCapacity(line.count)
    for point in line {
      let next = projection.point(point)
      if next != result.last { result.append(next) }
    }
    return result
  }

  /// The area within a ring (the shoelace formula).
  private static func area(of ring: [GridPoint]) -> Int {
    abs(zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
  }
}
