import Markup
import Testing

@Suite struct ByteWriterTests {
  @Test func piecesStandOneBehindTheOther() {
    var writer = ByteWriter(capacity: 0)
    #expect(writer.last == nil)
    var expected: [UInt8] = []
    for number in 0..<200 {
      writer.append(UInt8(number))
      writer.append("static")
      writer.append(Array("array \(number)".utf8))
      expected += [UInt8(number)] + Array("staticarray \(number)".utf8)
    }
    #expect(writer.count == expected.count)
    #expect(writer.last == expected.last)
    #expect(writer.withBytes { Array($0) } == expected)
  }

  @Test(arguments: 0..<40)
  func charactersAreEscapedWhereverTheyStand(_ position: Int) {
    let text = String(repeating: "港", count: position) + "<&a\">" + String(repeating: "b", count: 40 - position)
    var writer = ByteWriter(capacity: 16)
    writer.append(escaping: text)
    #expect(writer.withBytes { Array($0) } == HTML(escaping: text).bytes)
    #expect(
      String(decoding: HTML(escaping: text).bytes, as: UTF8.self)
        == String(repeating: "港", count: position) + "&lt;&amp;a&quot;&gt;"
        + String(repeating: "b", count: 40 - position))
  }
}
