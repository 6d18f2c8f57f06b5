import Foundation

/// The test suites that lie beside the checkout.
///
/// They aren't part of the project: `<checkout>/../shared/suites`.
enum SharedSuites {
  /// The bytes of a suite's file, or nil where it is absent.
  static func contents(of path: String) -> Data? {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path() != "/" {
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path()) {
        return try? Data(contentsOf: folder.appending(path: "../shared/suites").appending(path: path))
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// Whether a suite is there; says so where it isn't.
  static func has(_ path: String) -> Bool {
    if contents(of: path) != nil { return true }
    print("skipped: there is no ../shared/suites/\(path) beside the checkout")
    return false
  }
}
