import SiteModel

/// The assets of the templates to which pages link, where there are such files.
///
/// Their addresses change with their bytes, so that browsers may keep them forever.
struct LinkedAssets: Sendable {
  /// `style.css`, the stylesheet of all pages.
  private(set) var stylesheet: PageURL?
  /// `terms.js`, which shows what a linked term means.
  private(set) var termsScript: PageURL?
  /// `glossary.js`, which filters the glossary's terms by what is typed.
  private(set) var glossaryScript: PageURL?

  /// Takes note of a file in the folder of assets, if it is one of these.
  ///
  /// - Parameters:
  ///   - name: The path of the file in that folder.
  ///   - bytes: What it holds.
  /// - Returns: The address at which it is published; nil for a file to which pages don't link by themselves.
  mutating func add(_ name: String, _ bytes: [UInt8]) -> PageURL? {
    func url(_ name: String, _ ending: String) -> PageURL {
      PageURL("/assets/\(name).\(Manifest.hash(bytes).prefix(10)).\(ending)")
    }
    switch name {
    case "style.css":
      stylesheet = url("style", "css")
      return stylesheet
    case "terms.js":
      termsScript = url("terms", "js")
      return termsScript
    case "glossary.js":
      glossaryScript = url("glossary", "js")
      return glossaryScript
    default: return nil
    }
  }
}
