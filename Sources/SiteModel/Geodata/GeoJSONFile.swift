/// What a map needs of a GeoJSON file (RFC 7946).
struct GeoJSONFile: Sendable {
  /// The member `title`, which RFC 7946 leaves to others (section 6.1).
  var title: String?
  /// The member `bbox` (section 5), in its order: west, south, east, north.
  var box: GeoBox?
  /// All features.
  var features: [GeoFeature] = []
}
