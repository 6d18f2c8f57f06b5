import SiteModel

extension RecordKind {
  /// The heading above records of this kind on a page.
  var heading: String {
    switch self {
    case .event: "Timeline"
    case .term: "Glossary"
    case .note: "Translation notes"
    default: plural.prefix(1).uppercased() + plural.dropFirst()
    }
  }
}
