import SiteModel

/// Writes the addresses to which the links on one page lead, as bytes: a text has dozens of links, and making strings on
/// the way would cost more than all that cmark does with them.
struct AddressWriter {
  /// The path of the page.
  private let base: [UInt8]
  /// The number of slashes in it.
  private let depth: Int
  /// The path of the site, if links must begin with it.
  private let root: [UInt8]?

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - page: The page that holds the links.
  ///   - rootPath: The path at which the site is published, beginning and ending with `/`.
  init(page: PageURL, rootPath: String) {
    base = Array(page.path.utf8)
    depth = base.count { $0 == UInt8(ascii: "/") }
    // A server shows this page at any address, so that nothing is relative to it.
    root = page.path == "/404.html" ? Array(rootPath.utf8) : nil
  }

  /// Appends a reference to an address of the site: relative, as ``PageURL/relative(to:)`` has it, or from the root.
  func append(_ url: PageURL, to output: inout [UInt8]) {
    var path = url.path
    path.withUTF8 { path in
      if path.contains(where: Self.isReserved) {
        Self.encoded(path).withUnsafeBufferPointer { append($0, url.fragment, to: &output) }
      } else {
        append(path, url.fragment, to: &output)
      }
    }
  }

  private func append(_ path: UnsafeBufferPointer<UInt8>, _ fragment: String?, to output: inout [UInt8]) {
    if let root {
      output.append(contentsOf: root)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: path.dropFirst()))
    } else {
      appendRelative(path, hasFragment: fragment != nil, to: &output)
    }
    if let fragment {
      output.append(UInt8(ascii: "#"))
      output.append(contentsOf: fragment.utf8)
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
      if levels == 0, shared == path.count { return output.append("./") }
      if levels == 2 {
        // Nearly all links lead from a page of one kind to a page of another.
        output.append("../../")
      } else {
        for _ in 0..<levels { output.append("../") }
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: path[shared...]))
    }
  }

  /// Whether a byte ends a path, or begins a reference, in an address (RFC 3986, section 3.3); cmark writes references
  /// for everything else.
  private static func isReserved(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "%") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func encoded(_ path: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in path {
      switch byte {
      case UInt8(ascii: "%"): result.append("%25")
      case UInt8(ascii: "?"): result.append("%3F")
      case UInt8(ascii: "#"): result.append("%23")
      default: result.append(byte)
      }
    }
    return result
  }
}

extension [UInt8] {
  /// Appends a text that is part of the program: a `StaticString` is a pointer and a count, without a `String`'s checks.
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
