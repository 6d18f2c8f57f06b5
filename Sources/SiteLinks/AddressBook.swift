import Diagnostics
import SiteModel

/// Every address that the site will have: what links may lead to.
public struct AddressBook: Sendable {
  private let paths: Set<String>
  private let recordsByFile: [String: RecordID]
  private let pathNames: NearNameCache
  private let fileNames: NearNameCache

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
    pathNames = NearNameCache { [paths] in Array(paths) }
    fileNames = NearNameCache { [recordsByFile] in Array(recordsByFile.keys) }
  }

  /// Whether the site has this address.
  public func contains(_ path: String) -> Bool { paths.contains(path) }

  /// The record that a content file holds, by the file's name in diagnostics.
  func record(inFile file: String) -> RecordID? { recordsByFile[file] }

  /// The path that was probably meant.
  func nearestPath(to path: String) -> String? { pathNames.nearest(to: path) }

  /// The content file with a record of its own that was probably meant: by its spelling, or of the same name elsewhere.
  func nearestFile(to file: String) -> String? {
    if let near = fileNames.nearest(to: file) { return near }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return recordsByFile.keys.filter { $0.hasSuffix("/" + name) }.min()
  }

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
