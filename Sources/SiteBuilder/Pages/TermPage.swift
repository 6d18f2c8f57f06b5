import SiteModel
import Templates

/// A term: its names, its definition, what it means here, and what to read next.
enum TermPage {
  static let family: PageFamily = .records(
    .term, template: "term",
    Layout.shape(
      "term page",
      [
        .html("definition"), .text("category"), .flag("hasAliases"), .htmls("aliases"),
        .list("standsFor", of: RecordLink.shape),
        .html("body"),
        More.field,
      ])
  ) { context, term in
    family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(parent: ("Glossary", "/glossary/")),
      "definition": .html(context.prose(term.fields.text(.definition) ?? "")),
      "category": Value(term.fields.text(.category)),
      "hasAliases": .flag(!term.fields.texts(.aliases).isEmpty),
      "aliases": .list(term.fields.texts(.aliases).map { .html(context.prose($0.text)) }),
      "standsFor": context.links(term.fields, .sameAs),
      "body": .html(context.body),
      "more": context.more(about: term),
    ])
  }
}
