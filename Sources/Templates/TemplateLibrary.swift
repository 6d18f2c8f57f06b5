public import Diagnostics

/// All template files of a site, parsed once.
///
/// The language is Mustache 1.4.2 with inheritance and dynamic names, without lambdas, read strictly: whatever Mustache
/// would silently print as nothing is an error here, and so is a value where HTML can't hold it safely.
public struct TemplateLibrary: Sendable {
  /// The names of all templates, sorted.
  public let names: [String]
  let templates: [ParsedTemplate]
  private let indexes: [String: Int]

  /// Parses template files; giving two of them one name is a programmer's error.
  public init(_ sources: [TemplateSource]) {
    templates = sources.sorted { $0.name < $1.name }.map(ParsedTemplate.init)
    names = templates.map(\.name)
    indexes = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  }

  /// What is wrong with the syntax of any template, compiled or not, sorted.
  public var syntaxDiagnostics: [Diagnostic] {
    templates.flatMap(\.diagnostics).sorted()
  }

  /// Compiles a template for pages of one shape, together with all partials and parents that it uses.
  ///
  /// - Returns: The template, or nil if there is no template of the name or any diagnostic is an error; and everything
  ///   that is wrong with the template and with those it uses, sorted.
  public func compile(_ name: String, for shape: Shape) -> (template: Template?, diagnostics: [Diagnostic]) {
    guard let page = index(of: name) else {
      return (nil, [.missingTemplate(name, among: names)])
    }
    var compiler = Compiler(self, page: page, shape: shape)
    compiler.compile()
    let syntaxDiagnostics = compiler.files.sorted().flatMap { templates[$0].diagnostics }
    let diagnostics = eachOnce(syntaxDiagnostics + compiler.diagnostics)
    let template = diagnostics.hasErrors ? nil : Template(shape: shape, program: compiler.program)
    return (template, diagnostics)
  }

  /// Compiles all templates of a site.
  ///
  /// A mistake in a partial that many pages share is reported once, with a note that names the first page it breaks.
  ///
  /// - Returns: The templates in the order of `pages`, each nil if it has errors; and everything that is wrong with any
  ///   template of the library, even one that no page uses, sorted.
  public func compile(
    _ pages: [(name: String, shape: Shape)]
  ) -> (templates: [Template?], diagnostics: [Diagnostic]) {
    let results = pages.map { compile($0.name, for: $0.shape) }
    return (results.map(\.template), eachOnce(syntaxDiagnostics + results.flatMap(\.diagnostics)))
  }

  func index(of name: String) -> Int? {
    indexes[name]
  }

  /// The diagnostics in order, without those that say the same of the same place for another page.
  private func eachOnce(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    struct Key: Hashable {
      let code: DiagnosticCode
      let location: SourceLocation?
      let message: String
    }
    var seen: Set<Key> = []
    return diagnostics.filter {
      seen.insert(Key(code: $0.code, location: $0.location, message: $0.message)).inserted
    }.sorted()
  }
}
