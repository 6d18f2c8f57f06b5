import CCMark

/// Refuses texts that cmark would take too long for, in one pass whose time is linear in the text's length.
///
/// cmark 0.30.2 needs time beyond the square of the length for lists inside lists with blank lines, and for image openers
/// that never close with links between them. No page of a site comes near either limit.
struct NestingGuard {
  /// How many block quotes and list items may stand inside each other.
  ///
  /// Arbitrary.
  static let maximumDepth = 100
  /// How many `![` may stand between two blank lines.
  ///
  /// Arbitrary.
  static let maximumImages = 1000

  /// What is wrong with a text.
  enum Fault: Equatable {
    /// Block quotes and lists are nested too deeply from this offset on.
    case containers(offset: Int)
    /// There are too many images in one block, up to this offset.
    case images(offset: Int)
  }

  /// A block quote, or a list item with the number of columns that lines inside it are indented by.
  private enum Container {
    case quote
    case item(indentation: Int)
  }

  private let source: UnsafeBufferPointer<UInt8>
  private var containers: [Container] = []
  private var fence: (byte: UInt8, length: Int, depth: Int)?

  private init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  /// Returns the first fault of `source`, or nil.
  static func fault(in source: UnsafeBufferPointer<UInt8>) -> Fault? {
    if let offset = excessOfImages(in: source) { return .images(offset: offset) }
    guard hasLongPrefix(source) else { return nil }
    var nesting = NestingGuard(source)
    var cursor = Cursor(source: source)
    while cursor.offset < source.count {
      nesting.read(&cursor)
      if nesting.containers.count > maximumDepth { return .containers(offset: cursor.offset) }
      cursor.skipLine()
    }
    return nil
  }

  private static func excessOfImages(in source: UnsafeBufferPointer<UInt8>) -> Int? {
    var images = 0
    var start = 0
    while let index = source.firstIndex(of: UInt8(ascii: "!"), from: start) {
      start = index + 1
      guard start < source.count, source[start] == UInt8(ascii: "[") else { continue }
      images += 1
      guard images > maximumImages else { continue }
      // Only now is it worth looking for the blank lines between them.
      return blockWithExcess(in: source)
    }
    return nil
  }

  private static func blockWithExcess(in source: UnsafeBufferPointer<UInt8>) -> Int? {
    var images = 0
    var isBlank = true
    for (index, byte) in source.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        if isBlank { images = 0 }
        isBlank = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        break
      default:
        isBlank = false
        guard byte == UInt8(ascii: "["), index > 0, source[index - 1] == UInt8(ascii: "!") else { continue }
        images += 1
        if images > maximumImages { return index - 1 }
      }
    }
    return nil
  }

  /// Whether a line begins with so much of what containers are made of that the depth has to be worked out.
  private static func hasLongPrefix(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < source.count {
      var index = start
      var columns = 0
      prefix: while index < source.count {
        switch source[index] {
        case UInt8(ascii: ">"): columns += 2
        case UInt8(ascii: "\t"): columns += 4
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
          UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          columns += 1
        default: break prefix
        }
        index += 1
      }
      if columns > maximumDepth { return true }
      guard let end = source.firstIndex(of: UInt8(ascii: "\n"), from: index) else { return false }
      start = end + 1
    }
    return false
  }

  /// Follows the containers through one line, as section "Container blocks" of CommonMark has them.
  ///
  /// A line that may continue a paragraph lazily leaves all containers open: deeper than cmark at worst, never shallower.
  private mutating func read(_ cursor: inout Cursor) {
    var matched = 0
    continuing: for container in containers {
      let indentation = cursor.indentation
      switch container {
      case .quote:
        guard indentation < 4, cursor.isAtNonSpace(UInt8(ascii: ">")) else { break continuing }
        cursor.takeQuoteMarker()
      case .item(let needed):
        if cursor.isAtBlankRest { break }
        guard indentation >= needed else { break continuing }
        cursor.skipColumns(needed)
      }
      matched += 1
    }
    if let open = fence {
      if matched >= open.depth {
        if cursor.indentation < 4, cursor.closesFence(open.byte, open.length) { fence = nil }
        return
      }
      fence = nil
    }
    while cursor.indentation < 4, containers.count <= Self.maximumDepth {
      if cursor.isAtNonSpace(UInt8(ascii: ">")) {
        cursor.takeQuoteMarker()
        containers.replaceSubrange(matched..., with: [.quote])
      } else if !cursor.isAtThematicBreak, let indentation = cursor.takeListMarker() {
        containers.replaceSubrange(matched..., with: [.item(indentation: indentation)])
      } else {
        if let (byte, length) = cursor.opensFence { fence = (byte, length, matched) }
        break
      }
      matched += 1
    }
  }
}

