import Diagnostics

/// Finds facts that two places of the content tell differently.
///
/// - A figure's `value` and `number` are one number.
/// - Two figures are one figure when they measure the same of one record in the same words.
/// - A record's `date` is that of the events, and of the figures of type `date`, that are about it in the first place and
///   rest on a line on which it rests.
struct FactConflicts {
  let site: Site
  let locator: SourceLocator

  /// Returns everything that contradicts itself, unsorted.
  func check() -> [Diagnostic] {
    let figures = site.records(of: .figure)
    return figures.flatMap(checkNumber) + checkPairs(of: figures) + site.records(of: .event).compactMap(checkDate)
      + figures.compactMap(checkDay)
  }

  private func checkNumber(of figure: Record) -> [Diagnostic] {
    let numbers = figure.fields.numbers(.number)
    guard !numbers.isEmpty else { return [] }
    // A value can say a number in ways that are not read here (`Phase II`, `first`), and more numbers than its own.
    let said = NumberScanner.numbers(in: figure.title).filter { !$0.amounts.isEmpty }
    let isRight = said.contains {
      $0.amounts.contains { amount in numbers.contains { TypedNumber.isSame($0, amount) } }
    }
    guard let wrong = said.first, !isRight else { return [] }
    return [
      Diagnostic(
        .conflictingFigure, "'value' says \(wrong.text), and 'number' says \(Self.list(numbers))",
        at: locator.location(of: .value, in: figure),
        notes: [.init("the number is here", at: locator.location(of: .number, in: figure))])
    ]
  }

  private func checkPairs(of figures: ArraySlice<Record>) -> [Diagnostic] {
    var owners: [String: Record] = [:]
    return figures.compactMap { figure in
      let other = keys(of: figure).lazy.compactMap { owners[$0] }.first { !$0.saysTheSame(as: figure) }
      for key in keys(of: figure) where owners[key] == nil { owners[key] = figure }
      guard let other else { return nil }
      return Diagnostic(
        .conflictingFigure,
        "'\(figure.title)' and '\(other.title)' are given for one thing, \(figure.fields.text(.measures) ?? "")",
        at: locator.location(of: .value, in: figure),
        hint: "keep one of the two, or say under 'measures' what each of them counts",
        notes: [.init("the other one is figure:\(other.id.name)", at: locator.location(of: .value, in: other))])
    }
  }

  /// What two figures share that are one.
  private func keys(of figure: Record) -> [String] {
    let about = figure.fields.references(.about)
    let measures = figure.fields.text(.measures)?.lowercased() ?? ""
    return about.map { "\($0) \(measures)" }
  }

  private func checkDate(of event: Record) -> Diagnostic? {
    guard let date = event.fields.date(.date), let subject = subject(of: event),
      let other = subject.fields.date(.date), date.ends(before: other) || other.ends(before: date)
    else { return nil }
    return conflict(of: event, at: .date, date.text, with: subject, other)
  }

  /// A figure of type `date` gives its date as people write it.
  private func checkDay(of figure: Record) -> Diagnostic? {
    guard figure.fields.text(.type) == "date", let subject = subject(of: figure), let date = subject.fields.date(.date)
    else { return nil }
    let isWrong = NumberScanner.numbers(in: figure.title).contains { number in
      switch number.form {
      case .year: number.value != Double(date.year)
      case .day(let day, let month, let year):
        day != date.day ?? day || month != date.month ?? month || year ?? date.year != date.year
      case .quantity, .partOfWord: false
      }
    }
    return isWrong ? conflict(of: figure, at: .value, figure.title, with: subject, date) : nil
  }

  private func conflict(
    of record: Record, at key: FieldKey, _ text: String, with subject: Record, _ date: PartialDate
  ) -> Diagnostic {
    Diagnostic(
      .conflictingDate, "\(record.id) says \(text), and \(subject.id) says \(date.text)",
      at: locator.location(of: key, in: record),
      notes: [.init("the other date is here", at: locator.location(of: .date, in: subject))])
  }

  /// The record that another one is about in the first place, when both rest on one line.
  private func subject(of record: Record) -> Record? {
    let sources = record.fields.references(.source)
    guard let subject = record.fields.references(.about).lazy.filter({ $0.kind != .event }).first,
      let found = site.record(subject), found.fields.references(.source).contains(where: sources.contains)
    else { return nil }
    return found
  }

  private static func list(_ numbers: [Double]) -> String {
    numbers.map { $0 == $0.rounded() && abs($0) < 1e15 ? String(Int($0)) : String($0) }.joined(separator: ", ")
  }
}

extension TypedNumber {
  /// The numbers that a figure with this value may have: for a date, the day or the year.
  fileprivate var amounts: [Double] {
    if case .day(let day, _, let year) = form { return [Double(day)] + (year.map { [Double($0)] } ?? []) }
    return value.map { [$0] } ?? []
  }
}

extension Record {
  /// Whether two figures give one number, or one text where they have none.
  fileprivate func saysTheSame(as other: Record) -> Bool {
    let numbers = fields.numbers(.number)
    return numbers.isEmpty ? title == other.title : numbers == other.fields.numbers(.number)
  }
}
