import Diagnostics
import SiteModel

/// What a text may say in numbers: the figures, dates and names of its record and of the records around it.
///
/// Around a record are those that it names, in a field or in its text, and those that are about it.
struct LocalFacts {
  /// The figures, those of the record itself and those shown in the text first.
  private let figures: [Record]
  private let records: [Record]
  private let names: NamedNumbers
  private let amounts: [(figure: Record, number: TypedNumber)]

  /// Gathers them.
  ///
  /// - Parameters:
  ///   - record: The record whose text it is.
  ///   - mentions: The records that the text links to.
  ///   - site: All records.
  init(of record: Record, mentions: [RecordID], site: Site) {
    var ids: [RecordID] = [record.id]
    var known: Set<RecordID> = [record.id]
    func add(_ id: RecordID) { if known.insert(id).inserted { ids.append(id) } }
    for about in site.referrers(of: record.id, through: .about) { add(about.id) }
    mentions.forEach(add)
    for id in record.references { add(id) }
    // What happened to a record that the text names is told with the day on which it did.
    for id in ids {
      for event in site.referrers(of: id, through: .about) where event.id.kind == .event { add(event.id) }
    }
    records = ids.compactMap { site.record($0) }
    figures = records.filter { $0.id.kind == .figure }
    names = NamedNumbers(of: records)
    amounts = figures.flatMap { figure in
      [figure.title, figure.fields.text(.printed) ?? ""].flatMap { text in
        NumberScanner.numbers(in: text).map { (figure, $0) }
      }
    }
  }

  /// Whether a name holds the number.
  func isNamed(_ number: TypedNumber) -> Bool { names.contains(number) }

  /// The figure that says a number.
  func figure(saying number: TypedNumber) -> Record? {
    if let match = amounts.first(where: { $0.number.agrees(with: number) }) { return match.figure }
    guard let value = number.value, !number.isPercentage else { return nil }
    return figures.first { figure in
      figure.fields.text(.type) != "date" && figure.fields.numbers(.number).contains { TypedNumber.isSame($0, value) }
    }
  }

  /// Whether a day is the date of one of the records.
  func hasDay(_ day: Int, month: Int, year: Int?) -> Bool {
    dates.contains { $0.date.day == day && $0.date.month == month && (year == nil || $0.date.year == year) }
  }

  /// The dates of the records.
  var dates: [(record: Record, date: PartialDate)] {
    records.flatMap { record in
      [FieldKey.date, .until].compactMap { key in record.fields.date(key).map { (record, $0) } }
    }
  }

  /// The figure that was probably meant: the one whose digits look most like the number's, else the nearest in size.
  func nearestFigure(to number: TypedNumber) -> Record? {
    let spellings = Dictionary(amounts.map { ($0.number.text, $0.figure) }) { first, _ in first }
    if let near = NearMiss.nearest(to: number.text, in: spellings.keys) { return spellings[near] }
    guard let value = number.value, value > 0 else { return nil }
    let sized = amounts.compactMap { amount in amount.number.value.map { (amount.figure, $0) } }.filter { $0.1 > 0 }
    func ratio(_ other: Double) -> Double { max(other / value, value / other) }
    // What is ten times as large was hardly meant.
    return sized.min { ratio($0.1) < ratio($1.1) }.flatMap { ratio($0.1) <= 10 ? $0.0 : nil }
  }
}
