import Diagnostics
import Foundation

/// Refuses output folders in which a build could destroy what it is made from.
enum OutputGuard {
  /// The problem with the options' output folder, if there is one.
  static func problem(with options: BuildOptions) -> Diagnostic? {
    // A `..` behind a symbolic link leads elsewhere than it looks; behind a folder that is yet to be made, it doesn't.
    let outputs = [options.output, URL(fileURLWithPath: options.output).standardizedFileURL.path].map(resolved)
    let sources = [options.contentFolder, options.templateFolder].map(resolved)
    let holdsSources = outputs.contains { output in
      (sources + [resolved(options.root)]).contains { isInside($0, output) }
    }
    let isInSources = outputs.contains { output in sources.contains { isInside(output, $0) } }
    guard holdsSources || isInSources else { return nil }
    return Diagnostic(
      .unsafeOutputFolder, "the output folder can't hold the site's content or templates, or lie among them",
      at: SourceLocation(file: options.output), hint: "give --output a folder of its own, such as public")
  }

  /// The path without symbolic links; its last parts need not be there yet.
  private static func resolved(_ path: String) -> String {
    // `URL` would take the `..` out.
    var existing = (path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path)[...]
    var missing = ""
    while true {
      if let real = realpath(existing.isEmpty ? "/" : String(existing), nil) {
        defer { free(real) }
        let folder = String(cString: real)
        return folder == "/" ? missing.isEmpty ? "/" : missing : folder + missing
      }
      guard let slash = existing.lastIndex(of: "/") else { return path }
      missing = existing[slash...] + missing
      existing = existing[..<slash]
    }
  }

  /// Whether a path is a folder, or lies inside it.
  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
