import SiteModel
import Templates

/// A view as a card: the claim, what it says in a sentence or two, who says it, and what it is about.
enum ViewCard {
  static let shape = Shape(
    "view card",
    [
      .text("url"), .text("title"), .html("summary"), .text("who"), .flag("hasAbout"),
      .list("about", of: RecordLink.shape),
    ])

  /// A card.
  ///
  /// - Parameters:
  ///   - view: The view.
  ///   - context: The page.
  ///   - namesPerson: Whether to say whose view it is, or else what it is about: the page of that says the other.
  /// - Returns: A value of ``shape``.
  static func object(_ view: Record, _ context: PageContext, namesPerson: Bool) -> Object {
    let about = namesPerson ? [] : view.fields.references(.about)
    let person = namesPerson ? view.fields.reference(.who).flatMap { context.site.record($0) } : nil
    return shape.object([
      "url": .address(view.address),
      "title": .text(view.title),
      "summary": .html(context.prose(view.summary)),
      "who": Value(person?.title),
      "hasAbout": .flag(!about.isEmpty),
      "about": context.links(about),
    ])
  }
}
