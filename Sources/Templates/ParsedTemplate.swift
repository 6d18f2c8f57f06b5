import Diagnostics

/// A template file as a tree, together with what is wrong with its syntax.
struct ParsedTemplate: Sendable {
  let name: String
  let source: SourceText
  let nodes: [Node]
  let diagnostics: [Diagnostic]

  init(_ template: TemplateSource) {
    name = template.name
    source = SourceText(file: template.file, bytes: template.bytes)
    if let offset = source.firstInvalidByte {
      nodes = []
      diagnostics = [.invalidUTF8(at: source.location(of: offset..<offset + 1))]
      return
    }
    var tokenizer = Tokenizer(source)
    let tokens = tokenizer.tokenize()
    var layout = LineLayout(source)
    let pieces = layout.pieces(of: tokens)
    var parser = Parser(source)
    nodes = parser.parse(pieces)
    diagnostics = (tokenizer.diagnostics + parser.diagnostics).sorted()
  }
}
