import CYaml
import Diagnostics

/// Why a YAML text can't be used: a code, a sentence for editors, and where it is inside the text.
struct YAMLProblem: Error {
  /// How much of the text after the mark is meant.
  enum Extent {
    /// The value or key that begins at the mark.
    case value
    /// The character at the mark.
    case character
    /// The whole line.
    case line
  }

  let code: DiagnosticCode
  let message: String
  var hint: String?
  let mark: TextMark
  var extent = Extent.value
  /// Where the same thing was written before, for a duplicate.
  var earlier: TextMark?
}

extension YAMLProblem {
  /// The diagnostic for a file of which the YAML begins after some lines.
  func diagnostic(in text: SourceText, of file: String, lineOffset: Int) -> Diagnostic {
    func location(_ mark: TextMark) -> SourceLocation {
      let mark = TextMark(line: Int(mark.line) + lineOffset, column: Int(mark.column))
      let range =
        switch extent {
        case .value: text.range(at: mark)
        case .character: text.point(at: mark)
        case .line: text.range(ofLine: Int(mark.line))
        }
      return SourceLocation(file: file, range: range)
    }
    let notes = earlier.map { [Diagnostic.Note("it stands here before", at: location($0))] } ?? []
    return Diagnostic(code, message, at: location(mark), hint: hint, notes: notes)
  }

  static func tooDeep(_ mark: TextMark) -> YAMLProblem {
    YAMLProblem(
      code: .yamlTooDeep, message: "lists and mappings are nested more than \(YAMLDocument.depthLimit) deep",
      mark: mark, extent: .character)
  }

  static func alias(_ mark: TextMark) -> YAMLProblem {
    YAMLProblem(
      code: .yamlAlias, message: "a value can't begin with & or *, which make YAML anchors and aliases",
      hint: "put the value between quotation marks", mark: mark)
  }

  static func tag(_ mark: TextMark) -> YAMLProblem {
    YAMLProblem(
      code: .invalidYAML, message: "a value can't begin with '!', which makes a YAML tag",
      hint: "put the value between quotation marks", mark: mark, extent: .character)
  }

  /// Says in an editor's words why libyaml has stopped.
  init(_ parser: yaml_parser_t, in text: String) {
    let start = TextMark(line: 1, column: 1)
    let message = parser.problem.map { String(cString: $0) } ?? ""
    switch parser.error {
    case YAML_MEMORY_ERROR:
      // libyaml's answer to more than 1000 levels; it doesn't say where.
      self = .tooDeep(start)
    case YAML_READER_ERROR:
      self.init(code: .invalidYAML, message: "this is not valid YAML: \(message)", mark: start, extent: .line)
    default:
      let context = parser.context.map { String(cString: $0) }
      self.init(
        message, at: TextMark(parser.problem_mark), context: context ?? "",
        contextMark: context == nil ? start : TextMark(parser.context_mark), text)
    }
  }

