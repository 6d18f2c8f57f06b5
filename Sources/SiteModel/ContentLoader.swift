import Diagnostics
import Files
import Parallel

/// The first stages of a build: what the editors wrote, and whether it is true to its schemas.
public struct ContentLoader: Sendable {
  /// What loading gives: a site as far as it could be read, the bodies, and everything that is wrong.
  public struct Result: Sendable {
    /// The records; nil when `site.yml` can't be used.
    public let site: Site?
    /// Records kept out of the site as drafts.
    public let drafts: [Record]
    /// The Markdown of the records that have some.
    public let bodies: [RecordID: Body]
    /// Everything that is wrong, unsorted.
    public let diagnostics: [Diagnostic]
    /// What references may name.
    public let known: KnownIDs
  }

  /// The content folder on disk.
  public let folder: String
  /// How diagnostics name the content folder: `content`.
  public let name: String
  /// Whether drafts are part of the site.
  public let includesDrafts: Bool
  /// How many files are read at a time.
  public let jobs: Int

  /// Makes a loader.
  public init(folder: String, name: String = "content", includesDrafts: Bool = false, jobs: Int) {
    self.folder = folder
    self.name = name
    self.includesDrafts = includesDrafts
    self.jobs = jobs
  }

  /// Reads a file by the name that diagnostics use.
  public var reader: @Sendable (String) -> [UInt8]? {
    { [folder, name] file in
      guard file.hasPrefix(name + "/") else { return nil }
      return try? FileReading.bytes(of: folder + file.dropFirst(name.count))
    }
  }

  /// What stands in the content folder, sorted.
  public typealias Listing = Swift.Result<[(path: String, entry: FileReading.Entry)], FileFailure>

  /// Looks through the content folder.
  public func list() -> Listing {
    do throws(FileFailure) {
      return .success(try FileReading.tree(below: folder, skipping: ContentPlan.isIgnored))
    } catch {
      return .failure(error)
    }
  }

  /// Reads and checks all content.
  ///
  /// - Parameter listing: What stands in the folder, when that is known already.
  /// - Returns: The site as far as it could be read, and everything that is wrong.
  public func load(_ listing: Listing? = nil) async -> Result {
    let entries: [(path: String, entry: FileReading.Entry)]
    do throws(FileFailure) {
      entries = try (listing ?? list()).get()
    } catch {
      let path = error.path == folder ? name : name + error.path.dropFirst(folder.count)
      let location = SourceLocation(file: path)
      let problem = Diagnostic(.unreadableFile, "can't be read: \(error.reason)", at: location)
      return Result(
        site: nil, drafts: [], bodies: [:], diagnostics: [problem],
        known: KnownIDs(drafts: [:], broken: [], brokenKinds: []))
    }
    let plan = ContentPlan(entries, folder: name)
    var diagnostics = plan.diagnostics
    let planned = plan.files
    let mapFiles = plan.geodata
    async let geodata = GeodataLoader(folder: folder, name: name).load(mapFiles, jobs: jobs)
    let files = await Parallel.map(planned.count, jobs: jobs) { [folder, name] index in
      let path = planned[index].path
      return ContentFile(path: folder + "/" + path, name: name + "/" + path, place: planned[index].place)
    }
    var records: [Record] = []
    records.reserveCapacity(files.count)
    var bodies: [RecordID: Body] = [:]
    bodies.reserveCapacity(files.count)
    var drafts: [Record] = []
    var broken = plan.lost
    var brokenKinds: Set<RecordKind> = []
    let locator = SourceLocator(read: reader)
    var duplicates = DuplicateFinder(capacity: files.count, locator: locator)
    for (file, plan) in zip(files, planned) {
      diagnostics += file.diagnostics
      switch plan.place {
      case .markdown(let id) where file.records.isEmpty: broken.insert(id)
      case .yaml(let id) where file.records.isEmpty: brokenKinds.insert(id.kind)
      case .list(let kind) where file.records.isEmpty && !file.diagnostics.isEmpty: brokenKinds.insert(kind)
      case .yaml(let id) where id.kind == .source && !file.records.allSatisfy(\.hasAllLines):
        brokenKinds.insert(.source)
      default: break
      }
      for record in file.records {
        guard duplicates.add(record, &diagnostics) else { continue }
        if record.fields.flag(.draft), !includesDrafts {
          drafts.append(record)
          continue
        }
        records.append(record)
        if let body = file.body, !body.isEmpty { bodies[record.id] = body }
      }
    }
    let draftFiles = Dictionary(drafts.map { ($0.id, $0.file) }, uniquingKeysWith: { first, _ in first })
    let known = KnownIDs(drafts: draftFiles, broken: broken, brokenKinds: brokenKinds)
    if !entries.contains(where: { $0.path == "site.yml" }) {
      diagnostics.append(
        Diagnostic(
          .missingFile, "the site's settings are missing", at: SourceLocation(file: name + "/site.yml"),
          hint: "a site needs this file with title, language, base_url and source"))
    }
    let settings = records.first { $0.id.kind == .site }
    let maps = await geodata
    diagnostics += maps.diagnostics
    // The records are checked against each other even when the settings can't be used.
    let placeholder = Record(
      id: RecordID(.site, "site"), file: name + "/site.yml", mark: TextMark(line: 1, column: 1), fields: Fields())
    let site = Site(
      settings: settings ?? placeholder, records: records.filter { $0.id.kind != .site }, assets: plan.assets,
      maps: maps.maps)
    let checker = SiteChecker(site: site, known: known, locator: locator)
    diagnostics += await checker.check(jobs: jobs)
    return Result(
      site: settings == nil ? nil : site, drafts: drafts, bodies: bodies, diagnostics: diagnostics, known: known)
  }
}

extension Record {
  /// Whether every line of a source could be read; if not, a reference to an unknown line may be no mistake.
  fileprivate var hasAllLines: Bool {
    guard fields[.lines] != nil else { return false }
    return fields.items(.lines).allSatisfy { $0.fields.text(.id) != nil }
  }
}
