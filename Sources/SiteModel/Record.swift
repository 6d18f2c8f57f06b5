/// One record of the content: its id, where it is written, and its fields.
///
/// A class, since lists, indexes and pages pass records around by the hundred thousand, and nothing ever changes one.
public final class Record: Sendable {
  /// The id.
  public let id: RecordID
  /// The file that holds it, relative to the site's folder: `content/platforms/nansha.md`.
  public let file: String
  /// Where in the file it begins.
  public let mark: TextMark
  /// Its fields.
  public let fields: Fields

  /// The name shown to readers.
  public let title: String
  /// One or two sentences, empty when the kind has none.
  public let summary: String
  /// How far it has come; nil for kinds without a status.
  public let status: Status?
  /// Its place in lists, last when not given.
  public let order: Int
  /// The address of its page, or of its place on a page that it shares.
  public let url: PageURL
  /// The same as ``PageURL/address`` has it, made once.
  public let address: String

  init(id: RecordID, file: String, mark: TextMark, fields: Fields) {
    self.id = id
    self.file = file
    self.mark = mark
    self.fields = fields
    title = fields.text(.title) ?? fields.text(.name) ?? fields.text(.value) ?? fields.text(.printed) ?? id.name
    summary = fields.text(.summary) ?? fields.text(.definition) ?? ""
    status = fields.text(.status).flatMap(Status.init)
    order = fields.integer(.order) ?? Int.max
    url = PageURL(of: id, fields)
    address = url.address
  }

  /// The records and source lines that the fields name, in the file's order.
  public var references: [RecordID] {
    var result: [RecordID] = []
    fields.forEachReference { _, reference in result.append(reference.id) }
    return result
  }
}

extension PageURL {
  /// The address of a record.
  fileprivate init(of id: RecordID, _ fields: Fields) {
    let name = id.name
    switch id.kind {
    case .site: self.init("/")
    case .source: self.init("/source/")
    case .platform: self.init("/platforms/\(name)/")
    case .project: self.init("/projects/\(name)/")
    case .policy: self.init("/policies/\(name)/")
    case .event: self.init("/timeline/", fragment: name)
    case .person: self.init("/views/\(name)/")
    case .view: self.init("/views/\(fields.reference(.who)?.name ?? name)/", fragment: name)
    case .term: self.init("/glossary/\(name)/")
    case .theme: self.init("/themes/\(name)/")
    case .figure: self.init("/figures/", fragment: name)
    case .place: self.init("/places/\(name)/")
    case .organisation: self.init("/organisations/", fragment: name)
    case .note: self.init("/source/notes/", fragment: name)
    case .page: self.init(editorsPage: name)
    }
  }

  /// The address of an editor's page; three names have addresses of their own.
  private init(editorsPage name: String) {
    switch name {
    case "home": self.init("/")
    case "404": self.init("/404.html")
    case "notes": self.init("/source/notes/")
    default: self.init("/\(name)/")
    }
  }
}

/// The Markdown that follows a record's front matter.
public struct Body: Sendable {
  /// UTF-8 text.
  public let bytes: [UInt8]
  /// The line of the file on which it begins.
  public let firstLine: Int

  /// Whether it holds nothing but white space.
  public var isEmpty: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }
}