  /// Says in an editor's words what a parser's message means.
  ///
  /// - Parameters:
  ///   - message: What is wrong, in libyaml's words.
  ///   - mark: Where it is.
  ///   - context: What the parser was about to read.
  ///   - contextMark: Where that begins.
  ///   - text: The whole text.
  init(
    _ message: String, at mark: TextMark, context: String = "",
    contextMark: TextMark = TextMark(line: 1, column: 1), _ text: String
  ) {
    let line = Self.line(Int(mark.line), of: text)
    let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(Int(mark.column) - 1)))
    let character = line.unicodeScalars.dropFirst(Int(mark.column) - 1).first.map { String($0) } ?? ""
    let isFirstOnLine = before.allSatisfy { $0 == " " }
    let quoting = "put the value between quotation marks"
    func problem(_ message: String, _ mark: TextMark, _ extent: Extent, hint: String?) -> YAMLProblem {
      YAMLProblem(code: .invalidYAML, message: message, hint: hint, mark: mark, extent: extent)
    }
    switch message {
    case _ where message.contains("tab character"), _ where character == "\t":
      self = problem("a tab stands where YAML wants spaces", mark, .character, hint: "indent with spaces")
    case "mapping values are not allowed in this context" where before.contains(": "):
      self = problem(
        "a second ': ' in this line", mark, .character,
        hint: "put the value between quotation marks if ': ' belongs to it")
    case "mapping values are not allowed in this context":
      let above = Self.line(Int(mark.line) - 1, of: text)
      if above.contains(": ") || above.hasSuffix(":") {
        self = problem(
          "this line is indented further than the key above it", mark, .line,
          hint: "begin all keys of a record in the same column")
      } else {
        self = Self.noKey(above, TextMark(line: Int(mark.line) - 1, column: 1))
      }
    case "could not find expected ':'":
      self = Self.noKey(Self.line(Int(contextMark.line), of: text), contextMark)
    case "block sequence entries are not allowed in this context":
      self = problem(
        "a list in hyphens can't begin behind its key", mark, .character,
        hint: "begin it on the next line, or write it as [first, second]")
    case "found character that cannot start any token":
      self = problem("a value can't begin with '\(character)'", mark, .character, hint: quoting)
    case _ where context.contains("directive"):
      self = problem("a line can't begin with '%'", contextMark, .character, hint: quoting)
    case _ where context.contains("anchor") || context.contains("alias"):
      self = .alias(contextMark)
    case _ where context.contains("tag"):
      self = .tag(contextMark)
    case _ where context.contains("quoted scalar") && message.contains("escape"):
      self = problem(
        "a backslash between double quotation marks must be doubled", mark, .character,
        hint: "write \\\\, or use single quotation marks")
    case _ where context.contains("quoted scalar"):
      self = problem("the quotation mark that begins here is never closed", contextMark, .character, hint: nil)
    case "did not find expected ',' or ']'":
      self = problem(
        "the list that begins here has no ']', or a comma is missing in it", contextMark, .character, hint: nil)
    case "did not find expected ',' or '}'":
      self = problem(
        "the mapping that begins here has no '}', or a comma is missing in it", contextMark, .character, hint: nil)
    case "did not find expected key" where !isFirstOnLine,
      "did not find expected <document start>" where !isFirstOnLine:
      self = problem(
        "this stands behind the end of the value", mark, .character,
        hint: "put the whole value between single quotation marks")
    case "did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>":
      self = problem(
        "this line does not continue what stands above it", mark, .line,
        hint: "begin all keys of a record, and all hyphens of a list, in the same column")
    case "but found another document":
      self = problem("a second YAML document begins here", mark, .line, hint: "a file holds one; remove the line ---")
    default:
      self = problem("this is not valid YAML: \(message)", mark, .character, hint: nil)
    }
  }

  /// The problem with a line that has no colon followed by a space.
  private static func noKey(_ line: Substring, _ mark: TextMark) -> YAMLProblem {
    let isTight = line.contains(":")
    return YAMLProblem(
      code: .invalidYAML,
      message: isTight ? "no space follows the colon" : "this line is neither 'key: value' nor '- entry'",
      hint: isTight ? "write 'key: value'" : nil, mark: mark, extent: .line)
  }

  /// The key that stands first is known; the one to remove is the next one like it in the same column.
  init(duplicate name: String, after first: TextMark, _ text: String) {
    var number = 0
    var second = first
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if number < first.line { continue }
      if let column = Self.column(of: name, in: line, after: number == first.line ? Int(first.column) : nil, first) {
        second = TextMark(line: number, column: column)
        break
      }
    }
    self.init(
      code: .duplicateKey, message: "'\(name)' is given twice", hint: "keep one of them", mark: second, earlier: first)
  }

  /// The column of a key that is followed by a colon: anywhere behind `start`, or else in the first one's column.
  private static func column(of name: String, in line: Substring, after start: Int?, _ first: TextMark) -> Int? {
    let scalars = Array(line.unicodeScalars)
    let wanted = Array(name.unicodeScalars)
    let columns =
      start.map { $0 + wanted.count..<max($0 + wanted.count, scalars.count) } ?? Int(first.column)
      - 1..<Int(first.column)
    for column in columns where column < scalars.count {
      var index = column
      let isQuoted = scalars[index] == "\"" || scalars[index] == "'"
      if isQuoted { index += 1 }
      guard scalars[index...].starts(with: wanted) else { continue }
      index += wanted.count + (isQuoted ? 1 : 0)
      while index < scalars.count, scalars[index] == " " { index += 1 }
      if index < scalars.count, scalars[index] == ":" { return column + 1 }
    }
    return nil
  }

  private static func line(_ number: Int, of text: String) -> Substring {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }
}
