import Crypto
import Files
import Foundation
import Markup
import SiteModel

/// What gba-site wrote into an output folder: the path, size and SHA-256 of every file but the manifest itself.
///
/// Only files that a manifest names are ever changed or removed.
public struct Manifest: Sendable {
  /// One file.
  public struct Entry: Codable, Hashable, Sendable {
    /// The path relative to the output folder.
    public let path: String
    /// The size in bytes.
    public let size: Int
    /// The SHA-256 in hexadecimal digits; empty for a file that an unfinished run meant to write.
    public let sha256: String

    /// Describes a file by its bytes.
    init(_ path: OutputPath, _ bytes: [UInt8]) {
      self.path = path.text
      size = bytes.count
      sha256 = Manifest.hash(bytes)
    }

    /// Describes a file that is about to be written.
    init(planned path: OutputPath) {
      self.path = path.text
      size = 0
      sha256 = ""
    }
  }

  /// The manifest's own name in the output folder.
  public static let fileName = "site-manifest.json"

  /// The files in the order of their paths.
  public let entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.path < $1.path }
  }

  /// Reads the manifest of an output folder; nil when there is none, or none that can be understood.
  init?(folder: String) {
    guard let bytes = try? FileReading.bytes(of: folder + "/" + Self.fileName) else { return nil }
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.version == 1 else { return nil }
    // A path that could lead out of the folder was not written by us.
    entries = file.files.filter { OutputPath($0.path) != nil }
  }

  private struct File: Codable {
    let version: Int
    let files: [Entry]
  }

  /// The manifest as it is written: JSON, one line for each file.
  var bytes: [UInt8] {
    var text: [UInt8] = []
    // Most paths are shorter than what is left of this after a hash and the names of the keys.
    text.reserveCapacity(200 * entries.count)
    text.append("{\"version\":1,\"files\":[\n")
    for (index, entry) in entries.enumerated() {
      text.append("{\"path\":\"")
      // As a JSON string: controls and backslashes have been refused by `OutputPath`.
      for byte in entry.path.utf8 {
        if byte == UInt8(ascii: "\"") { text.append(UInt8(ascii: "\\")) }
        text.append(byte)
      }
      text.append("\",\"size\":")
      text.append(contentsOf: String(entry.size).utf8)
      text.append(",\"sha256\":\"")
      text.append(contentsOf: entry.sha256.utf8)
      text.append(index + 1 < entries.count ? "\"},\n" : "\"}\n")
    }
    text.append("]}\n")
    return text
  }

  /// The SHA-256 of bytes in hexadecimal digits.
  static func hash(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  /// A digest in hexadecimal digits.
  static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * SHA256.byteCount)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
