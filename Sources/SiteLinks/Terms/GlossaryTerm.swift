import SiteModel

/// A term of the glossary as the text is searched for it.
struct GlossaryTerm {
  /// How a term is linked.
  enum Linking: String {
    /// In every form.
    case auto
    /// Only in forms of two words or two Chinese characters at least.
    case phrase
    /// Not at all; what is written of it is not taken for a shorter term either.
    case never
  }

  /// The term's id.
  let id: RecordID
  /// The positions of the term, and of the record to which it leads, in the site's records.
  let index: Int
  let target: Int
  /// All that it is called: title, aliases, names.
  var names: [String]
  /// Longer texts in which it is not meant.
  var notIn: [String] = []
  var linking = Linking.auto
  /// Whether its names are matched in their own case only.
  var isExact = false
}

extension GlossaryTerm {
  /// Reads the term that stands at a position of a site's records.
  init(_ record: Record, at index: Int, of site: Site) {
    let fields = record.fields
    id = record.id
    self.index = index
    target = fields.reference(.sameAs).flatMap { site.target($0.description)?.index } ?? index
    names = [record.title] + fields.texts(.aliases).map(\.text) + fields.names.entries.map(\.name.text)
    notIn = fields.texts(.notIn).map(\.text)
    linking = fields.text(.link).flatMap(Linking.init) ?? .auto
    isExact = fields.text(.caseRule) == "exact"
  }
}
