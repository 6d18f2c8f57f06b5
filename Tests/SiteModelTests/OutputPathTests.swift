import SiteModel
import Testing

@Suite("Paths inside the output folder")
struct OutputPathTests {
  @Test(
    "ordinary paths",
    arguments: ["index.html", "platforms/nansha/index.html", "圖.png", "a b.txt", "..a", "a..", "a.b."])
  func ordinary(text: String) {
    #expect(OutputPath(text)?.text == text)
  }

  @Test(
    "paths that could leave the folder, or be no file's name",
    arguments: [
      "", "/", "/etc/passwd", "..", "../a", "a/..", "a/../b", ".", "./a", "a/./b", "a//b", "a/", "a\0b", "a\\..\\b",
      "a\nb",
      "a\u{7F}", String(repeating: "x", count: 256), String(repeating: "x/", count: 600) + "x",
    ])
  func refused(text: String) {
    #expect(OutputPath(text) == nil)
  }

  @Test("the folder that holds a file, and its name there") func folders() {
    #expect(OutputPath("a/b/c.html")?.folder == "a/b")
    #expect(OutputPath("a/b/c.html")?.name == "c.html")
    #expect(OutputPath("c.html")?.folder == "")
    #expect(OutputPath("c.html")?.name == "c.html")
  }

  @Test(
    "spellings that some disk takes for one",
    arguments: [
      ("A/b.PNG", "a/B.png"), ("\u{E9}.png", "e\u{301}.png"), ("\u{C9}.png", "e\u{301}.png"),
      ("가.png", "\u{1100}\u{1161}.png"),
    ])
  func collisions(left: String, right: String) throws {
    let left = try #require(OutputPath(left)?.collisionKey)
    let right = try #require(OutputPath(right)?.collisionKey)
    #expect(Array(left.utf8) == Array(right.utf8))
  }

  @Test("different names have different keys") func differences() {
    #expect(OutputPath("a.png")?.collisionKey != OutputPath("b.png")?.collisionKey)
    #expect(OutputPath("e.png")?.collisionKey != OutputPath("\u{E9}.png")?.collisionKey)
  }
}
