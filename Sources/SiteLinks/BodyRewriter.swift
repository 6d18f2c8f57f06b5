import CommonMark
import Diagnostics
import Markup
import SiteModel

/// Walks the tree of one body once: resolves links and pictures, and marks runs of Chinese.
struct BodyRewriter {
  let renderer: BodyRenderer
  let document: Document
  let record: Record
  private let idPrefix: String
  private let writer: AddressWriter
  private(set) var mentions: [RecordID] = []
  /// The numbers of the mentions, in their order.
  private(set) var targets: [Int] = []
  /// The sentence of each mention's first place, in the order of ``mentions``, see ``RenderedBody/sentences``.
  private(set) var sentences: [HTML] = []
  private var finder = SentenceFinder()
  private(set) var fragmentLinks: [FragmentLink] = []
  /// The terms that have become links by themselves.
  private(set) var termLinks: [RenderedBody.TermLink] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var facts: FactCheck
  /// A link whose words are not checked for numbers: its target says them, or they are the name of a source line.
  private var quietLink: Node?
  /// The mark of a source line that is being gone through.
  private var citation: Node?
  /// What the editor links to, by sections of the text, and the section that is being rewritten.
  private var handLinks: [TermLinker.HandLink] = []
  private var section = 0
  /// The ids of the headings, once a link has asked for one.
  private var headingIDs: Set<String> = []
  /// What is being written, kept since a buffer for each link would cost more than what goes into it.
  private var buffer: [UInt8] = []
  /// Takes down what is found, for somebody who asks; nil in a build.
  private let trace: BodyTrace?

  init(
    renderer: BodyRenderer, document: Document, record: Record, page: PageURL, idPrefix: String, trace: BodyTrace? = nil
  ) {
    self.trace = trace
    self.renderer = renderer
    self.document = document
    self.record = record
    self.idPrefix = idPrefix
    writer = AddressWriter(page: page, rootPath: renderer.rootPath)
    facts = FactCheck(of: record, document, site: renderer.site, locator: renderer.locator)
  }

  /// Rewrites the whole tree, and checks on the way that it says where its facts come from.
  mutating func rewrite() {
    var current = document.root.firstChild
    while let block = current {
      if TermLinker.beginsSection(block, document) { section += 1 }
      rewrite(below: block)
      facts.end(block)
      finder.endBlock()
      current = block.next
    }
    diagnostics += facts.finish(mentions: mentions)
    linkTerms()
    sentences = finder.finish(renderer.guide)
  }

  /// Comes last, since a term that is linked by hand anywhere in a section isn't linked again.
  private mutating func linkTerms() {
    trace?.read(document)
    guard let terms = renderer.terms else { return }
    let buffers = renderer.termBuffers.withLock { $0.popLast() } ?? TermLinker.Buffers()
    var linker = TermLinker(
      terms, site: renderer.site, document: document, record: record.id, scope: renderer.termScope, writer: writer,
      trace: trace, handLinks: handLinks, buffers: buffers)
    let used = linker.link()
    renderer.termBuffers.withLock { $0.append(used) }
    for (words, count, block) in linker.removals { finder.drop(first: count, of: words, in: block) }
    termLinks = linker.linked.map { link in
      RenderedBody.TermLink(
        term: link.id, target: renderer.site.records[link.target].id, positions: (link.term, link.target),
        sentence: finder.sentence(with: link.words, in: link.block, renderer.guide))
    }
  }

  private mutating func rewrite(below top: Node) {
    top.walk { event, node in
      guard event == .enter else {
        if node == quietLink { quietLink = nil }
        if node == citation { citation = nil }
        return .descend
      }
      switch node.kind {
      case .link:
        rewriteLink(node)
        return .descend
      case .image:
        rewriteImage(node)
        return .skip
      case .text:
        node.withLiteral { bytes in
          if quietLink == nil { facts.visit(text: node, bytes) } else { facts.visitGap() }
          if citation == nil { finder.append(bytes) }
          markLanguages(node, bytes)
        }
        return .skip
      case .softBreak, .lineBreak:
        facts.visitBreak()
        finder.appendSpace()
        return .skip
      case .emphasis, .strong:
        return .descend
      case .customInline:
        // A cell of a table is no part of the one before it.
        if node.parent?.kind == .customBlock {
          facts.visitGap()
          finder.appendEnd()
        }
        return .descend
      case .code:
        facts.visitGap()
        node.withLiteral { finder.append($0) }
        return .skip
      default:
        facts.visitGap()
        finder.appendEnd()
        return .descend
      }
    }
  }

