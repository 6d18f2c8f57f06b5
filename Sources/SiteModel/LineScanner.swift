/// Follows YAML text line by line, far enough to know what stands inside brackets, quotes and block texts.
///
/// It is no parser: it only finds where values end, for carets, in text that Yams has read or refused already.
struct LineScanner {
  /// What a line begins inside of.
  enum State: Hashable, Sendable {
    /// Keys, values and list entries told apart by indentation.
    case block
    /// Lists or mappings in brackets, so many deep.
    case brackets(depth: Int)
    /// A quoted text, inside so many brackets.
    case quoted(UInt8, depth: Int)
    /// A text after `|` or `>`, indented further than this column (from 0).
    case blockText(parent: Int)

    /// How many brackets are open.
    var depth: Int {
      switch self {
      case .block, .blockText: 0
      case .brackets(let depth), .quoted(_, let depth): depth
      }
    }
  }

  /// Where the scanner stands.
  private(set) var state: State
  /// The column, from 0, of the key or list hyphen on the line just scanned; a value's later lines are indented further.
  private(set) var parent = -1

  init(state: State = .block) {
    self.state = state
  }

  /// Scans a line, or a part of it.
  ///
  /// - Parameters:
  ///   - line: The line's bytes.
  ///   - start: Where to begin; further in than 0 it must be the beginning of a value.
  ///   - limit: Where to stop.
  ///   - wanted: Stop as soon as no more than so many brackets are open.
  /// - Returns: The offset behind the bracket at which `wanted` was reached.
  @discardableResult
  mutating func scan(
    _ line: [UInt8], from start: Int = 0, upTo limit: Int = .max, untilDepth wanted: Int? = nil
  ) -> Int? {
    let end = min(limit, line.count)
    let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
    var index = start
    if start == 0 {
      recover(line)
      switch state {
      case .block, .brackets: break
      case .blockText(let parent):
        if indentation == line.count || indentation > parent { return nil }
        state = .block
      case .quoted(let quote, let depth):
        guard let close = Self.closingQuote(quote, in: line, from: 0), close < end else { return nil }
        index = close + 1
        state = depth > 0 ? .brackets(depth: depth) : .block
      }
      parent = -1
    }
    var depth = state.depth
    var isTokenStart = index <= indentation || start > 0
    var hasKey = false
    while index < end {
      let byte = line[index]
      let next = index + 1 < line.count ? line[index + 1] : UInt8(ascii: " ")
      let isLast = next == UInt8(ascii: " ")
      defer { index += 1 }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        continue
      case UInt8(ascii: "#") where index == 0 || line[index - 1] == UInt8(ascii: " "):
        state = depth > 0 ? .brackets(depth: depth) : .block
        return nil
      case UInt8(ascii: "-") where isTokenStart && depth == 0 && isLast,
        UInt8(ascii: "?") where isTokenStart && depth == 0 && isLast:
        parent = index
        continue
      case UInt8(ascii: "|") where isTokenStart && depth == 0, UInt8(ascii: ">") where isTokenStart && depth == 0:
        state = .blockText(parent: parent)
        return nil
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isTokenStart { depth += 1 }
        continue
      case UInt8(ascii: "]") where depth > 0, UInt8(ascii: "}") where depth > 0:
        depth -= 1
        isTokenStart = false
        if let wanted, depth <= wanted {
          state = depth > 0 ? .brackets(depth: depth) : .block
          return index + 1
        }
        continue
      case UInt8(ascii: ",") where depth > 0:
        isTokenStart = true
        continue
      case UInt8(ascii: ":") where isLast || (depth > 0 && Self.isFlowIndicator(next)):
        isTokenStart = true
        continue
      default: break
      }
      if isTokenStart, depth == 0, !hasKey {
        parent = index
        hasKey = true
      }
      if isTokenStart, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let close = Self.closingQuote(byte, in: line, from: index + 1), close < end else {
          state = .quoted(byte, depth: depth)
          return nil
        }
        index = close
      }
      isTokenStart = false
    }
    state = depth > 0 ? .brackets(depth: depth) : .block
    return nil
  }

  /// A bracket or quote that is never closed must not swallow the rest of the file: a key at the margin ends it.
  private mutating func recover(_ line: [UInt8]) {
    guard let first = line.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return }
    let rest = line.drop { ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || $0 == UInt8(ascii: "_") }
    guard rest.first == UInt8(ascii: ":"), rest.count == 1 || rest.dropFirst().first == UInt8(ascii: " ") else {
      return
    }
    state = .block
  }

  /// The offset of the quote that closes a quoted text (YAML 1.2, section 7.3), nil when it is not on this line.
  static func closingQuote(_ quote: UInt8, in line: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < line.count {
      let byte = line[index]
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 2
      } else if byte == quote, quote == UInt8(ascii: "'"), index + 1 < line.count, line[index + 1] == quote {
        index += 2
      } else if byte == quote {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Whether a byte ends a plain text inside brackets.
  static func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }
}
