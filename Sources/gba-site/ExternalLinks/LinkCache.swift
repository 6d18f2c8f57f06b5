import Foundation

/// The answers of earlier runs, so that nobody is asked again and again.
struct LinkCache {
  /// Its file in the program's folder.
  static let name = "links.json"
  /// How long it counts that an address answers, and that it doesn't, in seconds.
  static let goodFor: TimeInterval = 7 * 24 * 3600
  static let badFor: TimeInterval = 3600

  private var entries: [String: LinkAnswer]

  /// Reads a cache; what can't be read is an empty one.
  init(_ bytes: [UInt8]) {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let answers = (try? decoder.decode([LinkAnswer].self, from: Data(bytes))) ?? []
    entries = Dictionary(answers.map { ($0.url, $0) }) { _, last in last }
  }

  /// The answers that count at a time, by address.
  func answers(at time: Date) -> [String: LinkAnswer] {
    entries.filter { _, answer in
      let age = time.timeIntervalSince(answer.date)
      return age >= 0 && age < (answer.problem == nil ? Self.goodFor : Self.badFor)
    }
  }

  /// Keeps new answers.
  mutating func add(_ answers: [String: LinkAnswer]) {
    entries.merge(answers) { _, new in new }
  }

  /// What is worth keeping at a time.
  func bytes(at time: Date) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let kept = answers(at: time)
    return ((try? encoder.encode(kept.keys.sorted().compactMap { kept[$0] })) ?? Data()) + Array("\n".utf8)
  }
}
