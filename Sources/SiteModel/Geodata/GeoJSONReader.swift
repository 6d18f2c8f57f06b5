import Diagnostics
import Foundation

/// Reads a GeoJSON file (RFC 7946) and knows the place of each mistake in it.
///
/// Only what maps need is kept. A decoder that knows any type takes many times as long, and tells no places.
struct GeoJSONReader {
  /// What is wrong, and where.
  struct Failure: Error {
    let code: DiagnosticCode
    let message: String
    var hint: String?
    /// The bytes meant.
    let range: Range<Int>
  }

  private var json: JSONScanner
  private let layer: MapData.Layer

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: The file, as UTF-8.
  ///   - layer: What it draws.
  /// - Returns: What it holds.
  /// - Throws: ``Failure`` with the first mistake.
  static func read(_ bytes: [UInt8], layer: MapData.Layer) throws(Failure) -> GeoJSONFile {
    var reader = GeoJSONReader(json: JSONScanner(bytes), layer: layer)
    return try reader.readFile()
  }

  private mutating func readFile() throws(Failure) -> GeoJSONFile {
    var file = GeoJSONFile()
    var type: String?
    var hasFeatures = false
    var isFirst = true
    let start = try json.open(.object)
    while let key = try json.nextKey(&isFirst) {
      switch key {
      case "type":
        let place = json.next
        type = try json.string()
        guard type == "FeatureCollection" else { throw wrongType(type, "a FeatureCollection", from: place) }
      case "title": file.title = try json.string()
      case "bbox": file.box = try readBox()
      case "features":
        hasFeatures = true
        var isFirstFeature = true
        _ = try json.open(.array)
        while try json.nextElement(&isFirstFeature) {
          if let feature = try readFeature() { file.features.append(feature) }
        }
      default: try json.skipValue()
      }
    }
    try json.expectEnd()
    let opening = start..<(start + 1)
    if type == nil { throw Failure(code: .missingKey, message: "the file has no type", range: opening) }
    if !hasFeatures { throw Failure(code: .missingKey, message: "the file has no features", range: opening) }
    if layer == .land, file.title == nil || file.box == nil {
      let key = file.title == nil ? "title" : "bbox"
      throw Failure(
        code: .missingKey, message: "the land of a map has no \(key)", hint: "it names what the map shows",
        range: opening
      )
    }
    return file
  }

