import TestSupport
import Testing

@testable import SiteModel

@Suite("What editors see when the data of a map is wrong")
struct MapDataReportTests {
  private static let land = """
    {"type":"FeatureCollection","title":"The bay","bbox":[113,22,114,23],"features":[
    {"type":"Feature","properties":{"kind":"land"},"geometry":{"type":"Polygon","coordinates":[[[113,22],[114,22],[113,23],[113,22]]]}}
    ]}
    """

  private func report(_ text: String, path: String = "gba-land.geojson") async throws -> String {
    try await SiteFixture.base("-- content/geo/\(path) --\n" + text).report()
  }

  @Test("data without mistakes, and notices beside it") func noMistakes() async throws {
    let fixture = SiteFixture.base(
      """
      -- content/geo/gba-land.geojson --
      \(Self.land)
      -- content/geo/README.md --
      Where this is from.
      -- content/geo/LICENCE.txt --
      A licence.
      """)
    #expect(try await fixture.report() == "")
    let site = try #require(try await fixture.load().site)
    #expect(site.maps.map(\.title) == ["The bay"])
    #expect(site.maps.first?.box == GeoBox(west: 113, south: 22, east: 114, north: 23))
    #expect(site.maps.first?.features(.land).first?.lines.first?.count == 4)
    #expect(site.assets == [])
  }

  @Test("the map of the largest box comes first") func order() async throws {
    let fixture = SiteFixture.base(
      """
      -- content/geo/a-land.geojson --
      \(Self.land.replacing("114,23],", with: "113.5,22.5],"))
      -- content/geo/b-land.geojson --
      \(Self.land)
      """)
    #expect(try await fixture.load().site?.maps.map(\.name) == ["b", "a"])
  }

