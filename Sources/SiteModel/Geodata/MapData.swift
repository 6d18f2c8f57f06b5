/// What is drawn below the marks of one map: the files `content/geo/NAME-LAYER.geojson`.
public struct MapData: Sendable {
  /// What a file of a map holds.
  public enum Layer: String, CaseIterable, Sendable {
    case land
    case cities
    case borders
    case rivers

    /// Whether it is made of areas, in which a line would be a mistake.
    var needsAreas: Bool { self == .land || self == .cities }
  }

  /// The first part of its files' names.
  public let name: String
  /// What it shows, for a heading.
  public let title: String
  /// The part of the earth that it shows.
  public let box: GeoBox
  private let layers: [Layer: [GeoFeature]]

  /// The features of a layer, in the order of its file.
  public func features(_ layer: Layer) -> [GeoFeature] { layers[layer] ?? [] }

  /// Puts together the files of one map; nil without a file of its land, which names title and box.
  init?(name: String, files: [Layer: GeoJSONFile]) {
    guard let land = files[.land], let title = land.title, let box = land.box else { return nil }
    self.name = name
    self.title = title
    self.box = box
    layers = files.mapValues(\.features)
  }
}
