/// One template file, as it was read.
public struct TemplateSource: Sendable {
  /// What other templates and the pages call it, such as `platform` or `partials/nav`.
  public let name: String
  /// The path for messages, such as `templates/platform.mustache`.
  public let file: String
  /// The file's bytes, UTF-8.
  public let bytes: [UInt8]

  /// Describes a template file.
  public init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}
