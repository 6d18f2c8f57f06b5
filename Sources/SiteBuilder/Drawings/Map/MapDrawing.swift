import Markup
import SiteModel

/// Draws a map: a pure function from a background and marks to a picture whose marks are links.
///
/// The marks are links inside the picture, and not a list laid over it: their places are numbers in attributes, which a
/// strict policy for styles allows, and the same markup serves every width, paper, and readers who hear it.
struct MapDrawing {
  /// Land and water below the marks.
  let background: MapBackground
  /// Where the marks stand.
  let layout: MapLayout
  /// Parts of the map that larger maps show.
  let frames: [GeoBox]

  /// Lays out a map.
  ///
  /// - Parameters:
  ///   - background: Land and water, at the detail of a page.
  ///   - marks: What is to be marked.
  ///   - frames: Parts of the map that other maps show larger.
  init(_ background: MapBackground, _ marks: [MapMark], frames: [GeoBox] = []) {
    self.background = background
    self.frames = frames
    layout = MapLayout(marks, background.projection)
  }

  /// The picture.
  ///
  /// - Parameters:
  ///   - name: The first part of its ids; unique in the page.
  ///   - description: What it shows, in a sentence or two.
  /// - Returns: An `svg` element.
  func svg(name: String, description: String) -> HTML {
    let projection = background.projection
    var writer = SVGWriter(
      name: name, role: "group", className: "map", width: projection.width, height: projection.height,
      title: "Map: \(background.title)", description: description)
    writer.begin("g", ["aria-hidden": "true"])
    writer.add(background.markup)
    for frame in frames {
      let corner = projection.point(GeoPoint(latitude: frame.north, longitude: frame.west))
      let other = projection.point(GeoPoint(latitude: frame.south, longitude: frame.east))
      writer.add(
        "rect",
        [
          "class": "frame", "x": .number(corner.x), "y": .number(corner.y), "width": .number(other.x - corner.x),
          "height": .number(other.y - corner.y),
        ])
    }
    for placed in layout.placed { addTruth(of: placed, to: &writer) }
    writer.end()
    for placed in layout.placed { add(placed, to: &writer) }
    return writer.finish()
  }

  /// The line of a railway, or what ties a mark that has moved to its true place.
  private func addTruth(of placed: MapLayout.Placed, to writer: inout SVGWriter) {
    if placed.truth.count == 2 {
      writer.add(
        "path", ["class": "way", "d": .text(Self.path(placed.truth[0], placed.truth[1]))])
    } else if placed.hasMoved, let truth = placed.truth.first {
      writer.add("path", ["class": "tie", "d": .text(Self.path(truth, placed.centre))])
      writer.add("circle", ["class": "truth", "cx": .number(truth.x), "cy": .number(truth.y), "r": 4])
    }
  }

  private static func path(_ start: GridPoint, _ end: GridPoint) -> String {
    var writer = PathWriter()
    writer.add([start, end], isClosed: false)
    return writer.text
  }

  private func add(_ placed: MapLayout.Placed, to writer: inout SVGWriter) {
    let mark = placed.mark
    let className = "mark \(mark.rank.rawValue)" + (mark.isApproximate ? " approximate" : "")
    writer.begin(
      "a",
      [
        "class": .text(className), "href": .text(mark.url),
        "transform": .text("translate(\(placed.centre.x) \(placed.centre.y))"),
      ])
    if placed.label?.words.title != mark.title { writer.add("title", [:], mark.title) }
    writer.add("circle", ["class": "reach", "r": .number(MapLayout.reach)])
    writer.add("circle", ["class": "dot", "r": .number(mark.rank == .platform ? 19 : 16)])
    writer.add("text", ["class": "number", "y": 7], "\(mark.number)")
    if let label = placed.label { add(label, to: &writer) }
    writer.end()
  }

  private func add(_ label: MapLayout.Label, to writer: inout SVGWriter) {
    writer.begin(
      "text",
      [
        "class": .text("label \(label.anchor.rawValue)"), "x": .number(label.offset.x),
        "y": .number(label.offset.y + 8),
      ])
    // The space keeps the words of a link's name apart.
    writer.add(HTML(escaping: " " + label.words.title))
    if let chinese = label.words.chinese {
      writer.add(HTML(escaping: " "))
      writer.add("tspan", ["lang": "zh-Hans"], chinese)
    }
    writer.end()
  }
}
