import Diagnostics
import Testing

@Suite("The name that was probably meant")
struct NearMissTests {
  private let platforms = ["hengqin", "hetao", "nansha", "nansha-science-city", "qianhai"]

  @Test(
    "Latin names within one, two or three edits",
    arguments: [
      ("nansa", "nansha"), ("hengqing", "hengqin"), ("qianhia", "qianhai"), ("heato", "hetao"), ("NANSHA", "nansha"),
      ("nansha-sience-sity", "nansha-science-city"),
    ])
  func latinNames(written: String, meant: String) {
    #expect(NearMiss.nearest(to: written, in: platforms) == meant)
  }

  @Test("names too far away", arguments: ["hkust", "shenzhen", "h", "", "南沙"])
  func farNames(written: String) {
    #expect(NearMiss.nearest(to: written, in: platforms) == nil)
  }

  @Test(
    "Chinese names of two to four characters",
    arguments: [
      ("南砂", "南沙"), ("前每", "前海"), ("横琴岛", "横琴"), ("沙南", "南沙"), ("粤港澳大", "粤港澳"), ("河套合作區", "河套合作区"),
    ])
  func chineseNames(written: String, meant: String) {
    #expect(NearMiss.nearest(to: written, in: ["南沙", "前海", "横琴", "粤港澳", "河套合作区"]) == meant)
  }

  @Test("Chinese names that share no character are not near") func unlikeChineseNames() {
    #expect(NearMiss.nearest(to: "沙", in: ["海"]) == nil)
    #expect(NearMiss.nearest(to: "南沙", in: ["前海", "横琴"]) == nil)
  }

  @Test("a name that begins like the other is near from four letters on") func prefixes() {
    #expect(NearMiss.nearest(to: "hetao-cooperation-zone", in: ["hetao"]) == "hetao")
    #expect(NearMiss.nearest(to: "plan", in: ["planned-by-nobody"]) == "planned-by-nobody")
    #expect(NearMiss.nearest(to: "pla", in: ["planned-by-nobody"]) == nil)
  }

  @Test("an edit is nearer than a shared beginning") func editsBeforePrefixes() {
    #expect(NearMiss.nearest(to: "port", in: ["port-of-nansha", "ports"]) == "ports")
  }

  @Test("ties go to the first in alphabetical order, whatever the order given") func ties() {
    #expect(NearMiss.nearest(to: "cat", in: ["hat", "bat", "rat"]) == "bat")
    #expect(NearMiss.nearest(to: "cat", in: ["rat", "bat", "hat"]) == "bat")
  }

  @Test("the name itself is no suggestion") func itself() {
    #expect(NearMiss.nearest(to: "nansha", in: ["nansha"]) == nil)
  }

  @Test("the limits of one, two and three edits") func limits() {
    #expect(NearMiss.nearest(to: "abcd", in: ["abce"]) == "abce")
    #expect(NearMiss.nearest(to: "abcd", in: ["abef"]) == nil)
    #expect(NearMiss.nearest(to: "abcdefgh", in: ["xbcdefgy"]) == "xbcdefgy")
    #expect(NearMiss.nearest(to: "abcdefgh", in: ["xycdefgz"]) == nil)
    #expect(NearMiss.nearest(to: "abcdefghi", in: ["xycdefghz"]) == "xycdefghz")
    #expect(NearMiss.nearest(to: "abcdefghi", in: ["xyzdefghw"]) == nil)
  }
}
