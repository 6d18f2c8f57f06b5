import Diagnostics
import Files
import Parallel
import SiteLinks
import SiteModel
import SiteProvenance
import Templates

/// The whole pipeline, read from top to bottom: load, check, link, render, publish.
public struct Build: Sendable {
  /// What a build did.
  public struct Report: Sendable {
    /// Everything that is wrong, sorted.
    public var diagnostics: [Diagnostic] = []
    /// How many pages the site has.
    public var pages = 0
    /// How many files were written.
    public var written = 0
    /// How many files were there already, byte for byte.
    public var unchanged = 0
    /// How many stale files were removed.
    public var removed = 0
    /// Files in the output folder that gba-site didn't write.
    public var foreign: [String] = []
    /// What the pages were made from.
    ///
    /// Taking it apart piece by piece takes as long as writing hundreds of pages. A program that has nothing more to do
    /// holds it until it exits, and leaves the memory to the system.
    public var content: SiteContent?
    /// The texts that it was made from, after ``Build/inspect()`` only: a build has no use for them.
    public var texts: SiteTexts?
  }

  /// The steps that take time, for a progress line.
  public enum Step: String, Sendable {
    case loading = "Reading content"
    case linking = "Checking and linking"
    case rendering = "Writing pages"
  }

  let options: BuildOptions
  let onStep: @Sendable (Step) -> Void

  /// Prepares a build.
  public init(_ options: BuildOptions, onStep: @escaping @Sendable (Step) -> Void = { _ in }) {
    self.options = options
    self.onStep = onStep
  }

  /// Loads and checks everything, also against the real text of the site's source if that is given; writes nothing.
  public func check(article: ArticleText? = nil) async -> Report {
    var report = Report()
    if let problem = OutputGuard.problem(with: options) { report.diagnostics.append(problem) }
    onStep(.loading)
    if let prepared = await prepare(loader.list(), article: article, &report) {
      let content = prepared.content
      report.content = content
      report.diagnostics += await PageLinkCheck(
        content: content, pages: prepared.plan.pages, templates: prepared.templates, paths: prepared.paths,
        written: prepared.written, jobs: options.jobs
      ).check()
      let locator = SourceLocator(read: loader.reader)
      report.diagnostics += Coverage(of: content).diagnostics(.warning, locator)
      report.diagnostics += LinkGraph(of: content).diagnostics(locator)
    }
    report.diagnostics = report.diagnostics.sortedAndUnique()
    return report
  }

  /// Loads and checks everything for somebody who wants to know what there is; writes nothing.
  ///
  /// - Returns: A report with the content, unless there is an error.
  public func inspect() async -> Report {
    var report = Report()
    onStep(.loading)
    let prepared = await prepare(loader.list(), keepsTexts: true, &report)
    report.content = prepared?.content
    report.texts = prepared?.texts
    report.diagnostics = report.diagnostics.sortedAndUnique()
    return report
  }

  /// Loads and checks everything and, unless there is an error, publishes the site.
  public func run() async -> Report {
    var report = Report()
    if let problem = OutputGuard.problem(with: options) { report.diagnostics.append(problem) }
    onStep(.loading)
    async let scan = OutputScan(folder: options.output)
    let root = options.root
    // Git takes as long as reading the content does, and nobody waits for it before it is needed.
    let history = Task { await History.read(root) }
    let listing = loader.list()
    let fingerprint = await InputFingerprint(options, content: listing)
    if let fingerprint, report.diagnostics.isEmpty,
      let unchanged = await reportUnchanged(fingerprint, history, scan: scan)
    {
      return unchanged
    }
    if let prepared = await prepare(listing, history: history, &report) {
      report.content = prepared.content
      onStep(.rendering)
      let manifest = await publish(prepared, scan: await scan, &report)
      // Warnings must be said again by the next build, so a build with warnings isn't remembered.
      if let manifest, let fingerprint, fingerprint.isSettled, report.diagnostics.isEmpty {
        BuildMemory(fingerprint: fingerprint, history: await history.value, manifest: manifest, pages: report.pages)
          .save(options)
      }
    }
    report.diagnostics = report.diagnostics.sortedAndUnique()
    return report
  }

