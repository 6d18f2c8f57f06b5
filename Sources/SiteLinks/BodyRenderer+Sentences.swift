import Diagnostics
import SiteModel

extension BodyRenderer {
  /// Checks the numbers in the sentences that front matter holds: a summary, a definition, what is said of an area.
  ///
  /// Fields can't link to figures, so a number there only has to be one that ``LocalFacts`` knows.
  func checkSentences(of record: Record, mentions: [RecordID]) -> [Diagnostic] {
    // The pages about the site have no source.
    if record.id.kind == .page { return [] }
    let all = [record.fields] + record.fields.items(.areas).map(\.fields)
    let sentences = all.flatMap { fields in
      [FieldKey.summary, .definition].compactMap { key -> MarkedText? in
        guard let text = fields.text(key), let mark = fields.mark(of: key) else { return nil }
        return MarkedText(text: text, mark: mark)
      }
    }
    // Most numbers are those of the record's own name, which is quicker to see than all that is around it.
    var ownNames: NamedNumbers?
    var facts: LocalFacts?
    var result: [Diagnostic] = []
    for sentence in sentences {
      for number in NumberScanner.numbers(in: sentence.text) where number.form != .year {
        let own = ownNames ?? NamedNumbers(of: [record])
        ownNames = own
        if own.contains(number) { continue }
        let known = facts ?? LocalFacts(of: record, mentions: mentions, site: site)
        facts = known
        guard let problem = known.problem(with: number, shown: nil) else { continue }
        let words = String(decoding: Array(sentence.text.utf8)[number.range], as: UTF8.self)
        result.append(
          problem.diagnostic(at: locator.location(of: words, record.file, sentence.mark), locator))
      }
    }
    return result
  }
}
