import TestSupport
import Testing

@testable import SiteBuilder

/// Every page is well formed: tags balance, ids are unique, labels lead somewhere, no list is empty, no level is skipped.
@Suite struct PageStructureTests {
  @Test func everyPageOfASiteWithEverythingIsSound() async throws {
    let site = try await RenderedSite(.bay())
    for path in site.pages.keys.sorted() { #expect(site.page(path).structuralFaults == [], "\(path)") }
  }

  @Test func everyPageOfASiteWithAlmostNothingIsSound() async throws {
    let site = try await RenderedSite(.base())
    for path in site.pages.keys.sorted() { #expect(site.page(path).structuralFaults == [], "\(path)") }
  }

  @Test func theCheckFindsEachSortOfFault() {
    #expect(Markup("<h1>a</h1><ul>\n</ul>").structuralFaults == ["a <ul> holds no entry"])
    #expect(Markup("<h1>a</h1><dl><p>b</p></dl>").structuralFaults == ["a <dl> holds no entry"])
    #expect(Markup("<h1 id=\"a\">a</h1><h2 id=\"a\">b</h2>").structuralFaults == ["two elements have the id 'a'"])
    #expect(Markup("<h1>a</h1><h3>b</h3>").structuralFaults == ["<h3> follows <h1>"])
    #expect(Markup("<h1>a</h1><p><b>c</p>").structuralFaults.first == "</p> closes nothing")
    #expect(Markup("<h1>a</h1><p class=a>c</p>").structuralFaults == ["an attribute of <p class=a> is not quoted"])
    #expect(
      Markup("<h1>a</h1><nav aria-labelledby=\"b\">c</nav>").structuralFaults == ["aria-labelledby points to no 'b'"])
    #expect(Markup("<h1>a</h1><a href=\"#b\">c</a>").structuralFaults == ["'#b' leads to no element of the page"])
    #expect(
      Markup("<h1>a</h1><a data-term=\"b\">c</a>").structuralFaults == ["the page doesn't say what 'b' means"])
    #expect(Markup("<h1>a</h1><p> </p>").structuralFaults == ["a <p> is empty"])
  }
}
