/// What a reference leads to: a record or a source line, with what a link to it needs.
public final class ReferenceTarget: Sendable {
  /// The record or line.
  public let id: RecordID
  /// A number of its own, dense over all targets of a site: a record's position in ``Site/records``; for a line, how many
  /// records there are and its position in ``Site/lines``.
  public let index: Int
  /// Its address.
  public let url: PageURL
  /// The same as ``PageURL/address`` has it.
  public let address: String
  /// The name shown to readers.
  public let title: String
  /// Whether it is a line of a source.
  public let isLine: Bool

  init(_ record: Record, index: Int) {
    id = record.id
    self.index = index
    url = record.url
    address = record.address
    title = record.title
    isLine = false
  }

  init(_ line: SourceLine, index: Int) {
    id = line.id
    self.index = index
    url = line.url
    address = line.address
    title = line.id.name
    isLine = true
  }
}
