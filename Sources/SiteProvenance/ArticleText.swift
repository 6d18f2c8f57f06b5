import Crypto
import Foundation

/// The real text of a source: its lines as a plain text file holds them, empty lines left out.
///
/// It is no part of the project; whoever has it can check the content against it.
public struct ArticleText: Sendable {
  /// Why bytes are no article.
  public enum Problem: Error {
    /// They aren't UTF-8.
    case notUTF8
    /// They hold nothing but white space.
    case empty
  }

  /// One line.
  struct Line: Sendable {
    /// The line in Unicode NFC, every run of white space turned into one space, without space at its ends.
    let text: String
    /// The SHA-256 of that text as UTF-8, in lowercase hexadecimal digits: what `sha256` in `sources/` holds.
    let sha256: String
  }

  /// The lines in their order; messages count them from 1, as in "the article's line 3".
  let lines: [Line]

  /// Reads a text file's bytes; a byte order mark is left out, and lines end in LF or CRLF.
  ///
  /// - Throws: ``Problem``.
  public init(_ bytes: [UInt8]) throws(Problem) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    lines = text.unicodeScalars.drop { $0 == "\u{FEFF}" }.split(separator: "\n").compactMap { line in
      let text = Self.normalised(String(line))
      guard !text.isEmpty else { return nil }
      let digits = SHA256.hash(data: Array(text.utf8)).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      return Line(text: text, sha256: digits.joined())
    }
    if lines.isEmpty { throw .empty }
  }

  /// A text in the form in which lines are hashed and compared: NFC, single spaces, trimmed.
  static func normalised(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      .map { String($0) }.joined(separator: " ")
  }
}
