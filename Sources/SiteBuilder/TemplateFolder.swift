import Diagnostics
import Files
import SiteModel
import Templates

/// The templates and their assets, as they are on disk.
struct TemplateFolder: Sendable {
  /// A file that is published beside the pages.
  struct Asset: Sendable {
    let url: PageURL
    let bytes: [UInt8]
  }

  /// How diagnostics name the folder.
  static let name = "templates"
  /// Assets are kept in this folder below the templates.
  private static let assetPrefix = "assets/"
  private static let fileExtension = ".mustache"

  private(set) var sources: [TemplateSource] = []
  private(set) var assets: [Asset] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The assets to which pages link.
  private(set) var linked = LinkedAssets()

  init(folder: String) {
    let tree: [(path: String, entry: FileReading.Entry)]
    do {
      tree = try FileReading.tree(below: folder, skipping: ContentPlan.isIgnored)
    } catch {
      diagnostics.append(
        Diagnostic(
          .missingTemplate, "the templates can't be read: \(error.reason)", at: SourceLocation(file: Self.name)))
      return
    }
    for (path, entry) in tree {
      let location = SourceLocation(file: Self.name + "/" + path)
      guard entry != .symbolicLink else {
        diagnostics.append(Diagnostic(.symbolicLink, "symbolic links are not followed", at: location))
        continue
      }
      do {
        let bytes = try FileReading.bytes(of: folder + "/" + path)
        add(path, bytes, location)
      } catch {
        diagnostics.append(Diagnostic(.unreadableFile, "can't be read: \(error.reason)", at: location))
      }
    }
  }

  private mutating func add(_ path: String, _ bytes: [UInt8], _ location: SourceLocation) {
    if path.hasSuffix(Self.fileExtension) {
      let name = String(path.dropLast(Self.fileExtension.utf8.count))
      // Strings take two spellings of one name (NFC, NFD) for equal, and so does the library.
      if let other = sources.first(where: { $0.name == name }) {
        diagnostics.append(
          Diagnostic(
            .caseCollision, "two templates have one name in different spellings", at: location,
            notes: [.init("the other one is here", at: SourceLocation(file: other.file))]))
        return
      }
      sources.append(TemplateSource(name: name, file: location.file, bytes: bytes))
    } else if path.hasPrefix(Self.assetPrefix) {
      let url = linked.add(String(path.dropFirst(Self.assetPrefix.utf8.count)), bytes) ?? PageURL("/" + path)
      assets.append(Asset(url: url, bytes: bytes))
    } else {
      diagnostics.append(
        Diagnostic(
          .misplacedFile, "only templates and assets are kept here", at: location,
          hint: "name a template '\(path.prefix { $0 != "." })\(Self.fileExtension)', or put the file into assets/"))
    }
  }
}
