/// How often a term of the glossary is linked by itself: the setting `term_links` of `site.yml`.
enum TermScope: String {
  /// Where it first occurs in each text.
  case page
  /// Where it first occurs below each heading of the top level, and in the footnotes.
  case section
  /// Wherever it occurs.
  case all
  /// Never.
  case none
}
