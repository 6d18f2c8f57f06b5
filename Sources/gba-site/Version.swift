/// The program's version, as `--version` prints it (Semantic Versioning 2.0.0).
enum Version {
  static let text = "0.1.0"
}