  @Test("a file that ends too early") func cutOff() async throws {
    #expect(
      try await report(#"{"type":"FeatureCollection","title":"A","features":["#) == """
        content/geo/gba-land.geojson:2:1: error: here stands no object [invalid-json]
          1 | {"type":"FeatureCollection","title":"A","features":[
          2 |
            | ^
        """)
  }

  @Test("a comma that is missing") func noComma() async throws {
    #expect(
      try await report(#"{"type":"FeatureCollection" "title":"A"}"#) == """
        content/geo/gba-land.geojson:1:29: error: a ',' or '}' is missing here [invalid-json]
          1 | {"type":"FeatureCollection" "title":"A"}
            |                             ^
        """)
  }

  @Test(
    "values that are no JSON",
    arguments: [
      (#"{"title" "A"}"#, "1:10: error: a ':' is missing here", 9, 1),
      (#"{"title":"A}"#, "1:10: error: the text that begins here is never closed", 9, 1),
      (#"{"title":"\x"}"#, #"1:10: error: this text has a '\' that means nothing"#, 9, 4),
      (#"{"title":1}"#, "1:10: error: here stands no text in quotation marks", 9, 1),
      (#"{"other":1.2.3}"#, "1:10: error: this is no number", 9, 5),
      (#"{"other":maybe}"#, "1:10: error: here stands no number", 9, 1),
      (#"{"other":tru}"#, "1:10: error: this word means nothing in JSON", 9, 1),
      (#"{"other":[1,]}"#, "1:13: error: here stands no number", 12, 1),
      (#"{"bbox":{}}"#, "1:9: error: here stands no list", 8, 1),
      (#"{} {}"#, "1:4: error: the file should end here", 3, 1),
    ])
  func noJSON(text: String, message: String, column: Int, length: Int) async throws {
    #expect(
      try await report(text) == """
        content/geo/gba-land.geojson:\(message) [invalid-json]
          1 | \(text)
            | \(String(repeating: " ", count: column))^\(String(repeating: "~", count: length - 1))
        """)
  }

  @Test("values that stand too deep inside each other") func tooDeep() async throws {
    let report = try await report("{\"other\":" + String(repeating: "[", count: 40))
    #expect(
      report.hasPrefix(
        "content/geo/gba-land.geojson:1:42: error: values stand too deep inside each other [invalid-json]\n"))
  }

  @Test("another type of file") func otherType() async throws {
    #expect(
      try await report(#"{"type":"Feature"}"#) == """
        content/geo/gba-land.geojson:1:9: error: a map's file is a FeatureCollection, not a Feature [wrong-type]
          1 | {"type":"Feature"}
            |         ^~~~~~~~~
        """)
  }

  @Test(
    "keys that are missing",
    arguments: [
      (#"{"features":[]}"#, "the file has no type", ""),
      (#"{"type":"FeatureCollection"}"#, "the file has no features", ""),
      (
        #"{"type":"FeatureCollection","features":[],"bbox":[1,2,3,4]}"#, "the land of a map has no title",
        " it names what the map shows"
      ),
      (
        #"{"type":"FeatureCollection","features":[],"title":"A"}"#, "the land of a map has no bbox",
        " it names what the map shows"
      ),
    ])
  func missingKeys(text: String, message: String, hint: String) async throws {
    #expect(
      try await report(text) == """
        content/geo/gba-land.geojson:1:1: error: \(message) [missing-key]
          1 | \(text)
            | ^\(hint)
        """)
  }

  @Test(
    "boxes that are none",
    arguments: [
      ("[1,2,3]", "a bbox has four numbers: west, south, east, north [wrong-type]", ""),
      (
        "[114,22,113,23]", "this bbox is no part of the earth [invalid-value]", " its order is west, south, east, north"
      ),
      ("[1,2,3,91]", "this bbox is no part of the earth [invalid-value]", " its order is west, south, east, north"),
    ])
  func wrongBoxes(box: String, message: String, hint: String) async throws {
    #expect(
      try await report("{\"bbox\":\(box)}") == """
        content/geo/gba-land.geojson:1:9: error: \(message)
          1 | {"bbox":\(box)}
            |         ^\(String(repeating: "~", count: box.count - 1))\(hint)
        """)
  }

  @Test("a geometry without coordinates") func noCoordinates() async throws {
    #expect(
      try await report(#"{"features":[{"geometry":{"type":"Polygon"}}]}"#) == """
        content/geo/gba-land.geojson:1:26: error: a geometry has type and coordinates [missing-key]
          1 | {"features":[{"geometry":{"type":"Polygon"}}]}
            |                          ^
        """)
  }

  @Test("land that is a line, and a border that is a point") func wrongGeometry() async throws {
    let line = #"{"features":[{"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}"#
    #expect(
      try await report(line) == """
        content/geo/gba-land.geojson:1:34: error: land can't be drawn from a LineString [wrong-type]
          1 | \(line)
            |                                  ^~~~~~~~~~~~ use Polygon or MultiPolygon
        """)
    let point = #"{"features":[{"geometry":{"type":"Point","coordinates":[1,2]}}]}"#
    let fixture = SiteFixture.base(
      "-- content/geo/gba-land.geojson --\n\(Self.land)\n-- content/geo/gba-borders.geojson --\n\(point)")
    #expect(
      try await fixture.report() == """
        content/geo/gba-borders.geojson:1:34: error: borders can't be drawn from a Point [wrong-type]
          1 | \(point)
            |                                  ^~~~~~~ use LineString, MultiLineString, Polygon or MultiPolygon
        """)
  }

  @Test(
    "positions that are none",
    arguments: [
      ("[[1,2]]", "the positions of a Polygon stand in 2 lists, these in 1 [wrong-type]", 0, 1, ""),
      ("[[[[[[1,2]]]]]]", "these coordinates stand in too many lists [wrong-type]", 4, 1, ""),
      (
        "[[[1,2],[[3,4]]]]", "a position and a list of positions can't stand side by side [wrong-type]", 8, 1, ""
      ),
      ("[[[1]]]", "a position has two numbers: longitude and latitude [wrong-type]", 2, 3, ""),
      (
        "[[[22.5,114.1]]]", "this position is not on the earth [invalid-value]", 2, 12,
        " longitude comes before latitude"
      ),
    ])
  func wrongPositions(coordinates: String, message: String, offset: Int, length: Int, hint: String) async throws {
    let text = "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\(coordinates)}}]}"
    #expect(
      try await report(text) == """
        content/geo/gba-land.geojson:1:\(58 + offset): error: \(message)
          1 | \(text)
            | \(String(repeating: " ", count: 57 + offset))^\(String(repeating: "~", count: length - 1))\(hint)
        """)
  }

  @Test("numbers are read as they are written") func numbers() async throws {
    let text = Self.land.replacing("[113,22],[114,22]", with: "[113.4563,-22.1,7],[1.135e2, 22.0000000000000001]")
    let lines = try #require(
      try await SiteFixture.base("-- content/geo/gba-land.geojson --\n" + text).load().site?.maps.first?
        .features(.land).first?.lines)
    #expect(lines[0][0] == GeoPoint(latitude: -22.1, longitude: 113.4563))
    #expect(lines[0][1] == GeoPoint(latitude: 22, longitude: 113.5))
  }

  @Test("whatever a file holds, reading it ends") func anyBytes() {
    let bytes = Array(Self.land.utf8)
    for end in bytes.indices {
      #expect(throws: GeoJSONReader.Failure.self) { try GeoJSONReader.read(Array(bytes[..<end]), layer: .land) }
      for byte in Array("[]{}\"\\,:-1.e".utf8) {
        var changed = bytes
        changed[end] = byte
        do {
          _ = try GeoJSONReader.read(changed, layer: .land)
        } catch {
          #expect(error.range.upperBound <= bytes.count)
        }
      }
    }
  }

  @Test("a map without land") func noLand() async throws {
    #expect(
      try await report(#"{"type":"FeatureCollection","features":[]}"#, path: "gba-rivers.geojson") == """
        content/geo/gba-rivers.geojson: error: the map 'gba' has no land, and nothing else says what it shows \
        [missing-file]
          add geo/gba-land.geojson
        """)
  }

  @Test("a file whose name tells nothing") func wrongNames() async throws {
    #expect(
      try await report("", path: "gba-river.geojson") == """
        content/geo/gba-river.geojson: error: the file's name doesn't say which layer of which map it is \
        [invalid-file-name]
          did you mean 'gba-rivers.geojson'?
        """)
    #expect(
      try await report("", path: "land.geojson") == """
        content/geo/land.geojson: error: the file's name doesn't say which layer of which map it is [invalid-file-name]
          name it NAME-LAYER.geojson, where LAYER is land, cities, borders or rivers
        """)
  }

  @Test("a file that is no map's") func misplaced() async throws {
    #expect(
      try await report("", path: "picture.png") == """
        content/geo/picture.png: error: only map data is kept in geo/ [misplaced-file]
          its files are geo/NAME-LAYER.geojson, with notices in .md or .txt
        """)
  }

  @Test("a file that is too large, and one that is not UTF-8") func unreadable() async throws {
    let large = SiteFixture.base().adding(
      "content/geo/gba-land.geojson", Array(repeating: 0x20, count: GeodataLoader.sizeLimit + 1))
    #expect(
      try await large.report() == """
        content/geo/gba-land.geojson: error: the file is larger than 1024 KiB, the most that a map's file may have \
        [file-too-large]
          simplify its lines
        """)
    let binary = SiteFixture.base().adding("content/geo/gba-land.geojson", [0x7B, 0xE9])
    #expect(
      try await binary.report() == """
        content/geo/gba-land.geojson:1:2: error: byte 1 (0xE9) is not UTF-8 text [invalid-utf8]
          1 | {\u{FFFD}
            |  ^ save the file as UTF-8
        """)
  }
}
