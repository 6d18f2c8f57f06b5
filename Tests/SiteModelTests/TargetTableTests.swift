import Testing

@testable import SiteModel

@Suite struct TargetTableTests {
  private static func record(_ kind: RecordKind, _ name: String, at index: Int) -> ReferenceTarget {
    let id = RecordID(kind, name)
    let record = Record(id: id, file: "\(name).md", mark: TextMark(line: 1, column: 1), fields: Fields())
    return ReferenceTarget(record, index: index)
  }

  private static func find(_ reference: String, in table: TargetTable) -> Int? {
    Array(reference.utf8).withUnsafeBufferPointer { table.target($0)?.index }
  }

  @Test func namesOfAnyLengthAreFound() {
    let names = (1...40).map { String(repeating: "a", count: $0) } + (1...1000).map { "project-\($0)" }
    let table = TargetTable(names.enumerated().map { Self.record(.project, $1, at: $0) })
    for (index, name) in names.enumerated() {
      #expect(table.index(of: RecordID(.project, name)) == index)
      #expect(Self.find("project:" + name, in: table) == index)
    }
    #expect(table.index(of: RecordID(.project, "project-1001")) == nil)
    #expect(Self.find("project:b", in: table) == nil)
  }

  @Test func kindsAreToldApart() {
    let table = TargetTable([
      Self.record(.platform, "port", at: 0), Self.record(.place, "port", at: 1), Self.record(.site, "port", at: 2),
    ])
    #expect(table.index(of: RecordID(.place, "port")) == 1)
    #expect(Self.find("platform:port", in: table) == 0)
    #expect(Self.find("place:port", in: table) == 1)
    for reference in [
      "site:port", "person:port", "plac:port", "places:port", ":port", "port", "", "place:", "place:port:",
    ] {
      #expect(Self.find(reference, in: table) == nil, "\(reference)")
    }
    #expect(table.index(of: RecordID(.place, "port"), isLine: true) == nil)
    #expect(table.index(of: RecordID(.place, "port"), isLine: false) == 1)
  }
}
