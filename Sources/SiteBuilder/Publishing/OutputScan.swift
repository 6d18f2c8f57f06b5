import Files
import SiteModel

/// What stands in an output folder before a run.
struct OutputScan: Sendable {
  /// Files that nobody needs to be told about: they are put there for the web server, the forge or git.
  private static let expected: Set<String> = [
    ".gitignore", ".gitkeep", ".nojekyll", ".htaccess", "CNAME", Manifest.fileName,
  ]

  /// All files, relative to the folder.
  let files: [String]
  /// Files that a killed run left half written.
  let leftovers: [String]

  /// Whether there is no file at all.
  let isEmpty: Bool

  /// Looks through a folder; one that isn't there is empty.
  init(folder: String) {
    let isThere = FileReading.entry(at: folder) != nil
    let readable = try? FileReading.tree(below: folder) { $0 == ".git" || $0 == ".well-known" }
    let tree = readable ?? []
    // A folder that can't be looked through may hold anything.
    isEmpty = tree.isEmpty && (readable != nil || !isThere)
    var files: [String] = []
    var leftovers: [String] = []
    for (path, _) in tree {
      let name = path.split(separator: "/").last ?? ""
      if name.hasPrefix(FileWriting.temporaryPrefix) {
        leftovers.append(path)
      } else if !Self.expected.contains(path) {
        files.append(path)
      }
    }
    self.files = files
    self.leftovers = leftovers
  }

  /// The files that neither this run nor the last one wrote.
  func foreign(to ours: [OutputPath], _ previous: Manifest) -> [String] {
    guard !files.isEmpty else { return [] }
    let known = Set(ours.map(\.text)).union(previous.entries.map(\.path))
    return files.filter { !known.contains($0) }
  }
}
