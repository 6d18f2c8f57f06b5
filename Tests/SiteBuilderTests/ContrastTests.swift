import Foundation
import TestSupport
import Testing

/// The colours of the stylesheet can be told apart, by the formula of WCAG 2.2 (relative luminance, contrast ratio).
@Suite struct ContrastTests {
  /// What stands on what, and how much contrast it needs.
  ///
  /// Text needs 4.5 (success criterion 1.4.3), lines and marks 3 (1.4.11); hairlines (`line`) are decoration.
  static let pairs: [(front: String, back: String, ratio: Double)] =
    ["paper", "raised", "sunken"].flatMap { back in
      [("ink", back, 7), ("ink-2", back, 4.5), ("link", back, 4.5), ("visited", back, 4.5), ("rule", back, 3)]
    } + [
      ("ink", "mark", 7), ("accent", "paper", 4.5), ("accent", "raised", 4.5), ("ok", "paper", 4.5),
      ("warn", "paper", 4.5), ("focus", "paper", 3), ("focus", "raised", 3), ("focus", "sunken", 3),
    ]
    + ["sea", "land", "gba", "sar"].flatMap { ground in
      [("ink", ground, 4.5), ("accent", ground, 3), ("coast", ground, 3), ("focus", ground, 3)]
    } + [("border", "gba", 3), ("border", "sar", 3)]

  @Test(arguments: ["light", "dark"], pairs)
  func frontIsSeenOnItsBackground(scheme: String, pair: (front: String, back: String, ratio: Double)) throws {
    let tokens = try Self.tokens(scheme)
    let front = try #require(tokens[pair.front], "there is no --\(pair.front)")
    let back = try #require(tokens[pair.back], "there is no --\(pair.back)")
    let contrast = Self.contrast(front, back)
    #expect(contrast >= pair.ratio, "\(pair.front) on \(pair.back) is \(contrast)")
  }

  @Test func formulaIsThatOfTheStandard() {
    #expect(Self.contrast([0, 0, 0], [255, 255, 255]) == 21)
    #expect(abs(Self.contrast([0x77, 0x77, 0x77], [255, 255, 255]) - 4.48) < 0.01)
    #expect(Self.contrast([9, 9, 9], [9, 9, 9]) == 1)
  }

  @Test func bothSchemesHaveTheSameColours() throws {
    #expect(try Set(Self.tokens("light").keys) == Set(Self.tokens("dark").keys))
  }

  /// The colours of a scheme by name: the first `:root` holds the light ones, the second, in a media query, the dark ones.
  private static func tokens(_ scheme: String) throws -> [String: [Double]] {
    let css = String(
      decoding: try Data(contentsOf: URL(filePath: Checkout.folder + "/templates/assets/style.css")), as: UTF8.self)
    let blocks = css.components(separatedBy: ":root {").dropFirst().map { $0.prefix { $0 != "}" } }
    let block = try #require(scheme == "light" ? blocks.first : blocks.dropFirst().first)
    var tokens: [String: [Double]] = [:]
    for line in block.split(separator: ";") {
      let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#"),
        let number = Int(parts[1].dropFirst(), radix: 16), parts[1].count == 7
      else { continue }
      tokens[String(parts[0].dropFirst(2))] = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map(Double.init)
    }
    return tokens
  }

  private static func contrast(_ one: [Double], _ other: [Double]) -> Double {
    let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { channel -> Double in
      let value = channel / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return zip(linear, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