  private mutating func readBox() throws(Failure) -> GeoBox {
    var numbers: [Double] = []
    let start = try json.open(.array)
    var isFirst = true
    while try json.nextElement(&isFirst) { numbers.append(try json.number()) }
    let range = start..<json.position
    guard numbers.count == 4 else {
      throw Failure(
        code: .wrongType, message: "a bbox has four numbers: west, south, east, north", range: range)
    }
    let box = GeoBox(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
    guard (-180...180).contains(box.west), (-90...90).contains(box.south), box.east <= 180, box.north <= 90,
      box.west < box.east, box.south < box.north
    else {
      throw Failure(
        code: .invalidValue, message: "this bbox is no part of the earth",
        hint: "its order is west, south, east, north",
        range: range)
    }
    return box
  }

  /// A feature; nil for one without a geometry.
  private mutating func readFeature() throws(Failure) -> GeoFeature? {
    var id: String?
    var kind: String?
    var geometry: (isArea: Bool, lines: [[GeoPoint]])?
    var isFirst = true
    _ = try json.open(.object)
    while let key = try json.nextKey(&isFirst) {
      switch key {
      case "properties":
        var isFirstProperty = true
        _ = try json.open(.object)
        while let property = try json.nextKey(&isFirstProperty) {
          switch property {
          case "id": id = try json.string()
          case "kind": kind = try json.string()
          default: try json.skipValue()
          }
        }
      case "geometry": geometry = try readGeometry()
      default: try json.skipValue()
      }
    }
    return geometry.map { GeoFeature(id: id, kind: kind, isArea: $0.isArea, lines: $0.lines) }
  }

  private mutating func readGeometry() throws(Failure) -> (isArea: Bool, lines: [[GeoPoint]]) {
    var lines: [[GeoPoint]] = []
    var type: (name: String, range: Range<Int>)?
    var coordinates: (levels: Int?, start: Int)?
    var isFirst = true
    let start = try json.open(.object)
    while let key = try json.nextKey(&isFirst) {
      switch key {
      case "type":
        let place = json.next
        type = (try json.string(), place..<json.position)
      case "coordinates":
        let place = json.next
        coordinates = (try readCoordinates(&lines, depth: 0).levels, place)
      default: try json.skipValue()
      }
    }
    guard let type, let coordinates else {
      throw Failure(
        code: .missingKey, message: "a geometry has type and coordinates", range: start..<(start + 1))
    }
    let isArea = type.name == "Polygon" || type.name == "MultiPolygon"
    let levels = ["LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3][type.name]
    guard let levels, isArea || !layer.needsAreas else {
      throw Failure(
        code: .wrongType, message: "\(layer.rawValue) can't be drawn from a \(type.name)",
        hint: layer.needsAreas
          ? "use Polygon or MultiPolygon" : "use LineString, MultiLineString, Polygon or MultiPolygon",
        range: type.range)
    }
    if let given = coordinates.levels, given != levels {
      throw Failure(
        code: .wrongType, message: "the positions of a \(type.name) stand in \(levels) lists, these in \(given)",
        range: coordinates.start..<(coordinates.start + 1))
    }
    return (isArea, lines)
  }

  /// A position, or lists of positions.
  private enum Coordinates {
    case point(GeoPoint)
    /// How many lists stand around the positions; nil for a list without any.
    case lists(Int?)

    var levels: Int? {
      switch self {
      case .point: 0
      case .lists(let levels): levels
      }
    }
  }

  /// Reads positions and keeps each list of them as a line.
  private mutating func readCoordinates(_ lines: inout [[GeoPoint]], depth: Int) throws(Failure) -> Coordinates {
    let start = try json.open(.array)
    if json.isAtNumber { return .point(try readPosition(from: start)) }
    guard depth < 4 else {
      throw Failure(
        code: .wrongType, message: "these coordinates stand in too many lists", range: start..<(start + 1))
    }
    var line: [GeoPoint] = []
    var levels: Int?
    var isFirst = true
    while try json.nextElement(&isFirst) {
      let place = json.next
      let part = try readCoordinates(&lines, depth: depth + 1)
      if case .point(let point) = part { line.append(point) }
      guard let inner = part.levels else { continue }
      guard levels == nil || levels == inner + 1 else {
        throw Failure(
          code: .wrongType, message: "a position and a list of positions can't stand side by side",
          range: place..<(place + 1))
      }
      levels = inner + 1
    }
    if !line.isEmpty { lines.append(line) }
    return .lists(levels)
  }

  /// The rest of a position behind its bracket; what follows the second number is left out (section 3.1.1).
  private mutating func readPosition(from start: Int) throws(Failure) -> GeoPoint {
    var numbers = (longitude: 0.0, latitude: 0.0)
    var count = 0
    var isFirst = true
    while try json.nextElement(&isFirst) {
      let number = try json.number()
      if count == 0 { numbers.longitude = number }
      if count == 1 { numbers.latitude = number }
      count += 1
    }
    let range = start..<json.position
    guard count > 1 else {
      throw Failure(code: .wrongType, message: "a position has two numbers: longitude and latitude", range: range)
    }
    guard (-180...180).contains(numbers.longitude), (-90...90).contains(numbers.latitude) else {
      throw Failure(
        code: .invalidValue, message: "this position is not on the earth", hint: "longitude comes before latitude",
        range: range)
    }
    return GeoPoint(latitude: numbers.latitude, longitude: numbers.longitude)
  }

  private func wrongType(_ type: String?, _ wanted: String, from place: Int) -> Failure {
    Failure(
      code: .wrongType, message: "a map's file is \(wanted), not a \(type ?? "")", range: place..<json.position)
  }
}
