import Diagnostics
import TestSupport
import Testing

@testable import SiteModel

@Suite("Files with random damage")
struct MutationTests {
  /// A generator with a seed, so that every run makes the same damage (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let policy = """
    ---
    title: "Plan: one"
    type: plan
    status: issued
    summary: >
      A plan for 南沙,
      in two lines.
    source: [s1p1, s1p2]
    themes: [trade]
    names: {zh-Hant: 規劃, pt: 'Plano d''água'}
    date: 2024-01-09
    related: [platform:nansha, plan]
    areas:
    - title: Trade
      summary: Of goods. # and services
      source: [s1p1]
    ---
    Text.
    """

  private static let places = """
    - id: here
      title: Here
      kind: district
      confidence: high
      lat: 22.8
      lon: 113.5
    - {id: line, title: Line, kind: railway, confidence: low, ends: [[22.5, 114.0], [21.6, 110.9]]}
    """

  /// Bytes that mean something to YAML, front matter or UTF-8.
  private static let pieces: [[UInt8]] =
    [
      "\n", "\r", "\t", " ", ":", ": ", "- ", "---\n", "#", " #", "\"", "'", "[", "]", "{", "}", ",", "&a ", "*a", "!",
      "|", ">", "?",
      "%", "@", "\\", "南", "\u{FEFF}", "\u{2028}", "\0", "<<: ",
    ].map { Array($0.utf8) } + [[0xFF], [0xE5], [0x80]]

  private func mutated(_ bytes: [UInt8], using generator: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: 0..<max(1, bytes.count), using: &generator)
      let end = min(bytes.count, index + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: min(index, bytes.count))
      case 1: bytes.replaceSubrange(min(index, end)..<end, with: [])
      case 2: bytes.insert(contentsOf: bytes[min(index, end)..<end], at: 0)
      case 3: bytes.append(contentsOf: bytes[min(index, end)..<end])
      default: if index < bytes.count { bytes[index] = UInt8.random(in: 0...255, using: &generator) }
      }
    }
    return bytes
  }

  @Test("never stop the loader, and every mistake has a place inside its file", arguments: [1, 2, 3, 4] as [UInt64])
  func damage(seed: UInt64) async throws {
    var generator = Generator(state: seed)
    let cases: [(text: String, place: ContentPlace)] = [
      (Self.policy, .markdown(RecordID(.policy, "plan"))), (Self.places, .list(.place)),
    ]
    var broken = 0
    for round in 0..<1500 {
      let (text, place) = cases[round % cases.count]
      let bytes = mutated(Array(text.utf8), using: &generator)
      let file = ContentFile(bytes: bytes, name: "file", place: place)
      broken += file.diagnostics.isEmpty ? 0 : 1
      let lines = SourceLines { _ in bytes }
      for diagnostic in file.diagnostics {
        if let range = diagnostic.location?.range {
          #expect(range.start <= range.end)
          #expect(range.start.line >= 1 && range.start.column >= 1)
          let length = lines.line(range.end.line, of: "file")?.count
          // A place behind the last line stands for the end of the file; one caret may stand behind a line.
          #expect(length.map { range.end.column <= $0 + 2 } ?? (range.end.column == 1))
        }
        for fix in diagnostic.fixes { #expect(fix.location == diagnostic.location) }
      }
      if round % 50 == 0 { _ = TerminalWriter().report(file.diagnostics, sources: lines) }
    }
    #expect(broken > 500)
  }
}
