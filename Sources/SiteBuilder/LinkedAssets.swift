import SiteModel

/// The assets of the templates to which pages link, where there are such files.
///
/// Their addresses change with their bytes, so that browsers may keep them forever.
struct LinkedAssets: Sendable {
  /// A file in the folder of assets.
  enum File: String {
    /// The stylesheet of all pages.
    case stylesheet = "style.css"
    /// Shows what a linked term means.
    case termsScript = "terms.js"
    /// Filters the glossary's terms by what is typed.
    case glossaryScript = "glossary.js"

    /// The variable by which templates link to it.
    var variable: String {
      switch self {
      case .stylesheet: "site.stylesheet"
      case .termsScript: "site.termsScript"
      case .glossaryScript: "script"
      }
    }
  }

  private var addresses: [File: PageURL] = [:]

  /// The address of the stylesheet.
  var stylesheet: PageURL? { addresses[.stylesheet] }
  /// The address of what shows the meaning of terms.
  var termsScript: PageURL? { addresses[.termsScript] }
  /// The address of what filters the glossary.
  var glossaryScript: PageURL? { addresses[.glossaryScript] }

  /// Takes note of a file in the folder of assets, if it is one of these.
  ///
  /// - Parameters:
  ///   - name: The path of the file in that folder.
  ///   - bytes: What it holds.
  /// - Returns: The address at which it is published; nil for a file to which pages don't link by themselves.
  mutating func add(_ name: String, _ bytes: [UInt8]) -> PageURL? {
    guard let file = File(rawValue: name) else { return nil }
    let stem = name.prefix { $0 != "." }
    let url = PageURL("/assets/\(stem).\(Manifest.hash(bytes).prefix(10))\(name.dropFirst(stem.count))")
    addresses[file] = url
    return url
  }
}
