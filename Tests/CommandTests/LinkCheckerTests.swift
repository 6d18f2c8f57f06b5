import Foundation
import Testing

@testable import gba_site

/// How other sites are asked for, with a web and a clock that are made up.
@Suite struct LinkCheckerTests {
  private let clock = FakeClock()

  private func check(_ web: FakeWeb, _ urls: String...) async -> [String: LinkAnswer] {
    await LinkChecker(client: web, clock: clock.clock).check(urls)
  }

  @Test func anAddressIsAskedForOnceWithoutContent() async {
    let web = FakeWeb()
    let answers = await check(web, "https://a.example/", "https://a.example/", "mailto:a@a.example", "tel:1")
    #expect(web.requests == ["HEAD https://a.example/"])
    #expect(answers.keys.sorted() == ["https://a.example/"])
    #expect(answers["https://a.example/"]?.status == 200 && answers["https://a.example/"]?.problem == nil)
  }

  @Test(arguments: [403, 405, 501]) func contentIsAskedForWhereNothingElseIsAllowed(status: Int) async {
    let url = "https://a.example/"
    let web = FakeWeb(["HEAD \(url)": .status(status), "GET \(url)": .status(206)])
    #expect(await check(web, url)[url]?.problem == nil)
    #expect(web.requests == ["HEAD \(url)", "GET \(url)"])
  }

  @Test func whatGoesWrongIsTold() async {
    let url = "https://a.example/"
    for (reply, problem) in [
      (WebReply.status(404), "the answer is 404"), (.status(304), "the answer is 304"),
      (.failure("its server is not known"), "its server is not known"),
      (.status(302, redirect: "ftp://a.example/"), "it leads to 'ftp://a.example/'"),
      (.status(302, redirect: "file:///etc/passwd"), "it leads to 'file:///etc/passwd'"),
      (.status(302, redirect: url), "it leads from one address to the next more than 5 times"),
    ] {
      let web = FakeWeb(["HEAD \(url)": reply])
      #expect(await check(web, url)[url]?.problem == problem)
      #expect(web.requests.count <= 6)
    }
  }

  @Test func onlyMovesForGoodAreTold() async {
    let (a, b, c) = ("http://a.example/", "https://a.example/", "https://c.example/")
    let lasting = FakeWeb(["HEAD \(a)": .status(301, redirect: b), "HEAD \(b)": .status(308, redirect: c)])
    #expect(await check(lasting, a)[a]?.movedTo == c)
    let passing = FakeWeb(["HEAD \(a)": .status(302, redirect: b), "HEAD \(b)": .status(301, redirect: c)])
    let answer = await check(passing, a)[a]
    #expect(answer?.movedTo == nil && answer?.status == 200 && answer?.problem == nil)
    let mixed = FakeWeb(["HEAD \(a)": .status(301, redirect: b), "HEAD \(b)": .status(307, redirect: c)])
    #expect(await check(mixed, a)[a]?.movedTo == b)
  }

  @Test(arguments: ["https://user:word@a.example/", "http://", "https://a.example/a b"])
  func noOddAddressIsAskedFor(url: String) async {
    let web = FakeWeb()
    #expect(await check(web, url)[url]?.problem == "it is not asked for, since it holds a user's name or is no address")
    #expect(web.requests == [])
  }

  @Test func aServerIsAskedOneThingAtATimeWithAPauseBetween() async {
    let urls = (1...4).map { "https://a.example/\($0)" } + ["https://b.example/"]
    // The other server leads to the first one.
    let web = FakeWeb(["HEAD https://b.example/": .status(302, redirect: "https://a.example/5")])
    let answers = await LinkChecker(client: web, clock: clock.clock).check(urls)
    #expect(answers.count == 5 && answers.values.allSatisfy { $0.problem == nil })
    #expect(web.requests.count == 6 && web.overlaps == 0)
    #expect(clock.waits.count == 4 && clock.waits.allSatisfy { $0 <= HostQueue.pause })
  }

  @Test func manyServersAreAllAsked() async {
    let urls = (1...30).map { "https://a\($0).example/" }
    let web = FakeWeb()
    let answers = await LinkChecker(client: web, clock: clock.clock).check(urls)
    #expect(answers.keys.sorted() == urls.sorted())
    #expect(clock.waits == [])
  }

  @Test func goodAnswersCountForAWeekAndBadOnesForAnHour() {
    let date = Date(timeIntervalSince1970: 1_000_000)
    var cache = LinkCache([])
    cache.add([
      "a": LinkAnswer(url: "a", status: 200, date: date),
      "b": LinkAnswer(url: "b", status: 404, problem: "the answer is 404", date: date),
    ])
    for (age, known) in [
      (0, ["a", "b"]), (3599, ["a", "b"]), (3600, ["a"]), (7 * 86400 - 1, ["a"]), (7 * 86400, []), (-1, []),
    ] {
      #expect(cache.answers(at: date + TimeInterval(age)).keys.sorted() == known)
    }
    let read = LinkCache(cache.bytes(at: date))
    #expect(read.answers(at: date) == cache.answers(at: date))
    #expect(LinkCache(Array("nonsense".utf8)).answers(at: date) == [:])
  }

  @Test func curlIsToldNothingByAnAddress() throws {
    let address = try #require(WebAddress("https://a.example/{1,2}?-o=x"))
    #expect(address.host == "a.example")
    #expect(
      CurlClient.arguments(for: address, .head) == [
        "--disable", "--silent", "--globoff", "--proto", "=http,https", "--max-time", "20", "--head", "--user-agent",
        "gba-site/\(Version.text)", "--output", "/dev/null", "--write-out", "%{http_code}\\n%{redirect_url}\\n",
        "--url", "https://a.example/{1,2}?-o=x",
      ])
    #expect(CurlClient.arguments(for: address, .get)[7...8] == ["--range", "0-0"])
    #expect(WebAddress("-o/tmp/x") == nil && WebAddress("@file") == nil && WebAddress("file:///etc/passwd") == nil)
    #expect(WebAddress("HTTP://[::1]:80/")?.host == "[::1" && WebAddress("http://A.example:80")?.host == "a.example")
  }

  @Test func whatCurlWritesIsRead() {
    #expect(CurlClient.reply("200\n\n", exitCode: 0) == .status(200))
    #expect(CurlClient.reply("301\nhttps://b.example/\n", exitCode: 0) == .status(301, redirect: "https://b.example/"))
    #expect(CurlClient.reply("200\n\n", exitCode: 28) == .status(200))
    for (code, reason) in [
      (3, "curl takes it for no address"), (6, "its server is not known"), (7, "its server takes no connection"),
      (28, "no answer within 20 seconds"), (35, "no safe connection can be made"),
      (60, "no safe connection can be made"), (52, "its server ended the connection"), (99, "curl ended with code 99"),
    ] {
      #expect(CurlClient.reply("000\n\n", exitCode: Int32(code)) == .failure(reason))
    }
    #expect(CurlClient(searchPath: "/nowhere:") == nil)
  }
}
