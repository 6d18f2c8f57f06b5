import Diagnostics

/// A file of `content/geo/`, as its name tells it: `NAME-LAYER.geojson`.
struct GeodataFile: Sendable {
  /// The folder, relative to the content folder.
  ///
  /// Nothing in it is published.
  static let folder = "geo"

  /// The file, relative to the content folder.
  let path: String
  /// Which map it belongs to.
  let map: String
  /// What it draws.
  let layer: MapData.Layer

  /// What a file of the folder is.
  enum Content {
    case data(GeodataFile)
    /// A licence, or something else that is written for people.
    case notice
    case misplaced(Diagnostic)
  }

  /// Tells by its path what a file is.
  static func read(_ path: String, at location: SourceLocation) -> Content {
    let name = path.dropFirst(folder.count + 1)
    if name.hasSuffix(".md") || name.hasSuffix(".txt") { return .notice }
    guard let stem = name.hasSuffix(".geojson") ? name.dropLast(8) : nil, !name.contains("/") else {
      return .misplaced(
        Diagnostic(
          .misplacedFile, "only map data is kept in \(folder)/", at: location,
          hint: "its files are \(folder)/NAME-LAYER.geojson, with notices in .md or .txt"))
    }
    let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
    let map = parts.dropLast().joined(separator: "-")
    guard let layer = parts.last.flatMap({ MapData.Layer(rawValue: String($0)) }), RecordID.isValidName(map) else {
      let layers = MapData.Layer.allCases.map(\.rawValue)
      let near = parts.last.flatMap { NearMiss.nearest(to: String($0), in: layers) }
      return .misplaced(
        Diagnostic(
          .invalidFileName, "the file's name doesn't say which layer of which map it is", at: location,
          hint: near.map { "did you mean '\(map)-\($0).geojson'?" }
            ?? "name it NAME-LAYER.geojson, where LAYER is \(layers.dropLast().joined(separator: ", ")) or \(layers.last ?? "")"
        ))
    }
    return .data(GeodataFile(path: path, map: map, layer: layer))
  }
}
