import Files

/// Where the program keeps what saves it work the next time: `.gba-site/` in the site's folder.
///
/// It can be deleted at any time, and a site's folder that can't be written to does without.
public struct MemoryFolder: Sendable {
  private let path: String

  /// The folder of the site in `root`.
  public init(root: String) {
    path = root + "/.gba-site"
  }

  /// The bytes of a file, nil when there is none that can be read.
  public func read(_ name: String) -> [UInt8]? { try? FileReading.bytes(of: path + "/" + name) }

  /// Writes a file; the folder keeps itself out of version control.
  public func write(_ name: String, _ bytes: [UInt8]) {
    // What can't be kept is only work that has to be done again: no reason to fail.
    guard (try? FileWriting.makeFolder(path)) != nil else { return }
    if FileReading.entry(at: path + "/.gitignore") == nil {
      try? FileWriting.replace(folder: path, name: ".gitignore", with: Array("*\n".utf8))
    }
    try? FileWriting.replace(folder: path, name: name, with: bytes)
  }

  /// Removes a file.
  func remove(_ name: String) { try? FileWriting.removeFile(path + "/" + name) }
}
