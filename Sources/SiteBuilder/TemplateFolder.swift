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
  /// The address of the stylesheet, which changes with its bytes, so that browsers may keep it forever.
  private(set) var stylesheet = PageURL("/assets/style.css")

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
    } else if path == Self.assetPrefix + "style.css" {
      stylesheet = PageURL("/assets/style.\(Manifest.hash(bytes).prefix(10)).css")
      assets.append(Asset(url: stylesheet, bytes: bytes))
    } else if path.hasPrefix(Self.assetPrefix) {
      assets.append(Asset(url: PageURL("/" + path), bytes: bytes))
    } else {
      diagnostics.append(
        Diagnostic(
          .misplacedFile, "only templates and assets are kept here", at: location,
          hint: "name a template '\(path.prefix { $0 != "." })\(Self.fileExtension)', or put the file into assets/"))
    }
  }
}
