import Files
import Foundation
import Parallel
import SiteModel

/// What the last successful build left, so that a build of unchanged inputs has nothing to do but look.
///
/// It is kept in `.gba-site/` in the site's folder, one file for each output folder. It is a convenience: deleting it
/// costs one full build, and a site's folder that can't be written to does without.
struct BuildMemory: Codable, Sendable {
  /// The fingerprint of the inputs.
  let fingerprint: String
  /// The hash of what Git has said of the content.
  let history: String
  /// The hash of the manifest's bytes.
  let manifest: String
  /// How many pages the site has.
  let pages: Int

  /// Recalls the last build of this output folder.
  init?(_ options: BuildOptions) {
    guard let bytes = MemoryFolder(root: options.root).read(Self.name(options)),
      let memory = try? JSONDecoder().decode(Self.self, from: Data(bytes))
    else { return nil }
    self = memory
  }

  init(fingerprint: InputFingerprint, history: History, manifest: Manifest, pages: Int) {
    self.fingerprint = fingerprint.text
    self.history = history.hash
    self.manifest = Manifest.hash(manifest.bytes)
    self.pages = pages
  }

  /// Whether every file of the output folder is still what the last build made it; all bytes are read and hashed.
  func fits(_ manifest: Manifest, in folder: String, jobs: Int) async -> Bool {
    guard Manifest.hash(manifest.bytes) == self.manifest else { return false }
    let entries = manifest.entries
    let isIntact = await Parallel.map(entries.count, jobs: jobs, chunkSize: 64) { index in
      let entry = entries[index]
      let path = folder + "/" + entry.path
      guard FileReading.entry(at: path) == .file else { return false }
      return (try? FileReading.bytes(of: path, limit: entry.size)).map(Manifest.hash) == entry.sha256
    }
    return isIntact.allSatisfy { $0 }
  }

  /// Keeps the memory for the next build.
  func save(_ options: BuildOptions) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(self) else { return }
    MemoryFolder(root: options.root).write(Self.name(options), Array(data))
  }

  /// Forgets the last build, before a new one changes what it left.
  static func forget(_ options: BuildOptions) {
    MemoryFolder(root: options.root).remove(name(options))
  }

  private static func name(_ options: BuildOptions) -> String {
    let output = URL(fileURLWithPath: options.output).standardizedFileURL.path
    return "build-\(Manifest.hash(Array(output.utf8)).prefix(16)).json"
  }
}