  private mutating func rewriteLink(_ node: Node) {
    if let target = node.withURL(renderer.site.target) { return resolve(target, node) }
    let destination = node.url ?? ""
    switch LinkDestination(destination) {
    case .record(let id): reportUnresolved(id, node)
    case .external:
      trace?.note(webLink: destination, at: node)
      requireText(node)
      quieten(node, showing: destination)
    case .fragment(let fragment):
      requireText(node)
      requireHeading(fragment, node)
    case .site(let path, let fragment):
      requireText(node)
      resolve(path, fragment, node)
    case .file(let path, let fragment): resolve(file: path, fragment, node)
    case .refused(let scheme):
      quieten(node, showing: destination)
      report(
        .unsafeURL,
        scheme == "//" ? "links can't begin with //" : "links can't begin with '\(scheme):'", node,
        hint: refusalHint(scheme, destination))
    case .empty:
      report(.brokenLink, "the link leads nowhere", node, hint: "write the address between the round brackets")
    }
  }

  /// Leaves a link's words unchecked when they are its address, as they are between pointed brackets.
  private mutating func quieten(_ node: Node, showing address: String) {
    let text = node.plainText
    if text == address || text == LinkDestination.rest(of: address) { quietLink = node }
  }

  private func refusalHint(_ scheme: String, _ destination: String) -> String {
    if scheme == "//" { return "write https:// in full" }
    let bare = destination.trimming("\u{201C}\u{201D}\u{2018}\u{2019}\"'")
    if bare != destination { return "leave out the quotation marks: '\(bare)'" }
    let kinds = RecordKind.allCases.filter { $0 != .site }.map(\.rawValue)
    if let near = NearMiss.nearest(to: scheme, in: kinds + LinkDestination.webSchemes) {
      return "did you mean '\(near):\(LinkDestination.rest(of: destination))'?"
    }
    return "links begin with https://, mailto:, tel: or a kind of record such as platform:"
  }

  private mutating func reportUnresolved(_ id: RecordID, _ node: Node) {
    // A record whose own file couldn't be read is no second mistake.
    guard let problem = renderer.known.problem(with: id, on: renderer.site) else { return }
    var diagnostic = problem.diagnostic(at: location(node), isBare: false)
    // What stands at the link is then not the destination, so it mustn't be replaced by one.
    if document.destinationRange(of: node) == nil { diagnostic.fixes = [] }
    diagnostics.append(diagnostic)
  }

  private mutating func resolve(_ target: ReferenceTarget, _ node: Node) {
    mention(target)
    trace?.note(handLink: target, at: node, section: section)
    if target.id.kind == .figure { checkFigure(target, node) }
    if Self.isBlank(node) { fill(node, with: target.title) }
    if target.isLine { facts.visitCitation() }
    if node.showsOnly(target.title) {
      quietLink = node
      // Only the mark itself is none of the words; a link to a line may have others.
      if target.isLine { citation = node }
    }
    switch target.id.kind {
    case .source where target.isLine: replace(node, byLinkWithClass: "cite", to: target, isLine: true)
    case .term: replace(node, byLinkWithClass: "term", to: target)
    case .figure: replace(node, byLinkWithClass: "figure", to: target)
    default: setAddress(of: node, target.address)
    }
  }

  /// Turns a link into one with a class, which cmark's own link nodes can't carry.
  private mutating func replace(
    _ node: Node, byLinkWithClass name: StaticString, to target: ReferenceTarget, isLine: Bool = false
  ) {
    buffer.removeAll(keepingCapacity: true)
    buffer.append("<a class=\"")
    buffer.append(name)
    buffer.append("\" href=\"")
    writer.append(target.address, to: &buffer)
    if isLine {
      buffer.append("\" aria-label=\"Source line ")
      buffer.append(contentsOf: target.id.name.utf8)
    }
    node.withTitle { title in
      if title.isEmpty { return }
      buffer.append("\" title=\"")
      buffer.append(escaping: title)
    }
    buffer.append("\">")
    let made = node.replaced(byCustomInline: buffer, onExit: "</a>")
    trace?.move(node, to: made)
    if quietLink == node { quietLink = made }
    if citation == node { citation = made }
    rewrite(below: made)
  }

