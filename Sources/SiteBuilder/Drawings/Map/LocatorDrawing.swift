import Markup
import SiteModel

/// Draws a small map that shows where one place lies: a picture with one mark, and the name of the city.
struct LocatorDrawing {
  /// Land and water, at the detail of a locator.
  let background: MapBackground
  /// Where the place is; for a line its two ends.
  let points: [GeoPoint]
  /// Whether that is known only roughly.
  let isApproximate: Bool
  /// The city whose name is written, and where.
  let city: (title: String, point: GeoPoint)?

  /// The picture.
  ///
  /// - Parameters:
  ///   - name: The first part of its ids; unique in the page.
  ///   - title: What is marked.
  /// - Returns: An `svg` element.
  func svg(name: String, title: String) -> HTML {
    let projection = background.projection
    var writer = SVGWriter(
      name: name, className: "map locator", width: projection.width, height: projection.height,
      title: "Where \(title) lies", description: description(of: title))
    writer.add(background.markup)
    let truth = points.map(projection.point)
    if truth.count == 2 {
      var path = PathWriter()
      path.add(truth, isClosed: false)
      writer.add("path", ["class": "way", "d": .text(path.text)])
    }
    let isLine = truth.count > 1
    for point in truth {
      writer.add(
        "circle",
        [
          "class": .text(isApproximate && !isLine ? "dot approximate" : "dot"), "cx": .number(point.x),
          "cy": .number(point.y), "r": .number(isLine ? 3 : 5),
        ])
    }
    if let city { addName(city.title, at: projection.point(city.point), beside: truth, to: &writer) }
    return writer.finish()
  }

  /// Writes the city's name on the side where the mark doesn't stand.
  private func addName(_ name: String, at point: GridPoint, beside truth: [GridPoint], to writer: inout SVGWriter) {
    let size = 13
    let half = Int(TextWidth.estimate(name, size: Double(size)) / 2) + 2
    let isBelow = truth.contains { abs($0.x - point.x) < half && (-30...8).contains($0.y - point.y) }
    let x = min(max(point.x, half), background.projection.width - half)
    writer.add("text", ["class": "label middle", "x": .number(x), "y": .number(point.y + (isBelow ? 22 : -9))], name)
  }

  private func description(of title: String) -> String {
    let place = city.map { " The city named is \($0.title)." } ?? ""
    let sort = points.count == 2 ? "The line is drawn straight between its ends" : "One mark on a map of the bay"
    return sort + (isApproximate ? ", about where it is." : ".") + place
  }
}
