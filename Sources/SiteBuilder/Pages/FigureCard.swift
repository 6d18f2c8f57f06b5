import SiteModel
import Templates

/// A figure as a card: the value large, its unit, what it measures, and how to read it.
enum FigureCard {
  static let shape = Shape(
    "figure card",
    [
      .text("id"), .text("url"), .flag("isInWords"), .html("value"), .text("unit"), .html("measures"),
      .html("scope"), .html("printed"), .flag("hasAbout"), .list("about", of: RecordLink.shape),
      .list("citations", of: RecordLink.citation),
    ])

  /// The longest value that is set as large as a number; a longer one is a list of names, which comes behind its unit.
  private static let longestNumber = 20

  /// A card.
  ///
  /// - Parameters:
  ///   - record: The figure.
  ///   - context: The page.
  ///   - isWhole: Whether to say how to read it and what it is about; a short card links to the whole one.
  /// - Returns: A value of ``shape``.
  static func object(_ record: Record, _ context: PageContext, isWhole: Bool) -> Object {
    let fields = record.fields
    let about = isWhole ? fields.references(.about) : []
    return shape.object([
      "id": .text(record.id.name),
      "url": isWhole ? .none : .address(record.address),
      "isInWords": .flag(record.title.count > longestNumber),
      "value": .html(context.prose(record.title)),
      "unit": Value(unit(of: record)),
      "measures": .html(context.prose(fields.text(.measures) ?? "")),
      "scope": Value(isWhole ? fields.text(.scope).map(context.prose) : nil),
      "printed": Value(isWhole ? fields.text(.printed).map(context.prose) : nil),
      "hasAbout": .flag(!about.isEmpty),
      "about": context.links(about),
      "citations": context.citations(fields),
    ])
  }

  /// The unit, unless the value says it already or is a date or a name.
  private static func unit(of figure: Record) -> String? {
    let type = figure.fields.text(.type)
    guard let unit = figure.fields.text(.unit), type != "date", type != "label" else { return nil }
    let isSaid = unit.split(separator: " ").contains { figure.title.lowercased().contains($0.lowercased()) }
    return isSaid ? nil : unit
  }
}
