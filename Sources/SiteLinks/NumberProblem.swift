import Diagnostics
import SiteModel

/// Why a number in a text can't stay as it is.
enum NumberProblem {
  /// No record around the text gives it; the figure that was probably meant.
  case unsupported(TypedNumber, nearest: Record?)
  /// No record around the text has this day for its date; the records that have one.
  case wrongDay(TypedNumber, nearest: (record: Record, date: PartialDate)?)
  /// A figure says it, and the text doesn't show that figure.
  case unlinked(TypedNumber, Record)
}

extension LocalFacts {
  /// Checks a number.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - shown: The figures that the text shows by a link; a number that such a figure says may be repeated. Nil where
  ///     there can be no links.
  /// - Returns: What is wrong with it; nil when it may stay.
  func problem(with number: TypedNumber, shown: Set<RecordID>?) -> NumberProblem? {
    switch number.form {
    case .year: return nil
    case .day(let day, let month, let year):
      if hasDay(day, month: month, year: year) { return nil }
      let sameMonth = dates.filter { $0.date.month == month }
      return .wrongDay(number, nearest: sameMonth.first { $0.date.day == day } ?? sameMonth.first)
    case .quantity, .partOfWord:
      if isNamed(number) { return nil }
      guard let figure = figure(saying: number) else {
        return .unsupported(number, nearest: nearestFigure(to: number))
      }
      return shown?.contains(figure.id) ?? true ? nil : .unlinked(number, figure)
    }
  }
}

extension NumberProblem {
  /// The problem as editors are told it.
  ///
  /// - Parameters:
  ///   - location: Where the number is written.
  ///   - locator: Finds the other place.
  /// - Returns: An error, or a warning for a figure that isn't shown as one.
  func diagnostic(at location: SourceLocation, _ locator: SourceLocator) -> Diagnostic {
    switch self {
    case .unsupported(let number, let nearest):
      let message =
        number.form == .partOfWord
        ? "no figure or name around this record has '\(number.shownText)'"
        : "no figure, date or name around this record says '\(number.shownText)'"
      return Diagnostic(
        .unsupportedNumber, message, at: location,
        hint: nearest.map { "did you mean \(Self.link(to: $0))?" }
          ?? "if the source gives it, add a figure about this record and link to it",
        notes: nearest.map { [Self.note($0, .value, locator)] } ?? [])
    case .wrongDay(let number, let nearest):
      return Diagnostic(
        .unsupportedNumber, "no record around this one is dated '\(number.shownText)'", at: location,
        hint: nearest.map { "\($0.record.id) is dated \($0.date.text)" } ?? "give the record that it belongs to a date",
        notes: nearest.map { [Self.note($0.record, .date, locator)] } ?? [])
    case .unlinked(let number, let figure):
      return Diagnostic(
        .unlinkedFigure, severity: .warning, "'\(number.shownText)' is a figure, but the text doesn't show it as one",
        at: location, hint: "write \(Self.link(to: figure))", notes: [Self.note(figure, .value, locator)])
    }
  }

  private static func link(to figure: Record) -> String { "[\(figure.title)](\(figure.id))" }

  private static func note(_ record: Record, _ key: FieldKey, _ locator: SourceLocator) -> Diagnostic.Note {
    .init("\(record.id) is here", at: locator.location(of: key, in: record))
  }
}

extension TypedNumber {
  /// The number for a message, shortened where it goes on for longer than anybody reads.
  fileprivate var shownText: String { text.count > 40 ? text.prefix(40) + "…" : text }
}
