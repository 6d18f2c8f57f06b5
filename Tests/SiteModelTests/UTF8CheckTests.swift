import Testing

@testable import SiteModel

@Suite("Telling UTF-8 from other bytes") struct UTF8CheckTests {
  /// Whether the check says of these bytes what Swift's own validation does, wherever they stand in a text.
  private func agrees(_ bytes: [UInt8]) -> Bool {
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    return [0, 13, 14, 15, 16].allSatisfy { before in
      [0, 1, 17].allSatisfy { behind in
        let text = [UInt8](repeating: 0x61, count: before) + bytes + [UInt8](repeating: 0x61, count: behind)
        return text.withUnsafeBytes(UTF8Check.isValid) == isValid
      }
    }
  }

  @Test func agreesOnAllPairsOfBytes() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        #expect(agrees([first, second]), "\(first) \(second)")
      }
    }
  }

  @Test func agreesAtTheLimitsOfLongerCharacters() {
    let edges: [UInt8] = [0x00, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xFF]
    for lead in UInt8(0xE0)...0xF7 {
      for second in edges {
        for third in edges {
          #expect(agrees([lead, second, third]), "\(lead) \(second) \(third)")
          for fourth in edges {
            #expect(agrees([lead, second, third, fourth]), "\(lead) \(second) \(third) \(fourth)")
          }
        }
      }
    }
  }
}
