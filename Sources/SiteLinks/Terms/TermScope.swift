/// How often a term is linked.
enum TermScope {
  /// Where it first occurs on the page.
  case page
  /// Where it first occurs below each heading of the top level, and in the footnotes.
  case section
  /// Wherever it occurs.
  case all
}
