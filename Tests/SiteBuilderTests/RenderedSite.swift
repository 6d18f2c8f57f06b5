import Diagnostics
import Foundation
import SiteLinks
import SiteModel
import Templates
import TestSupport

@testable import SiteBuilder

/// Every page of a small site, made with the project's own templates and written nowhere.
struct RenderedSite: Sendable {
  /// The pages by address.
  let pages: [String: String]
  /// The other files that the generator makes, by address.
  let exports: [String: String]
  /// The assets to which pages link.
  let assets: LinkedAssets

  /// A test's own fixture, or a template of the project, has a mistake.
  struct Unusable: Error {
    /// What is wrong.
    var diagnostics: [Diagnostic]
  }

  /// The checkout's folder of templates.
  static let templateFolder: String = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path() != "/" {
      let templates = folder.appending(path: "templates")
      if FileManager.default.fileExists(atPath: templates.appending(path: "layout.mustache").path()) {
        return templates.path()
      }
      folder.deleteLastPathComponent()
    }
    return "templates"
  }()

  /// Renders a site.
  init(
    _ fixture: SiteFixture, includesDrafts: Bool = false, baseURL: String? = nil, history: History = .none
  ) async throws {
    let loaded = try await fixture.load(includesDrafts: includesDrafts)
    let folder = TemplateFolder(folder: Self.templateFolder)
    let compiled = TemplateLibrary(folder.sources).compile(PageFamily.all.map { ($0.template, $0.shape) })
    var diagnostics = loaded.diagnostics + folder.diagnostics + compiled.diagnostics
    guard let site = loaded.site, !diagnostics.hasErrors else { throw Unusable(diagnostics: diagnostics) }
    let plan = SitePlan(
      site, pages: PageFamily.allPages(of: site), known: loaded.known, assets: folder.assets.map(\.url),
      locator: SourceLocator { _ in nil })
    let guide = ScriptGuide(site)
    let base = baseURL ?? site.settings.fields.text(.baseURL) ?? "/"
    let renderer = BodyRenderer(
      site: site, known: loaded.known, addresses: AddressBook(pages: plan.pages.map(\.url), site: site), guide: guide,
      locator: SourceLocator { _ in nil }, baseURL: base)
    let bodies = site.records.map { renderer.render(loaded.bodies[$0.id], of: $0) }
    diagnostics = plan.diagnostics + bodies.flatMap(\.diagnostics)
    guard !diagnostics.hasErrors else { throw Unusable(diagnostics: diagnostics) }
    let content = await SiteContent(
      site: site, bodies: bodies.map(\.body), guide: guide, baseURL: base, assets: folder.linked, history: history,
      jobs: 1)
    assets = folder.linked
    var pages: [String: String] = [:]
    for page in plan.pages {
      var bytes: [UInt8] = []
      PageRenderer.render(page, content, compiled.templates.compactMap { $0 }, into: &bytes)
      pages[page.url.path] = String(decoding: bytes, as: UTF8.self)
    }
    self.pages = pages
    let context = ExportContext(content: content, pages: plan.pages)
    exports = Dictionary(
      uniqueKeysWithValues: plan.exports.map {
        ($0.url.path, String(decoding: $0.bytes(context), as: UTF8.self))
      })
  }

  /// A page, as markup that a test can look through.
  func page(_ path: String) -> Markup { Markup(pages[path] ?? "") }
}
