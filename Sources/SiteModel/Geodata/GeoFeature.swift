/// One thing of a map's layer: a city, a coast, a river.
public struct GeoFeature: Sendable {
  /// The id that it gives itself; for a city the name of its place among the records.
  public let id: String?
  /// What it says to be: `special administrative region`.
  public let kind: String?
  /// Whether its lines are the outlines of areas.
  public let isArea: Bool
  /// Its lines; the outline of an area ends where it began.
  public let lines: [[GeoPoint]]
}