  /// The report of a build that has nothing to do: same inputs, and every file as the last build left it.
  private func reportUnchanged(
    _ fingerprint: InputFingerprint, _ history: Task<History, Never>, scan: OutputScan
  ) async -> Report? {
    guard let memory = BuildMemory(options), memory.fingerprint == fingerprint.text,
      await memory.history == history.value.hash, scan.leftovers.isEmpty,
      let manifest = Manifest(folder: options.output),
      await memory.fits(manifest, in: options.output, jobs: options.jobs)
    else { return nil }
    var report = Report()
    report.pages = memory.pages
    report.unchanged = manifest.entries.count + 1
    report.foreign = scan.foreign(to: [], manifest)
    return report
  }

  /// Reads the file that a diagnostic names.
  public func source(_ file: String) -> [UInt8]? {
    try? FileReading.bytes(of: options.root + "/" + file)
  }

  private var loader: ContentLoader {
    ContentLoader(folder: options.contentFolder, includesDrafts: options.includesDrafts, jobs: options.jobs)
  }

  private struct Prepared: Sendable {
    let content: SiteContent
    let plan: SitePlan
    let templates: [Template]
    let assets: [TemplateFolder.Asset]
    /// The paths of all files that are published.
    let paths: Set<String>
    /// The addresses that are written in the templates.
    let written: [WrittenLink]
    /// The texts, if somebody wants to look through them.
    var texts: SiteTexts?

    var exportContext: ExportContext { ExportContext(content: content, pages: plan.pages) }
  }

  /// Everything up to the point where bytes are made; nil when something is wrong.
  private func prepare(
    _ listing: ContentLoader.Listing, history: Task<History, Never>? = nil, article: ArticleText? = nil,
    keepsTexts: Bool = false, _ report: inout Report
  ) async -> Prepared? {
    let loaded = await loader.load(listing)
    report.diagnostics += loaded.diagnostics
    if let article { report.diagnostics += await ArticleChecker(article, loader: loader).check(loaded, listing) }

    let folder = TemplateFolder(folder: options.templateFolder)
    let library = TemplateLibrary(folder.sources)
    let compiled = library.compile(PageFamily.all.map { ($0.template, $0.shape) })
    report.diagnostics += folder.diagnostics + compiled.diagnostics
    guard let site = loaded.site else { return nil }

    onStep(.linking)
    let pages = PageFamily.allPages(of: site)
    async let addresses = AddressBook(pages: pages.map(\.url) + Export.allFiles(of: site).map(\.url), site: site)
    async let guide = ScriptGuide(site)
    let locator = SourceLocator(read: loader.reader)
    let plan = SitePlan(
      site, pages: pages, known: loaded.known, assets: folder.assets.map(\.url), locator: locator)
    let links = TemplateLinkCheck(plan, folder, site)
    let written = library.writtenLinks
    report.diagnostics += plan.diagnostics + links.diagnostics(written)
    report.pages = plan.pages.count

    let renderer = await BodyRenderer(
      site: site, known: loaded.known, addresses: addresses, guide: guide, locator: locator, baseURL: options.baseURL)
    let bodies = loaded.bodies
    let rendered = await Parallel.map(site.records.count, jobs: options.jobs) { index in
      renderer.render(bodies[site.records[index].id], of: site.records[index])
    }
    for body in rendered { report.diagnostics += body.diagnostics }

    guard !report.diagnostics.hasErrors else { return nil }
    let content = await SiteContent(
      site: site, bodies: rendered.map(\.body), guide: guide,
      baseURL: options.baseURL ?? site.settings.fields.text(.baseURL) ?? "/", assets: folder.linked,
      history: await history?.value ?? .none, jobs: options.jobs)
    let templates = compiled.templates.compactMap { $0 }
    report.diagnostics += FragmentCheck(content: content, pages: plan.pages, templates: templates).check()
    guard !report.diagnostics.hasErrors else { return nil }
    let texts = keepsTexts ? SiteTexts(site: site, renderer: renderer, bodies: bodies, jobs: options.jobs) : nil
    return Prepared(
      content: content, plan: plan, templates: templates, assets: folder.assets, paths: links.paths, written: written,
      texts: texts)
  }

