import Foundation

/// Finding other programs, as shells do.
public enum ProgramFinding {
  /// Returns the path of a program; nil when it isn't there.
  ///
  /// - Parameters:
  ///   - name: The program's name.
  ///   - searchPath: The folders to look into, with colons between them, as in `PATH`.
  /// - Returns: The path of the first one that can be run.
  public static func path(of name: String, in searchPath: String) -> String? {
    searchPath.split(separator: ":").lazy.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }
}
