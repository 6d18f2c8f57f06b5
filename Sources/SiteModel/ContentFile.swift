import Diagnostics
import Files

/// One file of the content folder, read and checked on its own.
struct ContentFile: Sendable {
  /// Largest content file; records are texts for people, and the YAML parser needs a bound.
  static let sizeLimit = 1 << 20

  /// The records in it, drafts included.
  var records: [Record] = []
  /// The Markdown of its record, for a file that has one.
  var body: Body?
  /// Everything wrong with it.
  var diagnostics: [Diagnostic] = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Where it is on disk.
  ///   - name: How diagnostics name it, relative to the site's folder.
  ///   - place: What the file holds, as its folder and name say.
  init(path: String, name: String, place: ContentPlace) {
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(of: path, limit: Self.sizeLimit)
    } catch {
      self.init(diagnostics: [Self.unreadable(error, name: name)])
      return
    }
    self.init(bytes: bytes, name: name, place: place)
  }

  private init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// Checks the bytes of a file.
  init(bytes: [UInt8], name: String, place: ContentPlace) {
    if let offset = Self.firstInvalidByte(bytes) {
      diagnostics = [Self.invalidUTF8(bytes, at: offset, name: name)]
      return
    }
    switch place {
    case .markdown(let id): readMarkdown(bytes, name, id)
    case .yaml(let id): readYAML(bytes, name, id)
    case .list(let kind): readList(bytes, name, kind)
    }
  }

  private mutating func readMarkdown(_ bytes: [UInt8], _ name: String, _ id: RecordID) {
    let parts: FrontMatter
    do {
      parts = try FrontMatter(bytes)
    } catch {
      diagnostics.append(Self.fenceProblem(error, name: name, bytes))
      return
    }
    body = Body(bytes: Array(parts.body), firstLine: parts.bodyFirstLine)
    let offset = parts.yamlFirstLine - 1
    var decoder = RecordDecoder(file: name, bytes: bytes, lineOffset: offset)
    if let root = compose(parts.yaml, bytes, name, lineOffset: offset) {
      if let fields = decoder.decode(root, as: Schemas.schema(of: id.kind)) {
        records.append(Record(id: id, file: name, mark: decoder.mark(root), fields: fields))
      }
    }
    diagnostics += decoder.diagnostics
  }

  private mutating func readYAML(_ bytes: [UInt8], _ name: String, _ id: RecordID) {
    var decoder = RecordDecoder(file: name, bytes: bytes, lineOffset: 0)
    if let root = compose(Self.withoutMark(bytes), bytes, name, lineOffset: 0) {
      if let fields = decoder.decode(root, as: Schemas.schema(of: id.kind)) {
        records.append(Record(id: id, file: name, mark: decoder.mark(root), fields: fields))
      }
    }
    diagnostics += decoder.diagnostics
  }

  private mutating func readList(_ bytes: [UInt8], _ name: String, _ kind: RecordKind) {
    var decoder = RecordDecoder(file: name, bytes: bytes, lineOffset: 0)
    guard let root = compose(Self.withoutMark(bytes), bytes, name, lineOffset: 0, mayBeEmpty: true) else { return }
    guard case .sequence(let entries) = root else {
      let range = SourceText(bytes).point(at: decoder.mark(root))
      diagnostics.append(
        Diagnostic(
          .wrongType, "this file is a list of \(kind.plural)", at: SourceLocation(file: name, range: range),
          hint: "begin each with '- id: …'"))
      return
    }
    for entry in entries.nodes {
      guard let fields = decoder.decode(entry, as: Schemas.schema(of: kind)) else { continue }
      guard let id = fields.text(.id) else { continue }
      records.append(Record(id: RecordID(kind, id), file: name, mark: decoder.mark(entry), fields: fields))
    }
    diagnostics += decoder.diagnostics
  }

  private mutating func compose(
    _ yaml: ArraySlice<UInt8>, _ bytes: [UInt8], _ name: String, lineOffset: Int, mayBeEmpty: Bool = false
  ) -> YAMLNode? {
    do {
      if let root = try YAMLDocument.compose(yaml) { return root }
      if !mayBeEmpty {
        diagnostics.append(
          Diagnostic(
            .missingFrontMatter, lineOffset > 0 ? "the front matter is empty" : "the file is empty",
            at: SourceLocation(file: name)))
      }
    } catch {
      diagnostics.append(error.diagnostic(in: SourceText(bytes), of: name, lineOffset: lineOffset))
    }
    return nil
  }

  private static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: FrontMatter.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
  }

  /// The offset of the first byte that is no UTF-8 (RFC 3629), or nil when all is well.
  static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    if bytes.withUnsafeBytes(UTF8Check.isValid) { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }

  static func invalidUTF8(_ bytes: [UInt8], at offset: Int, name: String) -> Diagnostic {
    let before = bytes[(bytes.starts(with: FrontMatter.byteOrderMark) ? 3 : 0)..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
    let byte = String(bytes[offset], radix: 16, uppercase: true)
    return Diagnostic(
      .invalidUTF8, "byte \(offset) (0x\(byte)) is not UTF-8 text",
      at: SourceLocation(file: name, range: SourceRange(line: line, column: offset - lineStart + 1, length: 1)),
      hint: "save the file as UTF-8")
  }

  private static func unreadable(_ failure: FileFailure, name: String) -> Diagnostic {
    if failure.isTooLarge {
      let message = "the file is larger than \(sizeLimit / 1024) KiB, the most that a content file may have"
      return Diagnostic(.fileTooLarge, message, at: SourceLocation(file: name), hint: "split it into several records")
    }
    return Diagnostic(.unreadableFile, "can't be read: \(failure.reason)", at: SourceLocation(file: name))
  }

  private static func fenceProblem(_ failure: FrontMatter.Failure, name: String, _ bytes: [UInt8]) -> Diagnostic {
    let text = SourceText(bytes)
    switch failure {
    case .missing:
      guard !bytes.isEmpty else {
        return Diagnostic(
          .missingFrontMatter, "the file is empty", at: SourceLocation(file: name),
          hint: "begin it with keys and values between two lines that are ---")
      }
      return Diagnostic(
        .missingFrontMatter, "the file doesn't begin with front matter",
        at: SourceLocation(file: name, range: text.range(ofLine: 1)),
        hint: "its first line must be --- and nothing else, not even a space")
    case .unclosed(let nearFence):
      let notes = nearFence.map { line in
        Diagnostic.Note(
          "this line is not just ---, so it closes nothing",
          at: SourceLocation(file: name, range: text.range(ofLine: line)))
      }
      return Diagnostic(
        .unclosedFrontMatter, "the front matter that begins here is never closed",
        at: SourceLocation(file: name, range: text.range(ofLine: 1)),
        hint: "put a line that is --- and nothing else behind the last key",
        notes: notes.map { [$0] } ?? [])
    }
  }
}
