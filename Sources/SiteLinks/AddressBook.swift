import SiteModel

/// Every address that the site will have: what links may lead to.
public struct AddressBook: Sendable {
  private let paths: Set<String>
  private let recordsByFile: [String: RecordID]

  /// Makes the book.
  ///
  /// - Parameters:
  ///   - pages: The addresses of all pages.
  ///   - site: The site, for its assets and its files.
  public init(pages: some Sequence<PageURL>, site: Site) {
    var paths = Set(pages.map(\.path))
    for asset in site.assets { paths.insert("/" + asset) }
    self.paths = paths
    var recordsByFile: [String: RecordID] = [:]
    for record in site.records {
      if case .list = record.id.kind.storage { continue }
      recordsByFile[record.file] = record.id
    }
    self.recordsByFile = recordsByFile
  }

  /// Whether the site has this address.
  public func contains(_ path: String) -> Bool { paths.contains(path) }

  /// The record that a content file holds, by the file's name in diagnostics.
  func record(inFile file: String) -> RecordID? { recordsByFile[file] }

  /// All paths, for suggestions.
  public var allPaths: Set<String> { paths }

  /// All content files with a record of their own, for suggestions.
  var allFiles: Dictionary<String, RecordID>.Keys { recordsByFile.keys }

  /// Resolves a relative path against a file's folder; nil when it leaves the content folder.
  static func resolve(_ path: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        // The first part is the content folder itself.
        guard parts.count > 1 else { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
