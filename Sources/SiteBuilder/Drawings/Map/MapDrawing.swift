import Markup
import SiteModel

/// Draws a map: a pure function from a background and marks to a picture whose marks are links.
///
/// The marks are links inside the picture, and not a list laid over it: their places are numbers in attributes, which a
/// strict policy for styles allows, and the same markup serves every width, paper, and readers who hear it.
struct MapDrawing {
  /// Land and water below the marks.
  let background: MapBackground
  /// Where the marks stand on a wide screen.
  let wide: MapLayout
  /// Where larger marks stand on a phone, which couldn't show the same ones.
  let narrow: MapLayout
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
    wide = MapLayout(marks, background.projection)
    narrow = MapLayout(marks, background.projection, .narrow)
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
    for placed in wide.placed where placed.truth.count == 2 {
      writer.add("path", ["class": "way", "d": .text(Self.path(placed.truth[0], placed.truth[1]))])
    }
    writer.end()
    add(wide, "wide", to: &writer)
    add(narrow, "narrow", to: &writer)
    return writer.finish()
  }

  /// All marks at one scale, of which the stylesheet shows one.
  private func add(_ layout: MapLayout, _ name: String, to writer: inout SVGWriter) {
    writer.begin("g", ["class": .text(name)])
    for placed in layout.placed { addTie(of: placed, to: &writer) }
    for placed in layout.placed { add(placed, layout.scale, to: &writer) }
    writer.end()
  }

  /// What ties a mark that has moved to its true place.
  private func addTie(of placed: MapLayout.Placed, to writer: inout SVGWriter) {
    guard placed.hasMoved, let truth = placed.truth.first else { return }
    writer.add("path", ["class": "tie", "d": .text(Self.path(truth, placed.centre))])
    writer.add("circle", ["class": "truth", "cx": .number(truth.x), "cy": .number(truth.y), "r": 4])
  }

  private static func path(_ start: GridPoint, _ end: GridPoint) -> String {
    var writer = PathWriter()
    writer.add([start, end], isClosed: false)
    return writer.text
  }

  private func add(_ placed: MapLayout.Placed, _ scale: MapLayout.Scale, to writer: inout SVGWriter) {
    let mark = placed.mark
    let className = "mark \(mark.rank.rawValue)" + (mark.isApproximate ? " approximate" : "")
    writer.begin(
      "a",
      [
        "class": .text(className), "href": .text(mark.url),
        "transform": .text("translate(\(placed.centre.x) \(placed.centre.y))"),
      ])
    if placed.label?.words.title != mark.title { writer.add("title", [:], mark.title) }
    // On a phone dots stand so far apart that they needn't reach beyond themselves.
    if !scale.isCrowded { writer.add("circle", ["class": "reach", "r": .number(scale.reach)]) }
    // The dot of a platform is larger than others where there is room.
    writer.add(
      "circle", ["class": "dot", "r": .number(scale.reach * (mark.rank == .platform || scale.isCrowded ? 5 : 4) / 6)])
    writer.add("text", ["class": "number", "y": .number(scale.reach / 3)], "\(mark.number)")
    if let label = placed.label { add(label, scale, to: &writer) }
    writer.end()
  }

  private func add(_ label: MapLayout.Label, _ scale: MapLayout.Scale, to writer: inout SVGWriter) {
    writer.begin(
      "text",
      [
        "class": .text(label.anchor == .start ? "label" : "label \(label.anchor.rawValue)"),
        "x": .number(label.offset.x), "y": .number(label.offset.y + scale.letterSize / 3),
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
