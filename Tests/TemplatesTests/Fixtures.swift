import Templates

/// Shapes that the tests share.
enum Fixtures {
  static let site = Shape("site", [.text("name"), .text("url")])
  static let link = Shape("link", [.text("label"), .text("url"), .flag("isCurrent"), .texts("tags")])
  static let page = Shape(
    "page",
    [
      .text("title"), .html("body"), .flag("isDraft"), .object("site", site, pageWide: true), .list("links", of: link),
      .texts("labels"), .htmls("notes"), .choice("layout", ["wide", "narrow"]), .text("language", pageWide: true),
    ])
}
