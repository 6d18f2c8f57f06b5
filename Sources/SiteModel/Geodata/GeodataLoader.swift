import Diagnostics
import Files
import Parallel

/// Reads the files that maps are drawn from.
struct GeodataLoader: Sendable {
  /// Largest file; a map of more points than this would make pages that nobody waits for.
  static let sizeLimit = 1 << 20

  /// The content folder on disk.
  let folder: String
  /// How diagnostics name it.
  let name: String

  /// Reads and checks all files.
  ///
  /// - Returns: The maps, that of the largest box first, and everything that is wrong, unsorted.
  func load(_ files: [GeodataFile], jobs: Int) async -> (maps: [MapData], diagnostics: [Diagnostic]) {
    let results = await Parallel.map(files.count, jobs: jobs, chunkSize: 1) { read(files[$0]) }
    var layers: [String: [MapData.Layer: GeoJSONFile]] = [:]
    var diagnostics: [Diagnostic] = []
    for (file, result) in zip(files, results) {
      switch result {
      case .success(let content): layers[file.map, default: [:]][file.layer] = content
      case .failure(let problem): diagnostics.append(problem.diagnostic)
      }
    }
    let withLand = Set(files.filter { $0.layer == .land }.map(\.map))
    for file in files where !withLand.contains(file.map) {
      diagnostics.append(
        Diagnostic(
          .missingFile, "the map '\(file.map)' has no land, and nothing else says what it shows",
          at: SourceLocation(file: name + "/" + file.path), hint: "add \(GeodataFile.folder)/\(file.map)-land.geojson"))
    }
    let maps = layers.keys.sorted().compactMap { map in MapData(name: map, files: layers[map] ?? [:]) }
    return (maps.sorted { $0.box.extent > $1.box.extent }, diagnostics)
  }

  private struct Problem: Error {
    let diagnostic: Diagnostic
  }

  private func read(_ file: GeodataFile) -> Result<GeoJSONFile, Problem> {
    let name = name + "/" + file.path
    func problem(_ code: DiagnosticCode, _ message: String, hint: String? = nil) -> Result<GeoJSONFile, Problem> {
      .failure(Problem(diagnostic: Diagnostic(code, message, at: SourceLocation(file: name), hint: hint)))
    }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileReading.bytes(of: folder + "/" + file.path, limit: Self.sizeLimit)
    } catch {
      guard error.isTooLarge else { return problem(.unreadableFile, "can't be read: \(error.reason)") }
      return problem(
        .fileTooLarge, "the file is larger than \(Self.sizeLimit / 1024) KiB, the most that a map's file may have",
        hint: "simplify its lines")
    }
    if let offset = ContentFile.firstInvalidByte(bytes) {
      return .failure(Problem(diagnostic: ContentFile.invalidUTF8(bytes, at: offset, name: name)))
    }
    do throws(GeoJSONReader.Failure) {
      return .success(try GeoJSONReader.read(bytes, layer: file.layer))
    } catch {
      let newline = UInt8(ascii: "\n")
      let starts = [0] + bytes.indices.filter { bytes[$0] == newline }.map { $0 + 1 }
      let range = SourceRange(
        start: SourcePosition(ofByte: error.range.lowerBound, lineStarts: starts),
        end: SourcePosition(ofByte: error.range.upperBound, lineStarts: starts))
      return .failure(
        Problem(
          diagnostic: Diagnostic(
            error.code, error.message, at: SourceLocation(file: name, range: range), hint: error.hint)))
    }
  }
}
