import Diagnostics
import Files

/// What a file of the content folder holds, as its folder and name say.
enum ContentPlace: Hashable, Sendable {
  /// One record with a body.
  case markdown(RecordID)
  /// One record without a body.
  case yaml(RecordID)
  /// A list of records.
  case list(RecordKind)
}

/// Sorts the files of the content folder by what they are.
public struct ContentPlan {
  /// Files that hold records, relative to the content folder, with their places.
  private(set) var files: [(path: String, place: ContentPlace)] = []
  /// Files that maps are drawn from.
  private(set) var geodata: [GeodataFile] = []
  /// Files that are copied as they are.
  private(set) var assets: [String] = []
  /// Files that can't be used.
  private(set) var diagnostics: [Diagnostic] = []
  /// Records that such files were probably meant to hold, so that references to them are no second mistake.
  private(set) var lost: Set<RecordID> = []

  /// Files of these kinds are published as they are.
  ///
  /// HTML, scripts and SVG are not among them: content is untrusted.
  static let assetExtensions = ["avif", "csv", "gif", "jpeg", "jpg", "pdf", "png", "txt", "webp"]

  /// Whether a file or folder is none of the site's business: hidden files, and what editors leave behind.
  public static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#") || name.hasSuffix(".swp") || name == "Thumbs.db"
  }

  init(_ entries: [(path: String, entry: FileReading.Entry)], folder: String) {
    var assetSpellings: [String: String] = [:]
    for (path, entry) in entries where path != "README.md" {
      let location = SourceLocation(file: folder + "/" + path)
      let bytes = path.utf8
      let topFolder = bytes.firstIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
      let name = bytes.lastIndex(of: UInt8(ascii: "/")).map { String(path[bytes.index(after: $0)...]) } ?? path
      let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
      let stem = dot.map { String(name[..<$0]) } ?? name
      let fileExtension = dot.map { String(name[name.utf8.index(after: $0)...]) } ?? ""
      let kind = topFolder.flatMap { Self.kind(ofFolder: $0, fileExtension) }
      if let problem = Self.problem(with: entry, path, at: location) {
        diagnostics.append(problem)
        if let kind, let suggestion = RecordID.suggestedName(for: stem) { lost.insert(RecordID(kind, suggestion)) }
      } else if topFolder == GeodataFile.folder {
        switch GeodataFile.read(path, at: location) {
        case .data(let file): geodata.append(file)
        case .notice: break
        case .misplaced(let problem): diagnostics.append(problem)
        }
      } else if let kind = Self.kind(ofFile: path) {
        files.append((path, kind == .site ? .yaml(RecordID(.site, "site")) : .list(kind)))
      } else if fileExtension == "md" || fileExtension == "yml" {
        guard let kind else {
          diagnostics.append(Self.misplaced(path, topFolder, fileExtension, location))
          continue
        }
        guard RecordID.isValidName(stem) else {
          let suggestion = RecordID.suggestedName(for: stem)
          if let suggestion { lost.insert(RecordID(kind, suggestion)) }
          diagnostics.append(
            Diagnostic(
              .invalidFileName, "the file's name can't be an id: use lowercase letters, digits and single hyphens",
              at: location,
              hint: suggestion.map { "rename it to '\($0).\(fileExtension)'" }
                ?? "use Latin letters, such as the pinyin"))
          continue
        }
        let id = RecordID(kind, stem)
        files.append((path, fileExtension == "md" ? .markdown(id) : .yaml(id)))
      } else if Self.assetExtensions.contains(fileExtension), !Self.isDisguised(stem) {
        addAsset(path, at: location, &assetSpellings, folder: folder)
      } else {
        diagnostics.append(Self.unpublished(stem, fileExtension, location))
      }
    }
  }

  private mutating func addAsset(
    _ path: String, at location: SourceLocation, _ spellings: inout [String: String], folder: String
  ) {
    guard let output = OutputPath(path) else {
      diagnostics.append(
        Diagnostic(
          .invalidFileName, "this name can't be published: it holds a backslash or an invisible character", at: location
        ))
      return
    }
    if let other = spellings.updateValue(path, forKey: output.collisionKey) {
      diagnostics.append(
        Diagnostic(
          .caseCollision, "the same name as another file's but for letter case or accents", at: location,
          hint: "many disks take the two for one; rename one of them",
          notes: [.init("the other file is here", at: SourceLocation(file: folder + "/" + other))]))
      return
    }
    assets.append(path)
  }

  /// What keeps an entry of the folder from being read at all.
  private static func problem(
    with entry: FileReading.Entry, _ path: String, at location: SourceLocation
  ) -> Diagnostic? {
    switch entry {
    case .file, .folder: nil
    case .symbolicLink:
      Diagnostic(
        .symbolicLink, "symbolic links are not followed, since they can lead out of the content folder",
        at: location, hint: "put the file itself here")
    case .other where path.unicodeScalars.contains("\u{FFFD}"):
      Diagnostic(.invalidFileName, "the file's name is not UTF-8 text", at: location, hint: "rename it")
    case .other:
      Diagnostic(.unreadableFile, "can't be read: it is neither a file nor a folder", at: location)
    }
  }

  private static func unpublished(_ stem: String, _ fileExtension: String, _ location: SourceLocation) -> Diagnostic {
    let lowercase = fileExtension.lowercased()
    let known = assetExtensions + ["md", "yml"]
    let hint: String
    if isDisguised(stem) {
      hint = "name it '\(stem)'"
    } else if lowercase == "yaml" {
      hint = "name it '\(stem).yml'"
    } else if lowercase == "markdown" {
      hint = "name it '\(stem).md'"
    } else if known.contains(lowercase) {
      return Diagnostic(
        .misplacedFile, "the ending of a file's name is written in lowercase letters", at: location,
        hint: "name it '\(stem).\(lowercase)'")
    } else {
      hint = "kinds that are: \(assetExtensions.joined(separator: ", "))"
    }
    return Diagnostic(.misplacedFile, "files of this kind are not published", at: location, hint: hint)
  }

  /// Whether a name without its last ending is that of a record, as when an editor has put `.txt` behind it.
  private static func isDisguised(_ stem: String) -> Bool {
    stem.hasSuffix(".md") || stem.hasSuffix(".yml")
  }

  private static func kind(ofFile path: String) -> RecordKind? {
    RecordKind.allCases.first { $0.storage == .list(file: path) || $0.storage == .single(file: path) }
  }

  private static func kind(ofFolder folder: String, _ fileExtension: String) -> RecordKind? {
    RecordKind.allCases.first {
      $0.storage == (fileExtension == "md" ? .markdown(folder: folder) : .yaml(folder: folder))
    }
  }

  private static func misplaced(
    _ path: String, _ topFolder: String?, _ fileExtension: String, _ location: SourceLocation
  ) -> Diagnostic {
    let places = RecordKind.allCases.compactMap { kind -> String? in
      switch kind.storage {
      case .markdown(let folder): fileExtension == "md" ? folder + "/" : nil
      case .yaml(let folder): fileExtension == "yml" ? folder + "/" : nil
      case .list(let file), .single(let file): fileExtension == "yml" ? file : nil
      }
    }
    let given = topFolder.map { $0 + "/" } ?? path
    let near = NearMiss.nearest(to: given, in: places)
    return Diagnostic(
      .misplacedFile, "no kind of record is kept here", at: location,
      hint: near.map { "did you mean '\($0)'?" } ?? "records are kept in \(places.joined(separator: ", "))")
  }
}
