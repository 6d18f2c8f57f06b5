/// One thing that is wrong, or doubtful, in content, configuration or templates.
///
/// A diagnostic is plain data. Where its sentence is made, nothing is printed; ``DiagnosticWriter`` says it to people
/// and to programs.
public struct Diagnostic: Hashable, Sendable {
  /// How grave a diagnostic is.
  public enum Severity: String, Hashable, Sendable {
    /// The site can't be built.
    case error
    /// The site can be built, but somebody should look.
    case warning
  }

  /// A second place, or a remark, that helps to understand a diagnostic.
  public struct Note: Hashable, Sendable {
    /// The place pointed at, if there is one.
    public var location: SourceLocation?
    /// One sentence without a full stop.
    public var message: String

    /// Makes a note.
    public init(_ message: String, at location: SourceLocation? = nil) {
      self.location = location
      self.message = message
    }
  }

  /// A replacement that would mend the mistake.
  public struct Fix: Hashable, Sendable {
    /// The stretch to replace.
    public var location: SourceLocation
    /// What to put there.
    public var replacement: String

    /// Makes a fix.
    public init(replacing location: SourceLocation, with replacement: String) {
      self.location = location
      self.replacement = replacement
    }
  }

  /// The stable name of the rule that was broken.
  public var code: DiagnosticCode
  /// How grave it is.
  public var severity: Severity
  /// Where it is; nil only when no file is to blame.
  public var location: SourceLocation?
  /// One sentence without a full stop.
  public var message: String
  /// A short remark that stands behind the carets, such as `did you mean 'nansha'?`.
  public var hint: String?
  /// Other places and remarks.
  public var notes: [Note]
  /// Replacements that would mend it.
  public var fixes: [Fix]

  /// Makes a diagnostic; an error unless told otherwise.
  public init(
    _ code: DiagnosticCode,
    severity: Severity = .error,
    _ message: String,
    at location: SourceLocation?,
    hint: String? = nil,
    notes: [Note] = [],
    fixes: [Fix] = []
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.message = message
    self.hint = hint
    self.notes = notes
    self.fixes = fixes
  }
}

extension Diagnostic: Comparable {
  /// Orders by file, then position, then code, then message, so that a list prints the same on every run.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    left.sortKey < right.sortKey
  }

  private var sortKey: (String, Int, Int, String, String) {
    let start = location?.range?.start
    return (location?.file ?? "", start?.line ?? 0, start?.column ?? 0, code.rawValue, message)
  }
}

extension Sequence<Diagnostic> {
  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// The same diagnostics in the order of their files and positions, each once.
  public func sortedAndUnique() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for diagnostic in sorted() where result.last != diagnostic {
      result.append(diagnostic)
    }
    return result
  }
}
