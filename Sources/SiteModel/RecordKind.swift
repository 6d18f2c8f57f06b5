/// The kinds of records, in the order in which lists and reports name them.
public enum RecordKind: String, CaseIterable, Comparable, Sendable {
  case site
  case source
  case platform
  case project
  case policy
  case event
  case person
  case view
  case term
  case theme
  case figure
  case place
  case organisation
  case note
  case page

  /// How the records of a kind are stored below `content/`.
  public enum Storage: Sendable, Equatable {
    /// One Markdown file for each record in this folder.
    case markdown(folder: String)
    /// One YAML file for each record in this folder.
    case yaml(folder: String)
    /// All records in one YAML list.
    case list(file: String)
    /// A single YAML file.
    case single(file: String)
  }

  /// Where the records of this kind are stored.
  public var storage: Storage {
    switch self {
    case .site: .single(file: "site.yml")
    case .source: .yaml(folder: "sources")
    case .platform: .markdown(folder: "platforms")
    case .project: .markdown(folder: "projects")
    case .policy: .markdown(folder: "policies")
    case .event: .markdown(folder: "events")
    case .person: .markdown(folder: "people")
    case .view: .markdown(folder: "views")
    case .term: .markdown(folder: "glossary")
    case .theme: .markdown(folder: "themes")
    case .figure: .list(file: "figures.yml")
    case .place: .list(file: "places.yml")
    case .organisation: .list(file: "organisations.yml")
    case .note: .list(file: "notes.yml")
    case .page: .markdown(folder: "pages")
    }
  }

  /// The word for several records of this kind.
  public var plural: String {
    switch self {
    case .policy: "policies"
    case .person: "people"
    case .site: "site"
    default: rawValue + "s"
    }
  }

  /// Whether each record of this kind has a page to itself; the others are parts of lists or of other records' pages.
  public var hasOwnPage: Bool {
    switch self {
    case .platform, .project, .policy, .person, .term, .theme, .place: true
    case .site, .source, .event, .view, .figure, .organisation, .note, .page: false
    }
  }

  /// `a` or `an`, as the kind's word needs it.
  public var article: String {
    switch self {
    case .event, .organisation: "an"
    default: "a"
    }
  }

  /// Hashes one byte; Swift hashes the word of an enumeration that has words.
  public func hash(into hasher: inout Hasher) { hasher.combine(order) }

  /// Orders kinds as they are declared.
  public static func < (left: RecordKind, right: RecordKind) -> Bool { left.order < right.order }

  /// Written out, since records are sorted and looked up by it.
  private var order: UInt8 {
    switch self {
    case .site: 0
    case .source: 1
    case .platform: 2
    case .project: 3
    case .policy: 4
    case .event: 5
    case .person: 6
    case .view: 7
    case .term: 8
    case .theme: 9
    case .figure: 10
    case .place: 11
    case .organisation: 12
    case .note: 13
    case .page: 14
    }
  }
}
