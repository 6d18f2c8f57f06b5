import Diagnostics
import Files
import SiteModel

/// Collects what became of every file of a run, and ends it: the manifest, then removals.
struct Publication {
  /// What became of one file.
  struct Result: Sendable {
    let entry: Manifest.Entry?
    let outcome: Swift.Result<OutputFolder.Outcome, OutputFolder.Failure>
  }

  let folder: OutputFolder
  /// How diagnostics name the folder.
  let name: String
  private(set) var entries: [Manifest.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var written = 0
  private(set) var unchanged = 0
  private(set) var removed = 0

  init(folder: OutputFolder, name: String) {
    self.folder = folder
    self.name = name
  }

  /// Whether a file couldn't be written, so that the run must not go on.
  var hasFailed: Bool { diagnostics.hasErrors }

  /// Publishes one file; safe to call on any thread, since nothing is collected.
  static func result(_ url: PageURL, _ bytes: [UInt8], in folder: OutputFolder) -> Result {
    guard let path = url.outputPath else { preconditionFailure("\(url) was planned without an output path") }
    do {
      let outcome = try folder.publish(path, bytes)
      return Result(entry: Manifest.Entry(path, bytes), outcome: .success(outcome))
    } catch {
      return Result(entry: nil, outcome: .failure(error))
    }
  }

  /// Publishes one file.
  mutating func publish(_ url: PageURL, _ bytes: [UInt8]) {
    add(Self.result(url, bytes, in: folder))
  }

  /// Publishes a file as it is on disk.
  mutating func copy(_ url: PageURL, from source: String) {
    do {
      publish(url, try FileReading.bytes(of: source))
    } catch {
      diagnostics.append(
        Diagnostic(.unreadableFile, "can't be read: \(error.reason)", at: SourceLocation(file: "content" + url.path)))
    }
  }

  /// Notes what became of a file.
  mutating func add(_ result: Result) {
    if let entry = result.entry { entries.append(entry) }
    switch result.outcome {
    case .success(.written): written += 1
    case .success(.unchanged): unchanged += 1
    case .failure(.system(let failure)): fail(failure)
    case .failure(.foreign(let path)): refuse(path)
    }
  }

  /// Looks, before anything is written, whether somebody else's file stands where one of ours would go.
  mutating func examine(_ url: PageURL, _ bytes: @autoclosure () -> [UInt8]) {
    guard let path = url.outputPath, folder.strangers.contains(path.text) else { return }
    guard !folder.accepts(path, bytes()) else { return }
    refuse(path)
  }

  private mutating func refuse(_ path: OutputPath) {
    diagnostics.append(
      Diagnostic(
        .foreignFileInTheWay, "gba-site didn't write this file, so it won't replace it",
        at: SourceLocation(file: name + "/" + path.text), hint: "move it away or delete it, then build again"))
  }

  /// Removes a file that a killed run left half written.
  mutating func removeLeftover(_ path: String) {
    do {
      try FileWriting.removeFile(folder.path + "/" + path)
    } catch {
      fail(error)
    }
  }

  /// Ends the run.
  ///
  /// After a failure nothing is removed, and the manifest of the beginning stays.
  ///
  /// - Returns: The manifest, or nil after a failure.
  mutating func finish() -> Manifest? {
    guard !hasFailed else { return nil }
    let manifest = Manifest(entries)
    do {
      removed = try folder.prune(keeping: Set(entries.map(\.path)))
      if case .written = try folder.finish(manifest) { written += 1 } else { unchanged += 1 }
      return manifest
    } catch {
      fail(error)
      return nil
    }
  }

  private mutating func fail(_ failure: FileFailure) {
    let path = failure.path.hasPrefix(folder.path) ? name + failure.path.dropFirst(folder.path.count) : failure.path
    diagnostics.append(
      Diagnostic(
        .writeFailed, "can't \(failure.action) this file: \(failure.reason)", at: SourceLocation(file: path)))
  }
}
