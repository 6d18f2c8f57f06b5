import Markup
import Templates

/// The engine of this project.
struct OwnEngine: Engine {
  enum Failure: Error {
    case template(String)
  }

  private static let entry = Shape("entry", [.text("label"), .text("url"), .flag("isCurrent")])
  private static let link = Shape("link", [.text("title"), .text("url"), .text("note")])
  private static let page = Shape(
    "page",
    [
      .text("title"), .text("description"), .text("language"), .text("updated"), .html("body"),
      .list("navigation", of: entry), .list("links", of: link),
    ])

  let name = "gba-site"
  private let template: Template

  init() throws {
    let source = TemplateSource(name: "page", file: "page.mustache", bytes: Array(MustachePage.text.utf8))
    let (template, diagnostics) = TemplateLibrary([source]).compile("page", for: Self.page)
    guard let template else { throw Failure.template(diagnostics.map(\.message).joined(separator: "; ")) }
    self.template = template
  }

  func page(_ data: TypicalPage) -> [UInt8] {
    let object = Self.page.object([
      "title": .text(data.title),
      "description": .text(data.description),
      "language": .text(data.language),
      "updated": .text(data.updated),
      "body": .html(HTML(trusted: data.body)),
      "navigation": .list(
        data.navigation.map {
          .object(
            Self.entry.object(["label": .text($0.label), "url": .text($0.url), "isCurrent": .flag($0.isCurrent)]))
        }),
      "links": .list(
        data.links.map {
          .object(Self.link.object(["title": .text($0.title), "url": .text($0.url), "note": .text($0.note)]))
        }),
    ])
    var output: [UInt8] = []
    template.render(object, into: &output)
    return output
  }
}