  private mutating func setAddress(of node: Node, _ address: String) {
    buffer.removeAll(keepingCapacity: true)
    writer.append(address, to: &buffer)
    node.setURL(buffer)
  }

  private mutating func checkFigure(_ target: ReferenceTarget, _ node: Node) {
    if node.showsOnly(target.title) { return }
    let text = node.plainText
    if text == target.title || Self.isBlank(text) || FigureText.agrees(text, with: target.title) { return }
    // What is wrong with the words is said here.
    quietLink = node
    let figure = renderer.site.record(target.id)
    report(
      .figureMismatch, "'\(text)' doesn't say what the figure '\(target.id.name)' says", whole: node,
      hint: "the figure is '\(target.title)'",
      notes: figure.map { [.init("the figure is here", at: renderer.locator.location(of: .value, in: $0))] } ?? [])
  }

  private mutating func resolve(_ path: String, _ fragment: String?, _ node: Node) {
    guard renderer.addresses.contains(path) else {
      let near =
        renderer.addresses.contains(path + "/")
        ? path + "/" : renderer.addresses.nearestPath(to: path)
      report(
        .brokenLink, "the site has no page '\(path)'", node, hint: near.map { "did you mean '\($0)'?" },
        replacement: near)
      return
    }
    if let fragment { note(fragment, of: path, node, written: fragment) }
    setAddress(of: node, PageURL(path, fragment: fragment).address)
  }

  /// Remembers a link to a place inside a page, which may be one that isn't made yet.
  private mutating func note(_ fragment: String, of path: String, _ node: Node, written: String) {
    let isAsset = !path.hasSuffix("/") && !path.hasSuffix(".html")
    if isAsset || fragment.isEmpty { return }
    fragmentLinks.append(
      FragmentLink(
        path: path, fragment: fragment, location: location(node),
        written: document.destinationRange(of: node) == nil ? nil : written))
  }

  private mutating func resolve(file path: String, _ fragment: String?, _ node: Node) {
    guard let file = AddressBook.resolve(path, from: record.file) else {
      report(.brokenLink, "'\(path)' leads out of the content folder", node)
      return
    }
    if let id = renderer.addresses.record(inFile: file), let target = renderer.site.target(id.description) {
      mention(target)
      trace?.note(handLink: target, at: node, section: section)
      if Self.isBlank(node) { fill(node, with: target.title) }
      guard let fragment else { return setAddress(of: node, target.address) }
      // An editor knows nothing of the prefix that keeps the headings of a shared page apart.
      let id = target.url.fragment.map { "\($0):\(fragment)" } ?? fragment
      note(id, of: target.url.path, node, written: fragment)
      setAddress(of: node, PageURL(target.url.path, fragment: id).address)
      return
    }
    requireText(node)
    let folder = record.file.prefix { $0 != "/" }
    let asset = String(file.dropFirst(folder.count))
    if renderer.addresses.contains(asset), !asset.hasSuffix("/") {
      setAddress(of: node, PageURL(asset, fragment: fragment).address)
      return
    }
    if let hidden = renderer.known.hiddenRecord(inFile: file) { return reportUnresolved(hidden, node) }
    guard !path.hasPrefix("www.") else {
      report(
        .brokenLink, "there is no file '\(file)'", node, hint: "did you mean 'https://\(path)'?",
        replacement: "https://" + path)
      return
    }
    let nearFile = renderer.addresses.nearestFile(to: file)
    report(
      .brokenLink, "there is no file '\(file)'", node,
      hint: nearFile.map { "did you mean '\($0)'?" } ?? "link to a record by its kind, such as platform:some-id")
  }

  private mutating func rewriteImage(_ node: Node) {
    let destination = node.url ?? ""
    switch LinkDestination(destination) {
    case .file(let path, _):
      guard let file = AddressBook.resolve(path, from: record.file) else {
        report(.missingImage, "'\(path)' leads out of the content folder", node)
        return
      }
      checkImage("/" + file.split(separator: "/").dropFirst().joined(separator: "/"), node)
    case .site(let path, _): checkImage(path, node)
    case .external:
      report(
        .missingImage, "pictures from other sites are not shown", node,
        hint: "put the file into the content folder and name it here")
    case .empty:
      report(.missingImage, "the picture names no file", node, hint: "name a file in the content folder")
    default:
      report(.missingImage, "'\(destination)' is no picture", node, hint: "name a file in the content folder")
    }
  }

  /// What browsers show as a picture.
  private static let pictureEndings = [".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"]

