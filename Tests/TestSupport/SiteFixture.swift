import Foundation

/// A small site as one text: a line `-- content/site.yml --` begins each file.
///
/// A file that is given twice is the later one, so that a test can change one file of ``base``.
public struct SiteFixture: Sendable {
  /// The files in their order: path relative to the site's folder, and bytes.
  public private(set) var files: [(path: String, bytes: [UInt8])] = []

  /// Splits a text into files; what stands before the first `-- path --` is left out.
  public init(_ text: String) {
    let text = text.hasSuffix("\n") ? text.dropLast() : text[...]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 {
        add(String(line.dropFirst(3).dropLast(3)), [])
      } else if let last = files.indices.last {
        files[last].bytes += Array(line.utf8) + [UInt8(ascii: "\n")]
      }
    }
  }

  /// A site without mistakes: its settings, a source of two lines, a theme, a platform and a person, and a test's files.
  ///
  /// - Parameter text: More files, or other versions of these.
  /// - Returns: The site, which has no mistake but those of the text.
  public static func base(_ text: String = "") -> SiteFixture {
    let hash = String(repeating: "0", count: 64)
    return SiteFixture(
      """
      -- content/site.yml --
      title: Test
      language: en
      base_url: https://example.org
      source: article
      -- content/sources/article.yml --
      title: An article
      publisher: A paper
      language: zh-Hans
      lines:
      - {id: s1p1, section: s1, gist: First, sha256: \(hash)}
      - {id: s1p2, section: s1, gist: Second, sha256: \(hash)}
      -- content/themes/trade.md --
      ---
      title: Trade
      summary: Buying and selling.
      order: 1
      ---
      -- content/platforms/nansha.md --
      ---
      title: Nansha
      group: cooperation
      status: building
      summary: A district.
      source: [s1p1]
      themes: [trade]
      names: {zh-Hant: 南沙, zh-Hans: 南沙}
      ---
      A district by the sea.
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: [s1p2]
      ---

      """ + text)
  }

  /// Adds a file of any bytes, in the place of one with the same path.
  public mutating func add(_ path: String, _ bytes: [UInt8]) {
    files.removeAll { $0.path == path }
    files.append((path, bytes))
  }

  /// The same site with one more file.
  public func adding(_ path: String, _ bytes: [UInt8]) -> SiteFixture {
    var result = self
    result.add(path, bytes)
    return result
  }

  /// Writes all files below a folder.
  public func write(to folder: String) throws {
    for file in files {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
