/// One numbered line of a source.
public struct SourceLine: Sendable {
  /// The line's reference, `source:s1p6`.
  public let id: RecordID
  /// The source that it belongs to.
  public let source: RecordID
  /// The section that it stands in.
  public let section: String
  /// Whether it is a heading.
  public let isHeading: Bool
  /// What it says, in our words.
  public let gist: String
  /// The SHA-256 of its normalised text in hexadecimal digits; empty when the source gives none.
  public let sha256: String
  /// Where the line's id is written.
  public let mark: TextMark
  /// Where the hash is written, or the line's id when the hash is wrong in itself.
  public let hashMark: TextMark

  /// Its place on the source page.
  public var url: PageURL { PageURL("/source/", fragment: id.name) }
  /// The same as ``PageURL/address`` has it, made once.
  public let address: String

  init?(_ item: Item, of source: RecordID) {
    guard let name = item.fields.text(.id) else { return nil }
    id = RecordID(.source, name)
    self.source = source
    section = item.fields.text(.section) ?? ""
    isHeading = item.fields.text(.kind) == "heading"
    gist = item.fields.text(.gist) ?? ""
    sha256 = item.fields.text(.sha256) ?? ""
    mark = item.fields.mark(of: .id) ?? item.mark
    hashMark = item.fields.mark(of: .sha256) ?? mark
    address = PageURL("/source/", fragment: name).address
  }
}
