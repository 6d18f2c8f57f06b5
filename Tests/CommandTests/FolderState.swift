import Files
import Foundation

/// What a folder holds at one moment: for each file its bytes, and what shows whether it was touched since.
struct FolderState: Equatable {
  /// The bytes of a file; a failed expectation shows their number and not each of them.
  struct Contents: Equatable, CustomStringConvertible {
    let bytes: [UInt8]

    /// The bytes as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var description: String { "\(bytes.count) bytes" }
  }

  /// One file, folder or symbolic link.
  struct Entry: Equatable {
    /// The bytes of a file, empty for anything else.
    let contents: Contents
    /// The kind and permissions.
    let mode: UInt32
    /// The inode: a file that was replaced has another one.
    let inode: UInt64
    /// When it was last changed, in nanoseconds since 1970.
    let modified: Int
  }

  /// The entries by their paths relative to the folder; the folder itself is `.`.
  private(set) var entries: [String: Entry] = [:]

  /// Looks at a folder; one that isn't there has no entries.
  init(_ folder: String) throws {
    entries["."] = Self.entry(folder)
    guard entries["."] != nil else { return }
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      entries[path] = Self.entry(folder + "/" + path)
    }
  }

  /// The bytes of all files by path.
  var files: [String: Contents] {
    entries.filter { $0.value.mode & UInt32(S_IFMT) == UInt32(S_IFREG) }.mapValues(\.contents)
  }

  /// The paths of all files and folders but the folder itself, sorted.
  var paths: [String] { entries.keys.filter { $0 != "." }.sorted() }

  /// The paths of the files that were replaced or changed since an earlier moment, or are new, sorted.
  func filesTouched(since earlier: FolderState) -> [String] {
    files.keys.filter { entries[$0] != earlier.entries[$0] }.sorted()
  }

  private static func entry(_ path: String) -> Entry? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    let bytes = status.st_mode & S_IFMT == S_IFREG ? try? FileReading.bytes(of: path) : nil
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    return Entry(
      contents: Contents(bytes: bytes ?? []), mode: UInt32(status.st_mode), inode: UInt64(status.st_ino),
      modified: time.tv_sec * 1_000_000_000 + time.tv_nsec)
  }
}
