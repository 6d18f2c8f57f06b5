import SiteModel
import Templates

/// A place and what stands there.
enum PlacePage {
  static let family: PageFamily = .records(
    .place, template: "place",
    Layout.shape(
      "place page",
      [
        .text("kind"), .text("position"), .text("confidence"), .html("note"),
        .list("within", of: RecordLink.shape), .flag("hasContains"), .list("contains", of: RecordLink.shape),
        .list("groups", of: RecordLink.group),
        .html("locator"),
      ])
  ) { context, place in
    let site = context.site
    let contained = site.referrers(of: place.id, through: .partOf)
    let residents = site.referrers(of: place.id, through: .place)
    let point = place.points.count == 1 ? place.points.first : nil
    let groups: [(RecordKind, String)] = [(.platform, "Platforms"), (.project, "Projects"), (.policy, "Policies")]
    return family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(parent: ("Places", "/places/")),
      "locator": context.locator(of: place, titled: place.title),
      "kind": Value(place.fields.text(.kind)),
      "position": Value(point.map(position)),
      "confidence": Value(place.fields.text(.confidence).flatMap { confidence[$0] }),
      "note": Value(place.fields.text(.note).map(context.prose)),
      "within": context.links(place.fields, .partOf),
      "hasContains": .flag(!contained.isEmpty),
      "contains": context.links(contained),
      "groups": Value(
        groups.compactMap { kind, heading in
          context.group(heading, id: kind.plural, residents.filter { $0.id.kind == kind })
        }),
    ])
  }

  /// What the words of the schema's `confidence` mean.
  static let confidence = [
    "high": "well known", "medium": "within about 5 km", "low": "approximate, 10 km or more off is possible",
    "none": "site not known",
  ]

  /// A point in words: `22.8° N, 113.53° E`.
  static func position(of point: GeoPoint) -> String {
    degrees(point.latitude, "N", "S") + ", " + degrees(point.longitude, "E", "W")
  }

  /// Degrees with at most four decimals, written by hand so that no locale can change them.
  private static func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
    let scaled = Int((value.magnitude * 10_000).rounded())
    var decimals = String(scaled % 10_000)
    decimals = String(repeating: "0", count: 4 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    let number = decimals.isEmpty ? "\(scaled / 10_000)" : "\(scaled / 10_000).\(decimals)"
    return "\(number)° \(value < 0 ? negative : positive)"
  }
}
