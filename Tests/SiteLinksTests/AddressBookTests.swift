import Testing

@testable import SiteLinks

@Suite struct AddressBookTests {
  @Test(arguments: [
    ("../platforms/nansha.md", "content/platforms/nansha.md"),
    ("nansha.md", "content/projects/nansha.md"),
    ("./a/../nansha.md", "content/projects/nansha.md"),
    ("a//b.png", "content/projects/a/b.png"),
  ])
  func pathsAreResolvedAgainstTheFolderOfTheFile(path: String, expected: String) {
    #expect(AddressBook.resolve(path, from: "content/projects/port.md") == expected)
  }

  @Test(arguments: ["../../secret", "../..", "../../content/x.md", "a/../../../x", "./../../x", ".././../x"])
  func noPathLeavesTheContentFolder(path: String) {
    #expect(AddressBook.resolve(path, from: "content/projects/port.md") == nil)
  }
}
