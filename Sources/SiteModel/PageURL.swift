/// The address of a page or file on the site, from the site's root: `/platforms/nansha/`, `/404.html`.
///
/// A page's address ends in `/`, or has an extension. A fragment names a place inside the page.
public struct PageURL: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path, beginning with `/`.
  public let path: String
  /// The fragment without `#`, if any.
  public let fragment: String?

  /// Makes an address from a path that begins with `/`.
  public init(_ path: String, fragment: String? = nil) {
    self.path = path
    self.fragment = fragment
  }

  /// The address as it would stand after the site's root.
  public var description: String { path + (fragment.map { "#" + $0 } ?? "") }

  /// The same page without a fragment.
  public var page: PageURL { fragment == nil ? self : PageURL(path) }

  /// Orders by path, then fragment.
  public static func < (left: PageURL, right: PageURL) -> Bool {
    (left.path, left.fragment ?? "") < (right.path, right.fragment ?? "")
  }

  /// The file that a web server reads for this address, relative to the output folder.
  public var outputPath: OutputPath? {
    let file = path.hasSuffix("/") ? path + "index.html" : path
    return OutputPath(String(file.dropFirst()))
  }

  /// The shortest relative reference that leads from another page to this address (RFC 3986, section 4.2).
  ///
  /// Relative references make the output work at a domain's root, below a path, and from a mirror alike.
  public func relative(to base: PageURL) -> String {
    var own = path
    var other = base.path
    var levels = 0
    var shared = 0
    var isSamePage = false
    own.withUTF8 { own in
      other.withUTF8 { other in
        var index = 0
        let limit = min(own.count, other.count)
        while index < limit, own[index] == other[index] {
          index += 1
          if own[index - 1] == UInt8(ascii: "/") { shared = index }
        }
        isSamePage = index == own.count && index == other.count
        for position in shared..<other.count where other[position] == UInt8(ascii: "/") { levels += 1 }
      }
    }
    var result = ""
    if !isSamePage || fragment == nil {
      result.reserveCapacity(3 * levels + own.utf8.count - shared + (fragment?.utf8.count ?? 0) + 2)
      for _ in 0..<levels { result += "../" }
      result += own.utf8.count == shared ? "" : own[own.utf8.index(own.startIndex, offsetBy: shared)...]
      if result.isEmpty { result = "./" }
    }
    if let fragment {
      result += "#"
      result += fragment
    }
    return result
  }
}
