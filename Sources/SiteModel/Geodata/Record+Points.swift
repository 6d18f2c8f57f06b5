extension Record {
  /// Where a place is: one point, the two ends of a line, or nothing.
  public var points: [GeoPoint] {
    if case .endPoints(let points)? = fields[.ends] { return points }
    guard let latitude = fields.numbers(.lat).first, let longitude = fields.numbers(.lon).first else { return [] }
    return [GeoPoint(latitude: latitude, longitude: longitude)]
  }
}
