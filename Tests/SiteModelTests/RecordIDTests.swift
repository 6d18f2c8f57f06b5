import SiteModel
import Testing

@Suite("Ids of records")
struct RecordIDTests {
  @Test(
    "valid names", arguments: ["a", "1", "nansha", "hkust-gz", "five-2", "404", String(repeating: "a", count: 100)])
  func valid(name: String) {
    #expect(RecordID.isValidName(name))
  }

  @Test(
    "invalid names",
    arguments: [
      "", "-", "-a", "a-", "a--b", "Nansha", "a b", "a_b", "a.b", "a/b", "..", "南沙", "é", "a\0",
      String(repeating: "a", count: 101),
    ])
  func invalid(name: String) {
    #expect(!RecordID.isValidName(name))
  }

  @Test(
    "a valid name is made from another text, if it has Latin letters or digits",
    arguments: [
      ("Nansha New Area", "nansha-new-area"), ("HKUST(GZ)", "hkust-gz"), ("a__b..c", "a-b-c"), ("-a-", "a"),
      ("南沙", nil),
      ("南沙 1", "1"), ("", nil), (String(repeating: "a", count: 101), nil),
    ] as [(String, String?)])
  func suggestions(text: String, name: String?) {
    #expect(RecordID.suggestedName(for: text) == name)
  }

  @Test("kinds come in their own order, names in that of their letters") func order() {
    let ids = [RecordID(.source, "b"), RecordID(.platform, "a"), RecordID(.platform, "b"), RecordID(.term, "a")]
    #expect(ids.reversed().sorted() == ids)
    #expect(RecordID(.platform, "nansha").description == "platform:nansha")
  }
}
