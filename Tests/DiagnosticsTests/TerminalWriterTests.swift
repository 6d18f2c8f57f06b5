import Diagnostics
import Testing

@Suite("The report for people")
struct TerminalWriterTests {
  private func report(_ text: String, _ part: String, hint: String? = nil) -> String {
    let diagnostic = Diagnostic(.unknownRecord, "wrong", at: .of(part, in: text), hint: hint)
    return TerminalWriter().report([diagnostic], sources: .file(text))
  }

  @Test("the line, its neighbours, and carets with the hint behind them") func excerpt() {
    #expect(
      report("kind: university\nplatform: nansa\nstatus: operating\n", "nansa", hint: "did you mean 'nansha'?") == """
        file.md:2:11: error: wrong [unknown-record]
          1 | kind: university
          2 | platform: nansa
            |           ^~~~~ did you mean 'nansha'?
          3 | status: operating

        """)
  }

  @Test("line numbers of different lengths stand one below the other") func lineNumbers() {
    let text = (1...11).map { "line \($0)" }.joined(separator: "\n")
    #expect(
      report(text, "line 10") == """
        file.md:10:1: error: wrong [unknown-record]
           9 | line 9
          10 | line 10
             | ^~~~~~~
          11 | line 11

        """)
  }

  @Test("carets stand under wide characters, and the column counts characters") func wideCharacters() {
    #expect(
      report("names: 南沙，前海 and ﾊﾝｶｸ 😀x\n", "前海") == """
        file.md:1:11: error: wrong [unknown-record]
          1 | names: 南沙，前海 and ﾊﾝｶｸ 😀x
            |              ^~~~

        """)
    #expect(
      report("é e\u{301} 😀x", "x") == """
        file.md:1:7: error: wrong [unknown-record]
          1 | é e\u{301} 😀x
            |       ^

        """)
  }

  @Test("a tab is shown as four spaces") func tabs() {
    #expect(
      report("\tkey:\tvalue", "value") == """
        file.md:1:7: error: wrong [unknown-record]
          1 |     key:    value
            |             ^~~~~

        """)
  }

  @Test("control characters and marks that reorder text never reach the terminal") func controlCharacters() {
    let diagnostic = Diagnostic(
      .unknownRecord, "no 'a\u{1B}[31m\u{202E}b'", at: SourceLocation(file: "a\u{1B}]0;x\u{7}.md"), hint: "c\u{9B}d",
      notes: [.init("e\nf")])
    #expect(
      TerminalWriter().report([diagnostic], sources: .file("")) == """
        a\u{FFFD}]0;x\u{FFFD}.md: error: no 'a\u{FFFD}[31m\u{FFFD}b' [unknown-record]
          c\u{FFFD}d
        note: e\u{FFFD}f

        """)
    #expect(
      report("x\u{1B}[2J y", "y") == """
        file.md:1:7: error: wrong [unknown-record]
          1 | x\u{FFFD}[2J y
            |       ^

        """)
  }

  @Test("a long line is shown around the place meant") func longLines() {
    let before = String(repeating: "a", count: 200)
    let after = String(repeating: "b", count: 200)
    let left = String(repeating: "a", count: 33)
    let right = String(repeating: "b", count: 63)
    #expect(
      report("\(before)here\(after)", "here") == """
        file.md:1:201: error: wrong [unknown-record]
          1 | …\(left)here\(right)…
            |  \(String(repeating: " ", count: 33))^~~~

        """)
  }

  @Test("a long line of wide characters is shown around the place meant") func longWideLines() {
    let before = String(repeating: "南", count: 100)
    let left = String(repeating: "南", count: 16)
    #expect(
      report("\(before)前海\(before)", "前海") == """
        file.md:1:101: error: wrong [unknown-record]
          1 | …\(left)前海\(String(repeating: "南", count: 32))…
            |  \(String(repeating: "  ", count: 16))^~~~

        """)
  }

  @Test("a line of a megabyte is shown like any long line, in the middle and at its ends", arguments: [0, 1, 2])
  func hugeLines(place: Int) {
    let filler = String(repeating: "南沙 abc ", count: 50_000)
    let text = (place == 0 ? "" : filler) + "nansa" + (place == 2 ? "" : " " + filler)
    let short = String(repeating: "南沙 abc ", count: 30)
    let similar = (place == 0 ? "" : short) + "nansa" + (place == 2 ? "" : " " + short)
    func withoutColumn(_ report: String) -> Substring { report.drop { $0 != "\n" } }
    #expect(withoutColumn(report(text, "nansa")) == withoutColumn(report(similar, "nansa")))
    let column = place == 0 ? 1 : filler.unicodeScalars.count + 1
    #expect(report(text, "nansa").hasPrefix("file.md:1:\(column): error"))
  }

  @Test("carets end where a long line is cut off, and a long neighbour is cut off too") func longRanges() {
    let long = String(repeating: "a", count: 150)
    let shown = String(repeating: "a", count: 100)
    #expect(
      report("\(long)\n\(long)b\n", long + "b") == """
        file.md:2:1: error: wrong [unknown-record]
          1 | \(shown)…
          2 | \(shown)…
            | ^\(String(repeating: "~", count: 99))

        """)
  }

  @Test("a stretch over several lines is marked to the end of its first") func severalLines() {
    let range = SourceRange(start: SourcePosition(line: 1, column: 4), end: SourcePosition(line: 2, column: 3))
    let diagnostic = Diagnostic(.unknownRecord, "wrong", at: SourceLocation(file: "file.md", range: range))
    #expect(
      TerminalWriter().report([diagnostic], sources: .file("a: bcd\n  ef\n")) == """
        file.md:1:4: error: wrong [unknown-record]
          1 | a: bcd
            |    ^~~
          2 |   ef

        """)
  }

  @Test("an empty stretch at the end of a line still has a caret") func emptyRange() {
    let location = SourceLocation(file: "file.md", range: SourceRange(line: 1, column: 6, length: 0))
    let diagnostic = Diagnostic(.wrongType, "nothing", at: location)
    #expect(
      TerminalWriter().report([diagnostic], sources: .file("name:\r\nrole: x\r\n")) == """
        file.md:1:6: error: nothing [wrong-type]
          1 | name:
            |      ^
          2 | role: x

        """)
  }

  @Test("notes with and without places, and blocks with a blank line between them") func notes() {
    let text = "id: a\nid: b\n"
    let first = Diagnostic(
      .duplicateID, "twice", at: .of("b", in: text),
      notes: [.init("the first one is here", at: .of("a", in: text)), .init("mind the order")])
    let second = Diagnostic(.missingFile, severity: .warning, "gone", at: nil, hint: "make it")
    #expect(
      TerminalWriter().report([first, second], sources: .file(text)) == """
        file.md:2:5: error: twice [duplicate-id]
          1 | id: a
          2 | id: b
            |     ^
        file.md:1:5: note: the first one is here
          1 | id: a
            |     ^
        note: mind the order

        warning: gone [missing-file]
          make it

        """)
  }

  @Test("a file that can't be read has no excerpt, but its hint") func noExcerpt() {
    let location = SourceLocation(file: "gone.md", range: SourceRange(line: 3, column: 4, length: 2))
    let diagnostic = Diagnostic(.wrongType, "wrong", at: location, hint: "mend it")
    #expect(
      TerminalWriter().report([diagnostic], sources: .file("")) == """
        gone.md:3:4: error: wrong [wrong-type]
          mend it

        """)
  }

  @Test("a byte order mark is no character") func byteOrderMark() {
    let location = SourceLocation(file: "file.md", range: SourceRange(line: 1, column: 1, length: 2))
    #expect(
      TerminalWriter().report([Diagnostic(.wrongType, "wrong", at: location)], sources: .file("\u{FEFF}ab")) == """
        file.md:1:1: error: wrong [wrong-type]
          1 | ab
            | ^~

        """)
  }

  @Test("colours stand in the report only when they are asked for") func colours() {
    let diagnostic = Diagnostic(
      .unknownRecord, severity: .warning, "wrong", at: .of("ab", in: "ab"), hint: "so", notes: [.init("more")])
    let plain = TerminalWriter().report([diagnostic], sources: .file("ab"))
    #expect(!plain.contains("\u{1B}"))
    #expect(
      TerminalWriter(isColoured: true).report([diagnostic], sources: .file("ab")) == """
        \u{1B}[1mfile.md:1:1\u{1B}[0m: \u{1B}[1;33mwarning:\u{1B}[0m wrong \u{1B}[2m[unknown-record]\u{1B}[0m
          1 | ab
            | \u{1B}[32m^~ so\u{1B}[0m
        \u{1B}[1;36mnote:\u{1B}[0m more

        """)
  }

  @Test("nothing wrong is an empty report") func nothing() {
    #expect(TerminalWriter().report([], sources: .file("")) == "")
  }
}
