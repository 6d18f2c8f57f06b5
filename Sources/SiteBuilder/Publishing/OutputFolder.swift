import Diagnostics
import Files
import Foundation
import SiteModel
import Synchronization

/// The folder that a site is published into: writes only what has changed, and touches only what is ours.
final class OutputFolder: Sendable {
  /// What became of one file.
  enum Outcome: Sendable {
    case written
    case unchanged
  }

  /// Why a file couldn't be published.
  enum Failure: Error, Sendable {
    /// The system refused.
    case system(FileFailure)
    /// Somebody else's file stands where ours would go.
    case foreign(OutputPath)
  }

  /// The folder on disk.
  let path: String
  /// What the last run wrote; empty when there was none.
  let previous: Manifest
  /// Planned paths at which something stands that no manifest names: ours only if the bytes turn out to be the same.
  let strangers: Set<String>
  private let planned: [OutputPath]
  private let isEmpty: Bool
  private let ours: Set<String>
  private let state: Mutex<State>

  private struct State: Sendable {
    var hasBegun = false
    var folders: Set<String> = []
    /// What the disk as a whole refused.
    var failure: FileFailure?
  }

  /// Opens a folder for a run.
  ///
  /// - Parameters:
  ///   - path: The folder, which need not be there yet.
  ///   - planned: Every path that the run may write.
  ///   - isEmpty: Whether nothing stands in the folder, so that no file has to be looked for.
  init(path: String, planned: [OutputPath], isEmpty: Bool = false) {
    self.path = path
    self.isEmpty = isEmpty
    self.planned = planned
    let previous = Manifest(folder: path) ?? Manifest([])
    self.previous = previous
    let ours = Set(previous.entries.map(\.path))
    self.ours = ours
    let unknown = isEmpty || FileReading.entry(at: path) == nil ? [] : planned.filter { !ours.contains($0.text) }
    strangers = Set(unknown.map(\.text).filter { FileReading.entry(at: path + "/" + $0) != nil })
    state = Mutex(State())
  }

  /// Whether a path holds these bytes, or may be given them.
  func accepts(_ target: OutputPath, _ bytes: [UInt8]) -> Bool {
    guard let existing = FileReading.entry(at: path + "/" + target.text) else { return true }
    return holds(existing, target, bytes) || isReplaceable(existing, target)
  }

  /// Puts a file into the folder unless the same bytes are there already.
  ///
  /// Once the disk is full or read-only, every file that would have to be written fails for the same reason: that of the
  /// first.
  func publish(_ target: OutputPath, _ bytes: [UInt8]) throws(Failure) -> Outcome {
    if !isEmpty, let existing = FileReading.entry(at: path + "/" + target.text) {
      if holds(existing, target, bytes) { return .unchanged }
      guard isReplaceable(existing, target) else { throw .foreign(target) }
    }
    if let failure = state.withLock(\.failure) { throw .system(failure) }
    do {
      try begin()
      try write(target, bytes)
    } catch {
      guard error.concernsWholeDisk else { throw .system(error) }
      let first = state.withLock { state -> FileFailure in
        let first = state.failure ?? error
        state.failure = first
        return first
      }
      throw .system(first)
    }
    return .written
  }

  /// Removes what the last run wrote and this one didn't, and folders that are empty then.
  ///
  /// - Returns: How many files were removed.
  func prune(keeping current: Set<String>) throws(FileFailure) -> Int {
    var count = 0
    for entry in previous.entries where !current.contains(entry.path) {
      guard let stale = OutputPath(entry.path), !isBelowLink(stale) else { continue }
      if FileReading.entry(at: path + "/" + stale.text) == .file {
        try begin()
        try FileWriting.removeFile(path + "/" + stale.text)
        count += 1
      }
      // A killed run may have made the folder and not the file.
      var folder = stale.folder
      while !folder.isEmpty, FileWriting.removeEmptyFolder(path + "/" + folder) {
        folder = OutputPath(folder)?.folder ?? ""
      }
    }
    return count
  }

  /// Writes the manifest of the finished run, unless it says what the last one said.
  func finish(_ manifest: Manifest) throws(FileFailure) -> Outcome {
    let bytes = manifest.bytes
    if (try? FileReading.bytes(of: path + "/" + Manifest.fileName)) == bytes { return .unchanged }
    try FileWriting.makeFolder(path)
    try FileWriting.replace(folder: path, name: Manifest.fileName, with: bytes)
    return .written
  }

  /// Says before the first change what this run may leave behind, so that the next one knows whose files they are.
  private func begin() throws(FileFailure) {
    let result = state.withLock { state -> FileFailure? in
      guard !state.hasBegun else { return nil }
      do throws(FileFailure) {
        try FileWriting.makeFolder(path)
        let new = planned.filter { !ours.contains($0.text) && !strangers.contains($0.text) }
        let manifest = Manifest(previous.entries + new.map { Manifest.Entry(planned: $0) })
        try FileWriting.replace(folder: path, name: Manifest.fileName, with: manifest.bytes)
        state.hasBegun = true
        return nil
      } catch {
        return error
      }
    }
    if let result { throw result }
  }

  private func holds(_ existing: FileReading.Entry, _ target: OutputPath, _ bytes: [UInt8]) -> Bool {
    existing == .file && (try? FileReading.bytes(of: path + "/" + target.text, limit: bytes.count)) == bytes
  }

  private func isReplaceable(_ existing: FileReading.Entry, _ target: OutputPath) -> Bool {
    existing == .file && ours.contains(target.text)
  }

  /// Whether a symbolic link stands on the way down to a file, so that the file is somebody else's.
  private func isBelowLink(_ target: OutputPath) -> Bool {
    var folder = target.folder
    while !folder.isEmpty {
      if FileReading.entry(at: path + "/" + folder) == .symbolicLink { return true }
      folder = OutputPath(folder)?.folder ?? ""
    }
    return false
  }

  private func write(_ target: OutputPath, _ bytes: [UInt8]) throws(FileFailure) {
    let folder = target.folder
    try makeFolder(folder)
    try FileWriting.replace(folder: folder.isEmpty ? path : path + "/" + folder, name: target.name, with: bytes)
  }

  /// Makes a folder and those above it, refusing symbolic links, which could lead out of the output folder.
  private func makeFolder(_ folder: String) throws(FileFailure) {
    if folder.isEmpty || state.withLock({ $0.folders.contains(folder) }) { return }
    try makeFolder(OutputPath(folder)?.folder ?? "")
    try FileWriting.makeFolder(path + "/" + folder)
    _ = state.withLock { $0.folders.insert(folder) }
  }
}

extension FileFailure {
  /// Whether no other file of the disk could be written either.
  fileprivate var concernsWholeDisk: Bool { [ENOSPC, EDQUOT, EROFS, EIO].contains(code) }
}
