import Markup

@testable import SiteBuilder

/// A picture as a reader of its markup sees it: where its texts and marks lie.
struct DrawnPicture {
  /// A text or a mark in the units of the view box.
  struct Box {
    let name: String
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  let markup: Markup
  let width: Double
  let height: Double
  /// The texts; their `name` is what they say.
  private(set) var texts: [Box] = []
  /// The rectangles and circles but those of patterns; their `name` is their class, empty without one.
  private(set) var marks: [Box] = []

  init(_ html: HTML) {
    markup = Markup(String(decoding: html.bytes, as: UTF8.self))
    let box = (markup.values(of: "viewBox").first ?? "").split(separator: " ").compactMap { Double($0) }
    width = box.count == 4 ? box[2] : 0
    height = box.count == 4 ? box[3] : 0
    var inherited: [[String: String]] = [[:]]
    var isPattern = false
    for (index, token) in markup.tokens.enumerated() {
      switch token {
      case .open(let name, let attributes):
        let all = (inherited.last ?? [:]).merging(attributes) { $1 }
        inherited.append(all.filter { ["font-size", "text-anchor"].contains($0.key) })
        if name == "pattern" { isPattern = true }
        func number(_ key: String) -> Double { Double(all[key] ?? "") ?? 0 }
        if name == "text", case .text(let text) = markup.tokens[index + 1] {
          let size = number("font-size")
          let width = TextWidth.estimate(text, size: size)
          let shift = all["text-anchor"] == "middle" ? width / 2 : all["text-anchor"] == "end" ? width : 0
          let left = number("x") - shift
          texts.append(
            Box(
              name: text, left: left, top: number("y") - size * 0.85, right: left + width,
              bottom: number("y") + size * 0.2))
        } else if name == "rect", !isPattern {
          marks.append(
            Box(
              name: attributes["class"] ?? "", left: number("x"), top: number("y"),
              right: number("x") + number("width"), bottom: number("y") + number("height")))
        } else if name == "circle", !isPattern {
          marks.append(
            Box(
              name: attributes["class"] ?? "", left: number("cx") - number("r"), top: number("cy") - number("r"),
              right: number("cx") + number("r"), bottom: number("cy") + number("r")))
        }
      case .close(let name):
        inherited.removeLast()
        if name == "pattern" { isPattern = false }
      case .text: break
      }
    }
  }

  /// What is wrong with the picture: texts that overlap, parts outside the box, markup that isn't whole.
  var faults: [String] {
    var result = markup.faults
    for box in texts + marks where box.left < -0.1 || box.top < 0 || box.right > width + 0.1 || box.bottom > height {
      result.append("'\(box.name)' leaves the picture")
    }
    for (index, text) in texts.enumerated() {
      for other in texts[(index + 1)...] where text.overlaps(other) {
        result.append("'\(text.name)' lies on '\(other.name)'")
      }
    }
    let sorted = marks.filter { !$0.name.isEmpty }
    for (index, mark) in sorted.enumerated() {
      for other in sorted[(index + 1)...] where mark.overlaps(other) {
        result.append("a mark '\(mark.name)' lies on a mark '\(other.name)'")
      }
    }
    let ids = markup.values(of: "id")
    for label in (markup.values(of: "aria-labelledby").first ?? "").split(separator: " ").map(String.init)
    where !ids.contains(label) { result.append("nothing has the id '\(label)'") }
    if markup.values(of: "role") != ["img"] { result.append("the picture's role isn't 'img'") }
    for element in ["title", "desc"] where markup.texts(of: element).filter({ !$0.isEmpty }).count != 1 {
      result.append("the picture has no <\(element)>")
    }
    if !markup.texts(of: "a").isEmpty { result.append("a picture holds links") }
    if !markup.values(of: "style").isEmpty { result.append("a picture has styles of its own") }
    return result
  }
}
