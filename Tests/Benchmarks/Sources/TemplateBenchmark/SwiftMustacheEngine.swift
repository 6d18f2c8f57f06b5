import Mustache

/// swift-mustache: compiled once, data looked up by name.
struct SwiftMustacheEngine: Engine {
  let name = "swift-mustache"
  private let template: MustacheTemplate

  init() throws {
    template = try MustacheTemplate(string: MustachePage.text)
  }

  func page(_ data: TypicalPage) -> [UInt8] {
    Array(template.render(dictionary(of: data)).utf8)
  }
}
