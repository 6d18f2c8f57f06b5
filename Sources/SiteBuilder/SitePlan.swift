import Diagnostics
import SiteModel

/// Every file that a build will write, with proof that no two of them share a path.
struct SitePlan: Sendable {
  /// The pages, leaves before lists.
  let pages: [Page]
  /// The files that are made like pages, but are none.
  let exports: [ExportFile]
  /// Every path of the output.
  let outputs: [OutputPath]
  /// Two files for one path, and links of the menu that lead nowhere.
  let diagnostics: [Diagnostic]

  /// An address, and who wants it.
  private struct Claim {
    let url: PageURL
    let claimant: Claimant
    let file: String?
  }

  /// Who wants an address; the words are made only when two want the same.
  private enum Claimant: CustomStringConvertible {
    case record(RecordID)
    case list
    case file(String)
    case asset(String)
    case export(String)

    var description: String {
      switch self {
      case .record(let id): "\(id.kind.rawValue) '\(id.name)'"
      case .list: "a list"
      case .file(let path): "the file \(path)"
      case .asset(let path): "the asset \(path)"
      case .export(let path): "the file \(path), which every site has,"
      }
    }
  }

  /// Plans the output.
  ///
  /// - Parameters:
  ///   - site: The records.
  ///   - all: The pages of the site, see ``PageFamily/allPages(of:)``.
  ///   - known: What references may name.
  ///   - assets: The addresses of the templates' assets.
  ///   - locator: Finds values in files.
  init(_ site: Site, pages all: [Page], known: KnownIDs, assets: [PageURL], locator: SourceLocator) {
    pages = all.filter(\.isLeaf) + all.filter { !$0.isLeaf }
    var owners: [String: Claim] = [:]
    owners.reserveCapacity(all.count)
    var outputs: [OutputPath] = []
    outputs.reserveCapacity(all.count)
    var diagnostics: [Diagnostic] = []
    func make(_ claimant: Claim) {
      let url = claimant.url
      guard let path = url.outputPath else {
        diagnostics.append(
          Diagnostic(
            .invalidFileName, "'\(url.path)' can't be a path in the output folder",
            at: claimant.file.map { SourceLocation(file: $0) }))
        return
      }
      outputs.append(path)
      guard let owner = owners.updateValue(claimant, forKey: path.collisionKey) else { return }
      // By bytes, since strings take two spellings of one name (NFC, NFD) for equal.
      let isSame = owner.url.path.utf8.elementsEqual(url.path.utf8)
      // A list has no file to point at, so the other one is to blame.
      let (guilty, other) = claimant.file == nil ? (owner, claimant) : (claimant, owner)
      diagnostics.append(
        Diagnostic(
          isSame ? .duplicateURL : .caseCollision,
          isSame
            ? "\(guilty.claimant) and \(other.claimant) both have the address \(url.path)"
            : "\(guilty.url.path) and \(other.url.path) are one file where letter case or accents don't count",
          at: guilty.file.map { SourceLocation(file: $0) },
          notes: other.file.map { [.init("the other one is \(other.claimant)", at: SourceLocation(file: $0))] } ?? []))
    }
    for page in pages {
      let record = page.subject.flatMap { site.record($0) }
      make(Claim(url: page.url, claimant: record.map { .record($0.id) } ?? .list, file: record?.file))
    }
    for asset in site.assets {
      make(Claim(url: PageURL("/" + asset), claimant: .file(asset), file: "content/" + asset))
    }
    exports = Export.allFiles(of: site)
    for export in exports { make(Claim(url: export.url, claimant: .export(export.url.path), file: nil)) }
    for asset in assets { make(Claim(url: asset, claimant: .asset(asset.path), file: "templates" + asset.path)) }
    let paths = Set(all.map(\.url.path))
    for item in site.settings.fields.items(.navigation) {
      guard let path = item.fields.text(.url), !paths.contains(path) else { continue }
      // A page whose file couldn't be read is no second mistake.
      if known.isBroken(pageAt: path) { continue }
      let near = NearMiss.nearest(to: path, in: paths)
      let location = locator.location(site.settings.file, item.fields.mark(of: .url) ?? item.mark)
      diagnostics.append(
        Diagnostic(
          .brokenLink, "the site has no page '\(path)'", at: location, hint: near.map { "did you mean '\($0)'?" },
          fixes: near.map { [.init(replacing: location, with: $0)] } ?? []))
    }
    self.outputs = outputs
    self.diagnostics = diagnostics
  }
}