  private mutating func checkImage(_ path: String, _ node: Node) {
    guard Self.pictureEndings.contains(where: path.hasSuffix) else {
      report(
        .missingImage, "'\(path.dropFirst())' is no picture", node,
        hint: "pictures end in \(Self.pictureEndings.joined(separator: ", "))")
      return
    }
    guard renderer.site.assets.contains(String(path.dropFirst())) else {
      let near = NearMiss.nearest(to: path, in: renderer.site.assets.map { "/" + $0 })
      report(
        .missingImage, "the content folder has no picture '\(path.dropFirst())'", node,
        hint: near.map { "did you mean '\($0)'?" }, replacement: near)
      return
    }
    setAddress(of: node, PageURL(path).address)
  }

  /// Mutating, since a closure that has `self` to change would copy all of it for another method.
  private mutating func markLanguages(_ node: Node, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard ScriptGuide.mayHoldChinese(bytes), let runs = renderer.guide.runs(in: bytes) else { return }
    for run in runs {
      let text = document.makeText(run.range, of: node)
      if let language = run.language {
        let span = document.makeCustomInline(onEnter: language.openingTag, onExit: "</span>")
        span.append(text)
        node.insertBefore(span)
      } else {
        node.insertBefore(text)
      }
    }
    node.unlink()
  }

  /// A text has a few dozen mentions at most, for which a look through the list is quicker than a set.
  private mutating func mention(_ target: ReferenceTarget) {
    if !target.isLine { handLinks.append(.init(section: section, record: target.index)) }
    guard !targets.contains(target.index) else { return }
    targets.append(target.index)
    // A person's page shows the person's views, too.
    if target.id.kind.hasOwnPage || target.id.kind == .view { finder.note(mention: mentions.count) }
    mentions.append(target.id)
  }

  /// Whether a link shows no words; the common case is decided by the first byte of its text.
  private static func isBlank(_ node: Node) -> Bool {
    if let child = node.firstChild, child.kind == .text {
      let isVisible = child.withLiteral { bytes in bytes.first.map { (0x21..<0x7F).contains($0) } ?? false }
      if isVisible { return false }
    }
    return isBlank(node.plainText)
  }

  private static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
  }

  /// Puts a title into a link without words; a picture in it stays.
  private func fill(_ node: Node, with title: String) {
    var child = node.firstChild
    while let current = child {
      child = current.next
      if current.kind == .text { current.unlink() }
    }
    node.append(document.makeText(title))
  }

  private mutating func requireText(_ node: Node) {
    guard Self.isBlank(node) else { return }
    report(
      .emptyLinkText, "the link has no words", whole: node, hint: "write the words to show between the square brackets")
  }

  private mutating func requireHeading(_ fragment: String, _ node: Node) {
    if headingIDs.isEmpty { headingIDs = Set(document.headings.compactMap(\.id)) }
    let ids = headingIDs
    if ids.contains(fragment) { return }
    // An editor knows nothing of the prefix that keeps the headings of a shared page apart.
    if !idPrefix.isEmpty, ids.contains(idPrefix + fragment) {
      node.setURL(Array("#\(idPrefix)\(fragment)".utf8))
      return
    }
    let near = NearMiss.nearest(to: fragment, in: ids.sorted().map { String($0.trimmingPrefix(idPrefix)) })
    report(
      .brokenLink, "this page has no heading '#\(fragment)'", node, hint: near.map { "did you mean '#\($0)'?" },
      replacement: near.map { "#\($0)" })
  }

  private func location(_ node: Node) -> SourceLocation {
    SourceLocation(file: record.file, range: document.destinationRange(of: node) ?? node.range)
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, _ node: Node, hint: String? = nil, replacement: String? = nil
  ) {
    let location = location(node)
    let isWrittenHere = document.destinationRange(of: node) != nil
    diagnostics.append(
      Diagnostic(
        code, message, at: location, hint: hint,
        fixes: isWrittenHere ? replacement.map { [.init(replacing: location, with: $0)] } ?? [] : []))
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, whole node: Node, hint: String?, notes: [Diagnostic.Note] = []
  ) {
    let location = SourceLocation(file: record.file, range: node.range)
    diagnostics.append(Diagnostic(code, message, at: location, hint: hint, notes: notes))
  }
}

extension String {
  /// The text without these characters at its ends.
  fileprivate func trimming(_ characters: String) -> String {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) { rest.removeFirst() }
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
