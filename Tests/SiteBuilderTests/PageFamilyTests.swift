import TestSupport
import Testing

@testable import SiteBuilder

/// What each family of pages shows of a small site, with the project's own templates.
@Suite struct PageFamilyTests {
  private static let bay = Task { try await RenderedSite(.bay()) }

  private func page(_ path: String) async throws -> Markup { try await Self.bay.value.page(path) }

  @Test func everyFamilyHasAPage() async throws {
    let paths = try await Self.bay.value.pages.keys.sorted()
    #expect(
      paths == [
        "/", "/404.html", "/about/", "/figures/", "/glossary/", "/glossary/harbour/", "/glossary/hub/",
        "/glossary/one-point/", "/glossary/zone/", "/organisations/", "/places/", "/places/bay/",
        "/places/port-place/", "/places/south/", "/platforms/", "/platforms/bank/", "/platforms/nansha/",
        "/platforms/old-nansha/", "/platforms/qianhai/", "/policies/", "/policies/rules/", "/projects/",
        "/projects/lab/", "/projects/port/", "/source/", "/source/notes/", "/themes/", "/themes/science/",
        "/themes/trade/", "/timeline/", "/timeline/platforms/nansha/", "/timeline/themes/trade/", "/views/",
        "/views/li-ming/", "/views/zoe/",
      ])
  }

  @Test(arguments: [
    ("/", "The bay", "The bay", []),
    ("/404.html", "Lost · The bay", "Lost", ["Home", "Lost"]),
    ("/about/", "About us · The bay", "About us", ["Home", "About us"]),
    ("/platforms/", "All platforms · The bay", "All platforms", ["Home", "All platforms"]),
    ("/platforms/nansha/", "Nansha · The bay", "Nansha", ["Home", "Platforms", "Nansha"]),
    ("/projects/", "Projects · The bay", "Projects", ["Home", "Projects"]),
    ("/projects/port/", "The port · The bay", "The port", ["Home", "Projects", "The port"]),
    ("/policies/", "Policies · The bay", "Policies", ["Home", "Policies"]),
    ("/policies/rules/", "The rules · The bay", "The rules", ["Home", "Policies", "The rules"]),
    ("/timeline/", "Timeline · The bay", "Timeline", ["Home", "Timeline"]),
    (
      "/timeline/themes/trade/", "Timeline: Trade · The bay", "Timeline: Trade",
      ["Home", "Timeline", "Timeline: Trade"]
    ),
    ("/views/", "Views · The bay", "Views", ["Home", "Views"]),
    ("/views/li-ming/", "Li Ming · The bay", "Li Ming", ["Home", "Views", "Li Ming"]),
    ("/themes/", "Themes · The bay", "Themes", ["Home", "Themes"]),
    ("/themes/trade/", "Trade · The bay", "Trade", ["Home", "Themes", "Trade"]),
    ("/glossary/", "Glossary · The bay", "Glossary", ["Home", "Glossary"]),
    ("/glossary/hub/", "hub · The bay", "hub", ["Home", "Glossary", "hub"]),
    ("/figures/", "Figures · The bay", "Figures", ["Home", "Figures"]),
    ("/places/", "Places · The bay", "Places", ["Home", "Places"]),
    ("/places/port-place/", "Port place · The bay", "Port place", ["Home", "Places", "Port place"]),
    ("/organisations/", "Organisations · The bay", "Organisations", ["Home", "Organisations"]),
    ("/source/", "Source · The bay", "Source", ["Home", "Source"]),
    ("/source/notes/", "Translation notes · The bay", "Translation notes", ["Home", "Source", "Translation notes"]),
  ])
  func titleHeadingAndBreadcrumb(path: String, title: String, heading: String, trail: [String]) async throws {
    let page = try await page(path)
    // Pictures have titles, too.
    #expect(page.texts(of: "title").first == title)
    #expect(page.texts(of: "h1") == [heading])
    let breadcrumb = page.texts(of: "nav", class: "breadcrumb")
    #expect(breadcrumb == (trail.isEmpty ? [] : [trail.joined(separator: " ")]))
  }

  @Test func headNamesTheLanguageTheAddressAndTheDescription() async throws {
    let page = try await page("/platforms/nansha/")
    #expect(page.values(of: "lang", on: "html") == ["en"])
    #expect(page.source.contains(#"<link rel="canonical" href="https://example.org/bay/platforms/nansha/">"#))
    #expect(page.source.contains(#"<meta name="description" content="A district by the 海.">"#))
    let site = try await Self.bay.value
    #expect(page.values(of: "href", on: "link").last == "../.." + (site.assets.stylesheet?.path ?? ""))
    #expect(
      try await self.page("/timeline/").source.contains(#"<meta name="description" content="A site about a bay.">"#))
  }

  @Test func navigationMarksTheSectionOfThePage() async throws {
    let section = #"<a href="../" aria-current="true">Platforms</a>"#
    #expect(try await page("/platforms/nansha/").source.contains(section))
    #expect(!(try await page("/projects/port/").source.contains("aria-current=\"true\"")))
    #expect(try await page("/").source.contains(#"<a class="site-title" href="./" aria-current="page">The bay</a>"#))
  }

  @Test func footerNamesTheSourceAndTheLicence() async throws {
    let footer = try await page("/glossary/hub/").texts(of: "footer")
    #expect(
      footer == [
        "Derived from one article: An article, A paper. The editors. Texts: CC BY 4.0. About this site"
      ])
  }

  @Test func platformShowsItsFactsProjectsPoliciesAndWhatIsAboutIt() async throws {
    let page = try await page("/platforms/nansha/")
    #expect(page.texts(of: "dt") == ["Status", "Group", "Place", "Themes", "Source"])
    #expect(
      page.texts(of: "dd") == [
        "Being built construction or forming is under way", "Cooperation platforms", "Port place", "Trade", "2 lines",
      ])
    #expect(page.section("list:projects").texts(of: "li").map { $0.prefix(8) } == ["A lab Co", "The port"])
    #expect(page.section("list:policies").texts(of: "a") == ["The rules"])
    let more = page.section("list:more")
    #expect(more.texts(of: "h3") == ["Timeline", "Related"])
    #expect(more.texts(of: "a") == ["In spring", "Qianhai"])
    #expect(more.values(of: "href", on: "a") == ["../../timeline/#spring", "../qianhai/"])
  }

  @Test func figuresAndViewsAboutARecordStandOnCards() async throws {
    let port = try await page("/projects/port/").section("list:figures")
    #expect(
      port.texts(of: "li") == [
        "12 berths berths in the port s1p2", "1 billion yuan cost s1p2", "odd none an odd thing s1p2",
      ])
    #expect(
      port.values(of: "href", on: "a").filter { $0.contains("figures") } == [
        "../../figures/#berths", "../../figures/#cost", "../../figures/#odd",
      ])
    let nansha = try await page("/platforms/nansha/").section("list:views")
    #expect(nansha.texts(of: "li") == ["Far ahead It is far. Li Ming"])
    #expect(nansha.values(of: "href", on: "a") == ["../../views/li-ming/#far"])
    #expect(try await page("/platforms/bank/").section("list:figures").tokens.isEmpty)
    #expect(try await page("/platforms/bank/").section("list:views").tokens.isEmpty)
  }

  @Test func aValueThatIsAListOfNamesComesBehindItsUnit() async throws {
    let figures = """
      -- content/figures.yml --
      - {id: ideas, value: "smart growth, pastoral style", unit: concepts, measures: ideas, about: [project:port], source: [s1p1]}

      """
    let page = try await RenderedSite(.bay(figures)).page("/figures/")
    #expect(
      page.section("ideas").texts(of: "p") == ["concepts", "smart growth, pastoral style", "ideas s1p1"])
    #expect(page.texts(of: "span", class: "number").isEmpty)
  }

  @Test func whatThePageListsAnywayIsNoMention() async throws {
    let project = """
      -- content/projects/port.md --
      ---
      title: The port
      type: harbour
      status: trial-production
      summary: Where ships land.
      source: [s1p2]
      themes: [trade]
      platform: nansha
      ---
      It lies in [Nansha](platform:nansha), far from [](platform:qianhai).

      """
    let site = try await RenderedSite(.bay(project))
    #expect(site.page("/platforms/nansha/").section("page:mentions").tokens.isEmpty)
    #expect(site.page("/platforms/qianhai/").section("page:mentions").texts(of: "a") == ["Nansha", "The port"])
  }

  @Test func pageEndsWithWhereItIsMentionedAndWhatItRestsOn() async throws {
    let page = try await page("/platforms/qianhai/")
    let mentions = page.section("page:mentions")
    #expect(mentions.texts(of: "h3") == ["Platforms"])
    #expect(mentions.texts(of: "a") == ["Nansha"])
    #expect(mentions.values(of: "href", on: "a") == ["../nansha/"])
    #expect(mentions.texts(of: "q") == ["See Qianhai."])
    let lines = page.section("page:lines")
    #expect(lines.values(of: "href", on: "a").allSatisfy { $0.hasPrefix("../../source/#s") })
    #expect(!lines.texts(of: "li").isEmpty)
    #expect(try await self.page("/about/").section("page:mentions").texts(of: "a").isEmpty)
  }

  @Test func nameThatIsTheSameInBothScriptsIsShownOnce() async throws {
    let same = try await page("/platforms/nansha/").texts(of: "p", class: "names")
    #expect(same == ["南沙 Nansha"])
    let different = try await page("/platforms/qianhai/")
    #expect(different.texts(of: "p", class: "names") == ["前海合作區 前海合作区"])
    #expect(different.source.contains(##"<span lang="zh-Hant">前海合作區</span> <span lang="zh-Hans">前海合作区</span>"##))
  }

  @Test func chineseInFrontMatterIsMarked() async throws {
    let page = try await page("/platforms/nansha/")
    #expect(page.source.contains(#"<p class="lede">A district by the <span lang="zh-Hans">海</span>.</p>"#))
  }

  @Test func projectShowsItsFacts() async throws {
    let page = try await page("/projects/port/")
    #expect(
      page.texts(of: "dt") == ["Status", "Type", "Date", "Platform", "Organisations", "Place", "Themes", "Source"])
    #expect(page.source.contains(#"<time datetime="2023-04">April 2023</time> to January 2024"#))
    let more = page.section("list:more")
    #expect(more.texts(of: "h3") == ["Timeline", "Translation notes", "Related"])
    #expect(more.texts(of: "a") == ["On the day", "Prot", "Qianhai"])
  }

  @Test func policyShowsItsFactsAndAreas() async throws {
    let page = try await page("/policies/rules/")
    #expect(page.texts(of: "dt") == ["Status", "Type", "Date", "Issued by", "Platform", "Themes", "Source"])
    #expect(page.source.contains(#"<time datetime="2024">2024</time>"#))
    #expect(page.texts(of: "div", class: "area") == ["Ports On ports. s1p2"])
    #expect(page.texts(of: "h2") == ["Areas", "Source lines"])
    #expect(page.section("list:areas").texts(of: "h3") == ["Ports"])
  }

  @Test func listsGroupRecords() async throws {
    let platforms = try await page("/platforms/")
    #expect(platforms.texts(of: "h2") == ["Cooperation", "Cooperation platforms", "Financial platforms"])
    #expect(platforms.section("list:cooperation").texts(of: "a") == ["Qianhai", "Nansha"])
    let projects = try await page("/projects/")
    #expect(projects.texts(of: "h2") == ["Trade", "Science"])
    #expect(projects.section("list:science").texts(of: "a") == ["Science", "A lab"])
    #expect(try await page("/policies/").section("list:trade").texts(of: "a") == ["Trade", "The rules"])
    let places = try await page("/places/")
    #expect(places.texts(of: "h2") == ["Bay", "Harbour"])
    #expect(places.section("list:kind-2-harbour").texts(of: "a") == ["Port place", "South"])
    #expect(
      try await page("/themes/").texts(of: "li").suffix(2) == ["TradeBuying and selling.", "ScienceFinding out."])
  }

  @Test func themeShowsItsMembersByKind() async throws {
    let trade = try await page("/themes/trade/")
    #expect(trade.texts(of: "h2") == ["Platforms", "Projects", "Policies"])
    #expect(trade.section("list:platforms").texts(of: "a") == ["A bank", "Nansha", "Qianhai"])
    #expect(trade.section("list:projects").texts(of: "a") == ["A lab", "The port"])
    #expect(!trade.source.contains("Rests on"))
    let science = try await page("/themes/science/")
    #expect(science.source.contains(##"<p>Rests on <a href="#page:lines">1 line</a></p>"##))
    #expect(science.texts(of: "h2") == ["Projects", "Platforms", "Projects", "Source lines"])
  }

  @Test func personShowsAllViews() async throws {
    let page = try await page("/views/li-ming/")
    #expect(page.texts(of: "p", class: "lede") == ["Economist", "It is far. s1p2"])
    #expect(page.texts(of: "dd") == ["The bureau", "1 line"])
    let view = page.section("far")
    #expect(view.texts(of: "p") == ["It is far. s1p2", "A view.", "On ships. s1p2"])
    #expect(view.texts(of: "h3") == ["Ships"])
    #expect(page.section("list:more").texts(of: "a") == ["On the day"])
    let list = try await self.page("/views/")
    #expect(list.texts(of: "h2") == ["Li Ming 李明", "Zoe"])
    #expect(list.texts(of: "p", class: "meta") == ["Economist", "Lawyer"])
    #expect(list.texts(of: "li").suffix(2) == ["Far ahead It is far. Nansha platform", "Nansha platform"])
  }

  @Test func glossaryHasLettersAndWhatBeginsWithNone() async throws {
    let page = try await page("/glossary/")
    let letters = page.section("list:letters")
    #expect(letters.texts(of: "nav", class: "letters") == ["# H Z"])
    #expect(letters.texts(of: "h3") == ["#", "H", "Z"])
    #expect(letters.texts(of: "dt") == ["1 point", "Harbour 港", "hub", "Zone"])
    #expect(
      letters.texts(of: "dd") == ["A point.", "A place for ships.", "A place where ways meet.", "A zone."])
  }

  @Test func termShowsItsDefinitionAndOtherWords() async throws {
    let page = try await page("/glossary/hub/")
    #expect(page.texts(of: "p", class: "definition") == ["A place where ways meet."])
    #expect(page.texts(of: "dt") == ["Category", "Also", "Details", "Source"])
    #expect(page.texts(of: "dd") == ["places", "node 樞紐", "Nansha", "1 line"])
    #expect(try await self.page("/glossary/harbour/").section("list:more").texts(of: "a") == ["hub"])
  }

  @Test func figuresAreListedByType() async throws {
    let page = try await page("/figures/")
    #expect(page.texts(of: "h2") == ["Quantities", "Money", "Other figures"])
    #expect(page.section("list:money").texts(of: "p") == ["1 billion yuan", "cost s1p2"])
    #expect(page.section("odd").texts(of: "p") == ["odd none", "an odd thing s1p2"])
    let berths = page.section("berths")
    #expect(
      berths.texts(of: "p") == [
        "12 berths", "berths in the port s1p2", "Read with care.", "The source prints: 十二个",
      ])
    #expect(berths.texts(of: "a") == ["s1p2", "The port"])
    #expect(berths.values(of: "lang") == ["zh-Hans"])
  }

  @Test func placeShowsItsPositionAndWhatStandsThere() async throws {
    let page = try await page("/places/port-place/")
    #expect(
      page.texts(of: "dd") == ["harbour", "22.6° N, 113.5° W (within about 5 km)", "The bay", "1 line"])
    #expect(page.section("list:platforms").texts(of: "a") == ["Nansha"])
    #expect(page.section("list:projects").texts(of: "a") == ["The port"])
    #expect(try await self.page("/places/bay/").section("list:contains").texts(of: "a") == ["Port place"])
    #expect(try await self.page("/places/bay/").texts(of: "dt") == ["Kind"])
    #expect(try await self.page("/places/south/").texts(of: "dd")[1] == "0.0001° S, 180° E (well known)")
  }

  @Test func organisationsNameTheirRecordsOnce() async throws {
    let page = try await page("/organisations/")
    #expect(page.section("bureau").texts(of: "a") == ["s1p1", "The rules", "The port", "Li Ming"])
    #expect(page.section("idle").texts(of: "a") == [])
  }

  @Test func notesShowWhatWasPrinted() async throws {
    let note = try await page("/source/notes/").section("prot")
    #expect(note.texts(of: "p") == ["Prot s1p1", "Port 港 verified", "A slip."])
    #expect(note.texts(of: "a") == ["s1p1", "The port"])
  }

  @Test func sourceShowsWhatRestsOnEachLine() async throws {
    let page = try await page("/source/")
    #expect(page.texts(of: "h2") == ["An article"])
    #expect(page.texts(of: "h3") == ["The start", "The end"])
    #expect(page.texts(of: "p", class: "meta") == ["A paper, A reporter, 1 May 2024 一篇文章"])
    // A lab names the line in its front matter, Nansha in its body.
    #expect(page.section("s2p1").texts(of: "a") == ["s2p1", "Nansha", "A lab"])
    #expect(page.section("s2p1").texts(of: "summary") == ["2 records resting on this line"])
    #expect(page.section("s2p2").texts(of: "a") == ["s2p2"])
    #expect(page.section("s2p2").texts(of: "details") == [])
    #expect(page.section("s1p1").values(of: "class").first == "heading")
    let areas = page.section("s1p2").texts(of: "a")
    #expect(areas.filter { $0 == "The rules" } == ["The rules"])
  }

  @Test func homeLeadsToThemesPlatformsAndTheLatestEvents() async throws {
    let page = try await page("/")
    #expect(
      page.texts(of: "ul", class: "counts") == [
        "3 platforms 2 projects 1 policy 6 events 1 view 4 terms 3 figures 3 places"
      ])
    #expect(page.section("list:themes").texts(of: "a") == ["Trade", "Science"])
    #expect(page.section("list:events").texts(of: "a") == ["In the year", "In spring", "In the month", "On the day"])
    #expect(page.section("list:cooperation").texts(of: "a") == ["Qianhai", "Nansha"])
  }

  @Test func redirectLeadsToThePresentAddress() async throws {
    let page = try await page("/platforms/old-nansha/")
    #expect(page.texts(of: "title") == ["Nansha has moved"])
    #expect(page.source.contains(#"<meta http-equiv="refresh" content="0; url=../nansha/">"#))
    #expect(page.source.contains(#"<link rel="canonical" href="https://example.org/bay/platforms/nansha/">"#))
    #expect(page.values(of: "href", on: "a") == ["../nansha/"])
  }

  @Test func linksOfTheNotFoundPageBeginAtTheRoot() async throws {
    let links = try await page("/404.html").values(of: "href")
    #expect(links.contains("/bay/platforms/"))
    for link in links where !link.hasPrefix("https://") && !link.hasPrefix("#") {
      #expect(link.hasPrefix("/bay/"), "\(link)")
    }
    let atRoot = try await RenderedSite(.bay(), baseURL: "https://example.net").page("/404.html")
    #expect(atRoot.values(of: "href", on: "a").contains("/platforms/"))
    #expect(atRoot.values(of: "href", on: "a").contains("/"))
  }

  @Test func draftsAreMarked() async throws {
    let draft = """
      -- content/projects/secret.md --
      ---
      title: A secret
      type: harbour
      status: planned
      summary: Not yet.
      source: [s1p2]
      themes: [trade]
      draft: true
      ---
      -- content/people/shy.md --
      ---
      name: Shy
      role: Lawyer
      source: [s1p2]
      draft: true
      ---
      -- content/glossary/quiet.md --
      ---
      title: Quiet
      category: ideas
      definition: Not loud.
      source: [s1p2]
      draft: true
      ---

      """
    let without = try await RenderedSite(.bay(draft))
    #expect(without.pages["/projects/secret/"] == nil)
    #expect(!without.page("/projects/").source.contains("secret"))
    let with = try await RenderedSite(.bay(draft), includesDrafts: true)
    #expect(with.page("/projects/").texts(of: "a").contains("A secret"))
    for path in ["/projects/secret/", "/views/shy/", "/glossary/quiet/"] {
      #expect(with.page(path).texts(of: "p", class: "draft") == ["Draft: not yet published"], "\(path)")
    }
    #expect(with.page("/projects/port/").texts(of: "p", class: "draft") == [])
  }
}
