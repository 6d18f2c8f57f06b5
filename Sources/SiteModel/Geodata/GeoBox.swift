/// A stretch of the earth between two meridians and two parallels, in degrees (WGS 84).
public struct GeoBox: Hashable, Sendable {
  /// The western edge, in degrees east.
  public let west: Double
  /// The southern edge, in degrees north.
  public let south: Double
  /// The eastern edge, in degrees east.
  public let east: Double
  /// The northern edge, in degrees north.
  public let north: Double

  /// Makes a box.
  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// Whether a point lies in the box or on its edge.
  public func contains(_ point: GeoPoint) -> Bool {
    (west...east).contains(point.longitude) && (south...north).contains(point.latitude)
  }

  /// How much it covers, in square degrees.
  public var extent: Double { (east - west) * (north - south) }
}
