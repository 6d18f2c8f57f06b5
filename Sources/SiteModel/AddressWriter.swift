/// Writes the addresses to which the links on one page lead.
///
/// They are written as bytes: a text has dozens of links, and making strings on the way would cost more than all that
/// cmark does with them.
public struct AddressWriter: Sendable {
  /// The path of the page.
  private let base: [UInt8]
  /// The number of slashes in it.
  private let depth: Int
  /// `../` as often as there are slashes.
  private let up: [UInt8]
  /// The path of the site, if links must begin with it.
  private let root: [UInt8]?

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - page: The page that holds the links.
  ///   - rootPath: The path at which the site is published, beginning and ending with `/`.
  public init(page: PageURL, rootPath: String = "/") {
    base = Array(page.path.utf8)
    depth = base.count { $0 == UInt8(ascii: "/") }
    up = Array(repeatElement("../".utf8, count: depth).joined())
    root = page.isShownAnywhere ? Array(rootPath.utf8) : nil
  }

  /// Appends a reference to an address of the site: the shortest relative one (RFC 3986, section 4.2), or one from the
  /// root.
  ///
  /// Relative references make the output work at a domain's root, below a path, and from a mirror alike.
  ///
  /// - Parameters:
  ///   - address: The address as ``PageURL/address`` has it.
  ///   - output: Where it is appended.
  public func append(_ address: String, to output: inout [UInt8]) {
    // Not `withUTF8`: it wants a variable, and the copy would count references to addresses that all cores share.
    let isDone: Void? = address.utf8.withContiguousStorageIfAvailable { append(written: $0, to: &output) }
    if isDone == nil { Array(address.utf8).withUnsafeBufferPointer { append(written: $0, to: &output) } }
  }

  /// Appends a reference to a page or file.
  public func append(_ url: PageURL, to output: inout [UInt8]) { append(url.address, to: &output) }

  private func append(written address: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard let end = address.firstIndex(of: UInt8(ascii: "#")) else {
      return append(address, hasFragment: false, to: &output)
    }
    append(UnsafeBufferPointer(rebasing: address[..<end]), hasFragment: true, to: &output)
    output.append(contentsOf: UnsafeBufferPointer(rebasing: address[end...]))
  }

  private func append(_ path: UnsafeBufferPointer<UInt8>, hasFragment: Bool, to output: inout [UInt8]) {
    if let root {
      output.append(contentsOf: root)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: path.dropFirst()))
    } else {
      appendRelative(path, hasFragment: hasFragment, to: &output)
    }
  }

  private func appendRelative(_ path: UnsafeBufferPointer<UInt8>, hasFragment: Bool, to output: inout [UInt8]) {
    base.withUnsafeBufferPointer { base in
      var index = 0
      var shared = 0
      var levels = depth
      let limit = min(path.count, base.count)
      while index < limit, path[index] == base[index] {
        index += 1
        if path[index - 1] == UInt8(ascii: "/") {
          shared = index
          levels -= 1
        }
      }
      let isSamePage = index == path.count && index == base.count
      if isSamePage, hasFragment { return }
      let rest = path[shared...]
      if levels == 0, rest.isEmpty || Self.looksLikeScheme(rest) { output.append(contentsOf: Self.here) }
      if levels > 0 { output.append(contentsOf: up[..<(3 * levels)]) }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
    }
  }

  private static let here = Array("./".utf8)

  /// Whether the first part of a relative path has a colon, which would make it a scheme (RFC 3986, section 4.2).
  private static func looksLikeScheme(_ path: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    path.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
  }
}