extension NestingGuard {
  /// A place in a line that knows its column, since a tab reaches to the next multiple of four.
  fileprivate struct Cursor {
    let source: UnsafeBufferPointer<UInt8>
    var offset = 0
    var column = 0
    /// The columns of a tab that are still to be used up.
    var tabRest = 0

    /// The columns of white space ahead.
    var indentation: Int {
      var result = tabRest
      var index = offset
      while index < source.count {
        if source[index] == UInt8(ascii: " ") {
          result += 1
        } else if source[index] == UInt8(ascii: "\t") {
          result += 4 - (column + result) % 4
        } else {
          break
        }
        index += 1
      }
      return result
    }

    /// The first byte that is no white space, or nil at the end of the line.
    private var nonSpace: (index: Int, byte: UInt8)? {
      var index = offset
      while index < source.count, source[index] == UInt8(ascii: " ") || source[index] == UInt8(ascii: "\t") {
        index += 1
      }
      guard index < source.count, source[index] != UInt8(ascii: "\n"), source[index] != UInt8(ascii: "\r") else {
        return nil
      }
      return (index, source[index])
    }

    var isAtBlankRest: Bool { nonSpace == nil }

    func isAtNonSpace(_ byte: UInt8) -> Bool { nonSpace?.byte == byte }

    mutating func skipLine() {
      offset = source.firstIndex(of: UInt8(ascii: "\n"), from: offset).map { $0 + 1 } ?? source.count
      column = 0
      tabRest = 0
    }

    mutating func skipColumns(_ columns: Int) {
      var left = columns
      while left > 0 {
        if tabRest > 0 {
          tabRest -= 1
        } else if offset < source.count, source[offset] == UInt8(ascii: "\t") {
          tabRest = 3 - column % 4
          offset += 1
        } else if offset < source.count, source[offset] == UInt8(ascii: " ") {
          offset += 1
        } else {
          return
        }
        column += 1
        left -= 1
      }
    }

    mutating func takeQuoteMarker() {
      skipColumns(indentation)
      offset += 1
      column += 1
      skipColumns(1)
    }

    /// Takes a list marker and the spaces behind it; returns the columns that the item's other lines are indented by.
    mutating func takeListMarker() -> Int? {
      guard let (start, byte) = nonSpace else { return nil }
      var end = start + 1
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        break
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while end < source.count, end - start < 9, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(source[end]) {
          end += 1
        }
        guard end < source.count, source[end] == UInt8(ascii: ".") || source[end] == UInt8(ascii: ")") else {
          return nil
        }
        end += 1
      default:
        return nil
      }
      guard end == source.count || [0x20, 0x09, 0x0A, 0x0D].contains(source[end]) else { return nil }
      let leading = indentation
      skipColumns(leading)
      column += end - start
      offset = end
      // Five or more spaces are one space and indented code; an empty item counts as one space, too.
      let trailing = isAtBlankRest || indentation > 4 ? 1 : indentation
      skipColumns(trailing)
      return leading + end - start + trailing
    }

    /// Whether the rest of the line is three or more of the same `*`, `-` or `_`, with or without spaces between.
    var isAtThematicBreak: Bool {
      guard let (start, byte) = nonSpace, [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(byte)
      else {
        return false
      }
      var index = start
      var marks = 0
      while index < source.count, source[index] != UInt8(ascii: "\n"), source[index] != UInt8(ascii: "\r") {
        if source[index] == byte {
          marks += 1
        } else if source[index] != UInt8(ascii: " "), source[index] != UInt8(ascii: "\t") {
          return false
        }
        index += 1
      }
      return marks >= 3
    }

    var opensFence: (byte: UInt8, length: Int)? {
      guard let (start, byte) = nonSpace, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
      let length = runLength(of: byte, at: start)
      guard length >= 3 else { return nil }
      let end = source.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? source.count
      if byte == UInt8(ascii: "`"), source[(start + length)..<end].contains(byte) { return nil }
      return (byte, length)
    }

    func closesFence(_ byte: UInt8, _ length: Int) -> Bool {
      guard let (start, first) = nonSpace, first == byte else { return false }
      let run = runLength(of: byte, at: start)
      var rest = self
      rest.offset = start + run
      return run >= length && rest.isAtBlankRest
    }

    private func runLength(of byte: UInt8, at start: Int) -> Int {
      var end = start
      while end < source.count, source[end] == byte { end += 1 }
      return end - start
    }
  }
}
