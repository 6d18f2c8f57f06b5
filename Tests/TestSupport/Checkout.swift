import Foundation

/// The folder that holds the package's manifest, found from this source file.
public enum Checkout {
  /// The folder's path.
  public static let folder: String = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/Package.swift") {
      folder.deleteLastPathComponent()
    }
    return folder.path
  }()
}
