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

  /// Whether a server shows the page at any address that doesn't exist, so that nothing is relative to it.
  public var isShownAnywhere: Bool { path == "/404.html" }

  /// Orders by path, then fragment.
  public static func < (left: PageURL, right: PageURL) -> Bool {
    (left.path, left.fragment ?? "") < (right.path, right.fragment ?? "")
  }

  /// The file that a web server reads for this address, relative to the output folder.
  public var outputPath: OutputPath? {
    let file = path.hasSuffix("/") ? path + "index.html" : path
    return OutputPath(String(file.dropFirst()))
  }
}
