/// Collects the names of the blocks that can be filled in a template: its own, and those of its parents.
///
/// Partials aren't searched, since what fills a template's blocks doesn't reach into its partials.
struct BlockSearch {
  private let library: TemplateLibrary
  private var visited: Set<Int> = []
  private var found: Set<String> = []
  /// Whether a parent's name is only known when a page is printed, so that it may have any block.
  private var hasDynamicParent = false

  init(_ library: TemplateLibrary) {
    self.library = library
  }

  /// Searches a template.
  ///
  /// - Returns: The names, sorted, or nil if they can't be known.
  mutating func blockNames(of file: Int) -> [String]? {
    search(file)
    return hasDynamicParent ? nil : found.sorted()
  }

  private mutating func search(_ file: Int) {
    if visited.insert(file).inserted { search(library.templates[file].nodes) }
  }

  private mutating func search(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .text, .lineStart, .variable, .partial: break
      case .section(let section): search(section.nodes)
      case .block(let block):
        found.insert(block.opener.name)
        search(block.nodes)
      case .parent(let parent):
        if parent.opener.isDynamic { hasDynamicParent = true }
        if let file = library.index(of: parent.opener.name) { search(file) }
        for block in parent.blocks { search(block.nodes) }
      }
    }
  }
}