  /// Writes what has changed: assets, then pages, then the lists that name them, then exports and the manifest; removals
  /// come last.
  ///
  /// - Returns: The manifest, or nil when something couldn't be written.
  private func publish(_ prepared: Prepared, scan: OutputScan, _ report: inout Report) async -> Manifest? {
    BuildMemory.forget(options)
    let output = OutputFolder(path: options.output, planned: prepared.plan.outputs, isEmpty: scan.isEmpty)
    var publication = Publication(folder: output, name: options.output)
    examine(prepared, &publication)
    if !publication.hasFailed { await write(prepared, scan, &publication) }
    let manifest = publication.finish()
    report.diagnostics += publication.diagnostics
    report.written = publication.written
    report.unchanged = publication.unchanged
    report.removed = publication.removed
    report.foreign = scan.foreign(to: prepared.plan.outputs, output.previous)
    return manifest
  }

  /// Looks, before the first change, for somebody else's files where ours would go.
  private func examine(_ prepared: Prepared, _ publication: inout Publication) {
    guard !publication.folder.strangers.isEmpty else { return }
    for asset in prepared.assets { publication.examine(asset.url, asset.bytes) }
    for asset in prepared.content.site.assets {
      let path = options.contentFolder + "/" + asset
      publication.examine(PageURL("/" + asset), (try? FileReading.bytes(of: path)) ?? [])
    }
    for page in prepared.plan.pages {
      var bytes: [UInt8] {
        var buffer: [UInt8] = []
        PageRenderer.render(page, prepared.content, prepared.templates, into: &buffer)
        return buffer
      }
      publication.examine(page.url, bytes)
    }
    let context = prepared.exportContext
    for file in prepared.plan.exports { publication.examine(file.url, file.bytes(context)) }
  }

  private func write(_ prepared: Prepared, _ scan: OutputScan, _ publication: inout Publication) async {
    let output = publication.folder
    for leftover in scan.leftovers { publication.removeLeftover(leftover) }
    for asset in prepared.assets { publication.publish(asset.url, asset.bytes) }
    for asset in prepared.content.site.assets {
      publication.copy(PageURL("/" + asset), from: options.contentFolder + "/" + asset)
    }
    // Lists are long, so they are made first, while the other cores write the leaves; they are written last.
    let lists = prepared.plan.pages.filter { !$0.isLeaf }
    let leaves = prepared.plan.pages.filter(\.isLeaf)
    let size = 16
    let pieces = await Parallel.map(
      lists.count + (leaves.count + size - 1) / size, jobs: options.jobs, chunkSize: 1
    ) { index -> Piece in
      var buffer: [UInt8] = []
      guard index >= lists.count else {
        PageRenderer.render(lists[index], prepared.content, prepared.templates, into: &buffer)
        return .list(buffer)
      }
      let start = (index - lists.count) * size
      return .leaves(
        leaves[start..<min(leaves.count, start + size)].map { page in
          buffer.removeAll(keepingCapacity: true)
          PageRenderer.render(page, prepared.content, prepared.templates, into: &buffer)
          return Publication.result(page.url, buffer, in: output)
        })
    }
    for case .leaves(let results) in pieces {
      for result in results { publication.add(result) }
    }
    for case (.list(let bytes), let page) in zip(pieces, lists) where !publication.hasFailed {
      publication.publish(page.url, bytes)
    }
    guard !publication.hasFailed else { return }
    let exports = prepared.plan.exports
    let context = prepared.exportContext
    let results = await Parallel.map(exports.count, jobs: options.jobs, chunkSize: 1) { index in
      Publication.result(exports[index].url, exports[index].bytes(context), in: output)
    }
    for result in results { publication.add(result) }
  }

  /// A share of the work of making pages.
  private enum Piece: Sendable {
    /// A list, not yet written.
    case list([UInt8])
    /// Leaves, and what became of them.
    case leaves([Publication.Result])
  }
}
