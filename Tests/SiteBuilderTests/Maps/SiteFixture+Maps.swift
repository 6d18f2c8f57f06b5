import TestSupport

extension SiteFixture {
  /// The small bay with two maps, the second of which shows a part of the first.
  static func mappedBay(_ text: String = "") -> SiteFixture {
    func square(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> String {
      "[[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]]"
    }
    func file(_ head: String, _ features: String...) -> String {
      "{\"type\":\"FeatureCollection\"\(head),\"features\":[\(features.joined(separator: ","))]}"
    }
    func area(_ properties: String, _ coordinates: String) -> String {
      "{\"properties\":{\(properties)},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\(coordinates)}}"
    }
    let border =
      "{\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[113,22],[113.5,22.5],[113.6,23]]}}"
    return bay(
      """
      -- content/geo/bay-land.geojson --
      \(file(",\"title\":\"All of it\",\"bbox\":[112,22,115,24]", area("", square(112, 22.1, 115, 24))))
      -- content/geo/bay-cities.geojson --
      \(file(
        "", area("\"id\":\"port-city\"", square(113, 22.2, 114, 23)),
        area("\"id\":\"island\",\"kind\":\"special administrative region\"", square(114, 22.2, 114.5, 23))))
      -- content/geo/bay-borders.geojson --
      \(file("", border))
      -- content/geo/bay-rivers.geojson --
      \(file("", border))
      -- content/geo/near-land.geojson --
      \(file(",\"title\":\"Near the port\",\"bbox\":[113.4,22.5,113.8,22.9]", area("", square(113.4, 22.5, 113.8, 22.9))))
      -- content/places.yml --
      - {id: bay, title: The bay, kind: bay, lat: 22.5, lon: 113.5, confidence: low}
      - {id: port-city, title: Port City, kind: city, lat: 22.7, lon: 113.6, confidence: high, names: {zh-Hans: 港市, zh-Hant: 港市}}
      - {id: island, title: Island, kind: city, lat: 22.5, lon: 114.2, confidence: high}
      - {id: port-place, title: Port place, kind: harbour, lat: 22.6, lon: 113.5, confidence: medium, part_of: port-city, source: [s1p1]}
      - {id: lab-place, title: Lab place, kind: campus, lat: 22.62, lon: 113.52, confidence: low, part_of: bay}
      - {id: station, title: Station, kind: station, lat: 23.5, lon: 114.5, confidence: high}
      - {id: railway, title: Railway, kind: line, ends: [[22.6, 113.5], [23.5, 114.5]], confidence: medium}
      - {id: far, title: Far away, kind: city, lat: -22.5, lon: 14.2, confidence: high}
      - {id: nowhere, title: Nowhere, kind: city, confidence: none}

      """ + text)
  }
}
