import Crypto
import Files
import Foundation
import Parallel
import SiteModel

/// A hash of everything that decides a build's output: content, templates, options and the program itself.
///
/// Files are told apart by their stamps, not read. It is made before they are loaded: a file that changes in between gives
/// a fingerprint that fits no later state, so the next build starts afresh.
struct InputFingerprint: Hashable, Sendable {
  /// The SHA-256 in hexadecimal digits.
  let text: String
  /// Whether every input was last changed long enough ago that a change during this build can't go unnoticed.
  let isSettled: Bool

  /// Stamps all input files; nil when one can't be found, which loading will report.
  init?(_ options: BuildOptions, content: ContentLoader.Listing) async {
    let now = FileStamp.now
    guard let content = try? content.get(),
      let templates = try? FileReading.tree(below: options.templateFolder, skipping: ContentPlan.isIgnored)
    else { return nil }
    var paths: [(name: String, path: String)] = [("program", Self.program)]
    for (path, _) in content { paths.append(("content/" + path, options.contentFolder + "/" + path)) }
    for (path, _) in templates { paths.append(("templates/" + path, options.templateFolder + "/" + path)) }
    let inputs = paths
    let stamps = await Parallel.map(inputs.count, jobs: options.jobs, chunkSize: 256) { FileStamp(of: inputs[$0].path) }
    var hasher = SHA256()
    hasher.update(data: Array("\(options.baseURL ?? "")\n\(options.includesDrafts)\n".utf8))
    var isSettled = true
    for (input, stamp) in zip(inputs, stamps) {
      guard let stamp else { return nil }
      isSettled = isSettled && stamp.isSettled(before: now)
      hasher.update(data: Array("\(input.name) \(stamp.text)\n".utf8))
    }
    text = Manifest.hexadecimal(hasher.finalize())
    self.isSettled = isSettled
  }

  /// The program's own file: another build of it may write other pages.
  private static var program: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
