import TestSupport
import Testing

/// Links that templates write, checked against the pages and files of the site, with the built program.
@Suite(.timeLimit(.minutes(5))) struct TemplateLinkTests {
  private func report(_ nav: String, _ command: String = "build") async throws -> String {
    try await withWorkspace { site in
      try site.edit("templates/layout.mustache", "<main id=\"page:main\"", to: "\(nav)\n<main id=\"page:main\"")
      let before = try FolderState(site.folder)
      let outcome = try await Program.run([command], in: site.folder)
      #expect(outcome.exitCode == 1)
      #expect(try FolderState(site.folder) == before)
      return outcome.errors
    }
  }

  @Test func pageOrFileThatIsNotThere() async throws {
    #expect(
      try await report("<a href=\"{{site.home}}projcts/\">a</a>") == """
        templates/layout.mustache:38:23: error: the site has no page '/projcts/' [broken-link]
          37 | </header>
          38 | <a href="{{site.home}}projcts/">a</a>
             |                       ^~~~~~~~ did you mean '/projects/'?
          39 | <main id="page:main" class="wrap">

        1 error. Nothing was written.

        """)
    #expect(
      try await report("<img src=\"{{site.home}}assets/style.css\" alt=\"x\"><a href=\"{{site.home}}zzz\">a</a>") == """
        templates/layout.mustache:38:24: error: the site has no file '/assets/style.css', whose name changes with its bytes [broken-link]
          37 | </header>
          38 | <img src="{{site.home}}assets/style.css" alt="x"><a href="{{site.home}}zzz">a</a>
             |                        ^~~~~~~~~~~~~~~~ write '{{site.stylesheet}}' instead
          39 | <main id="page:main" class="wrap">

        templates/layout.mustache:38:72: error: the site has no page '/zzz' [broken-link]
          37 | </header>
          38 | <img src="{{site.home}}assets/style.css" alt="x"><a href="{{site.home}}zzz">a</a>
             |                                                                        ^~~
          39 | <main id="page:main" class="wrap">

        2 errors. Nothing was written.

        """)
  }

  @Test func addressThatIsRightInOnePlaceOnly() async throws {
    #expect(
      try await report("<a href=\"/about/\">a</a><a href=\"about/\">b</a><a href=\"\">c</a>") == """
        templates/layout.mustache:38:10: error: '/about/' leads nowhere when the site is published in a folder [broken-link]
          37 | </header>
          38 | <a href="/about/">a</a><a href="about/">b</a><a href="">c</a>
             |          ^~~~~~~ write '{{site.home}}about/'
          39 | <main id="page:main" class="wrap">

        templates/layout.mustache:38:33: error: 'about/' leads somewhere else from each page [broken-link]
          37 | </header>
          38 | <a href="/about/">a</a><a href="about/">b</a><a href="">c</a>
             |                                 ^~~~~~ write '{{site.home}}about/'
          39 | <main id="page:main" class="wrap">

        templates/layout.mustache:38:55: error: the link leads nowhere [broken-link]
          37 | </header>
          38 | <a href="/about/">a</a><a href="about/">b</a><a href="">c</a>
             |                                                       ^ write the address between the quotation marks
          39 | <main id="page:main" class="wrap">

        3 errors. Nothing was written.

        """)
  }

  @Test func schemeThatIsNotSafe() async throws {
    #expect(
      try await report("<a href=\"javascript:x\">a</a><script src=\"//cdn.example/x.js\"></script>") == """
        templates/layout.mustache:38:10: error: links can't begin with 'javascript:' [unsafe-url]
          37 | </header>
          38 | <a href="javascript:x">a</a><script src="//cdn.example/x.js"></script>
             |          ^~~~~~~~~~~~ links begin with https://, mailto: or tel:, or with {{site.home}}
          39 | <main id="page:main" class="wrap">

        templates/layout.mustache:38:42: error: links can't begin with // [unsafe-url]
          37 | </header>
          38 | <a href="javascript:x">a</a><script src="//cdn.example/x.js"></script>
             |                                          ^~~~~~~~~~~~~~~~~~ links begin with https://, mailto: or tel:, or with {{site.home}}
          39 | <main id="page:main" class="wrap">

        2 errors. Nothing was written.

        """)
  }

  @Test func placeThatAPageDoesNotHaveIsFoundByCheck() async throws {
    let report = try await report("<a href=\"#page:mian\">a</a>", "check")
    #expect(
      report.hasPrefix(
        "templates/layout.mustache:38:10: error: this template makes a link to '#page:mian', which isn't there, in "))
    #expect(report.contains("^~~~~~~~~~ did you mean '#page:main'?"))
    #expect(report.hasSuffix("\n\n1 error. Nothing was written.\n"))
  }

  @Test func linkThatATemplatePutsTogetherIsFoundByCheck() async throws {
    try await withWorkspace { site in
      try site.edit("templates/project.mustache", "{{body}}", to: "<a href=\"{{page.heading}}x\">a</a>{{body}}")
      let outcome = try await site.check("--quiet")
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.hasPrefix("templates/project.mustache: error: this template makes a link to '/projects/"))
    }
  }

  @Test func linksThatLeadSomewhereAreFine() async throws {
    try await withWorkspace { site in
      try site.edit(
        "templates/layout.mustache", "<main id=\"page:main\"",
        to: """
          <a href="{{site.home}}projects/">a</a> <a href="{{site.home}}projects/port/#what-it-is">b</a>
          <a href="{{site.home}}">c</a> <a href="https://example.org/">d</a> <a href="mailto:a@example.org">e</a>
          <a href="{{site.home}}papers/report.pdf#page=2">f</a> <a href="#page:main">g</a>
          <!-- <a href="nowhere/"> --> <p title="x">href="nowhere/"</p>
          <main id="page:main"
          """)
      #expect(try await site.check("--quiet") == Program.Outcome(exitCode: 0, output: "", errors: ""))
      #expect(try await site.build("--quiet") == Program.Outcome(exitCode: 0, output: "", errors: ""))
    }
  }
}
