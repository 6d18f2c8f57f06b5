import Diagnostics
import Files
import Foundation
import SiteBuilder
import Synchronization

/// What the program says: diagnostics, a progress line, a summary.
///
/// People read diagnostics on the standard error; programs read JSON and workflow commands on the standard output.
final class Console: Sendable {
  private let options: ContentOptions
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let progress: Mutex<Progress>

  private struct Progress {
    var step: String?
    var isShown = false
    var isOver = false
  }

  /// A progress line appears only when work takes longer than this.
  private static let patience = Duration.milliseconds(500)

  init(_ options: ContentOptions) {
    self.options = options
    start = clock.now
    progress = Mutex(Progress())
    guard !options.quiet, options.format == .terminal, isatty(STDERR_FILENO) == 1 else { return }
    Task.detached { [self] in
      try? await Task.sleep(for: Self.patience)
      progress.withLock { progress in
        guard !progress.isOver else { return }
        progress.isShown = true
        if let step = progress.step { show(step) }
      }
    }
  }

  /// Notes what the work has come to.
  func step(_ step: String) {
    progress.withLock { progress in
      progress.step = step
      if progress.isShown { show(step) }
    }
  }

  /// Takes the progress line away.
  private func endProgress() {
    progress.withLock { progress in
      progress.isOver = true
      if progress.isShown { FileWriting.print("\r\u{1B}[K", to: STDERR_FILENO) }
      progress.isShown = false
    }
  }

  private func show(_ step: String) {
    FileWriting.print("\r\u{1B}[K\(step) …", to: STDERR_FILENO)
  }

  /// Prints all diagnostics, and behind them how many there are.
  ///
  /// - Parameters:
  ///   - diagnostics: What is wrong.
  ///   - written: How many files were written before something went wrong.
  ///   - sources: Reads the files that they point at.
  func report(_ diagnostics: [Diagnostic], written: Int = 0, sources: @escaping (String) -> [UInt8]?) {
    endProgress()
    let lines = SourceLines(read: sources)
    switch options.format {
    case .json: FileWriting.print(JSONWriter().report(diagnostics, sources: lines), to: STDOUT_FILENO)
    case .github: FileWriting.print(GitHubWriter().report(diagnostics, sources: lines), to: STDOUT_FILENO)
    case .terminal:
      guard !diagnostics.isEmpty else { return }
      let isUnwanted = ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty == false
      let isColoured = isatty(STDERR_FILENO) == 1 && !isUnwanted
      let text = TerminalWriter(isColoured: isColoured).report(diagnostics, sources: lines)
      FileWriting.print(text + "\n" + Self.count(diagnostics, written: written) + "\n", to: STDERR_FILENO)
    }
  }

  /// Says on the standard error that files of somebody else stand in the output folder.
  func reportForeign(_ files: [String], in folder: String) {
    guard !files.isEmpty, options.format == .terminal, !options.quiet else { return }
    let shown = files.prefix(5).map { "  \(folder)/\($0)\n" }.joined()
    let rest = files.count > 5 ? "  and \(files.count - 5) more\n" : ""
    let count = files.count == 1 ? "1 file" : "\(files.count) files"
    let verb = files.count == 1 ? "was" : "were"
    FileWriting.print(
      "note: \(count) that gba-site didn't write \(verb) left alone:\n\(shown)\(rest)", to: STDERR_FILENO)
  }

  /// Prints a closing line with the time taken.
  func summarise(_ text: String) {
    endProgress()
    guard !options.quiet, options.format == .terminal else { return }
    let milliseconds = (clock.now - start) / .milliseconds(1)
    let time = milliseconds < 1000 ? "\(Int(milliseconds.rounded())) ms" : "\(Self.tenths(milliseconds / 1000)) s"
    FileWriting.print("\(text) in \(time)\n", to: STDOUT_FILENO)
  }

  private static func tenths(_ number: Double) -> String {
    let scaled = Int((number * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }

  private static func count(_ diagnostics: [Diagnostic], written: Int) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
    let words = parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
    guard errors > 0 else { return "\(words)." }
    return written == 0
      ? "\(words). Nothing was written."
      : "\(words). The files written so far are whole; the next build goes on from there."
  }
}
