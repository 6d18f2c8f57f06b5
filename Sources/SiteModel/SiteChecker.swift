import ChineseCharacters
import Diagnostics
import Parallel

/// Checks what can only be seen when all records are known: references, aliases, addresses.
struct SiteChecker: Sendable {
  let site: Site
  let known: KnownIDs
  let locator: SourceLocator

  /// Returns everything that is wrong, unsorted.
  func check(jobs: Int) async -> [Diagnostic] {
    let single = await Parallel.map(site.records.count, jobs: jobs, chunkSize: 256) { index in
      self.check(self.site.records[index])
    }
    return checkSource(of: site.settings) + single.flatMap { $0 } + duplicateAliases() + duplicateAddresses()
      + duplicateLines() + FactConflicts(site: site, locator: locator).check()
  }

  private func check(_ record: Record) -> [Diagnostic] {
    var result: [Diagnostic] = []
    record.fields.forEachReference { key, reference in
      let isLine = key == .source
      guard let problem = known.problem(with: reference.id, on: site, isLine: isLine) else { return }
      let location = locator.location(record.file, reference.mark)
      result.append(problem.diagnostic(at: location, isBare: isBare(key, in: record), isLine: isLine))
    }
    switch record.id.kind {
    case .event: result += checkTime(of: record)
    case .place: result += checkPoint(of: record)
    case .source: result += checkSections(of: record)
    case .term: result += checkPinyin(of: record)
    default: break
    }
    if let date = record.fields.date(.date), let until = record.fields.date(.until), until.ends(before: date) {
      result.append(
        Diagnostic(
          .invalidDate, "'until' lies before 'date'", at: locator.location(of: .until, in: record),
          notes: [.init("the date is here", at: locator.location(of: .date, in: record))]))
    }
    return result
  }

  /// The site names a source as a whole, where all other records name lines of one.
  private func checkSource(of settings: Record) -> [Diagnostic] {
    guard case .reference(let reference)? = settings.fields[.source], site.index(of: reference.id) == nil,
      !known.broken.contains(reference.id)
    else { return [] }
    let near = NearMiss.nearest(to: reference.id.name, in: site.records(of: .source).map(\.id.name))
    let location = locator.location(settings.file, reference.mark)
    return [
      Diagnostic(
        .unknownRecord, "no source is called '\(reference.id.name)'", at: location,
        hint: near.map { "did you mean '\($0)'?" } ?? "a source is a file in sources/",
        fixes: near.map { [.init(replacing: location, with: $0)] } ?? [])
    ]
  }

  /// Whether references under a key are written without their kind.
  private func isBare(_ key: FieldKey, in record: Record) -> Bool {
    let field = Schemas.schema(of: record.id.kind).fields.first { $0.key == key }
    switch field?.type {
    case .anyReference, .anyReferences: return false
    default: return true
    }
  }

  private func checkTime(of record: Record) -> [Diagnostic] {
    let hasDate = record.fields.isGiven(.date)
    let hasBucket = record.fields.isGiven(.bucket)
    guard hasDate == hasBucket else { return [] }
    return [
      Diagnostic(
        hasDate ? .invalidValue : .missingKey,
        hasDate ? "an event has a date or a bucket, not both" : "an event needs a date or a bucket",
        at: locator.location(of: hasDate ? .bucket : .title, in: record),
        hint: hasDate
          ? "keep the date if the source gives one" : "add date: 2024-01-09, or bucket: reported, or bucket: next")
    ]
  }

  private func checkPoint(of record: Record) -> [Diagnostic] {
    // A coordinate that is there and wrong counts as given: it has been reported already.
    let hasLatitude = record.fields.isGiven(.lat)
    let hasLongitude = record.fields.isGiven(.lon)
    if hasLatitude && hasLongitude { return [] }
    if !hasLatitude && !hasLongitude {
      let confidence = record.fields.text(.confidence)
      if confidence == nil || confidence == "none" || record.fields.isGiven(.ends) { return [] }
    }
    return [
      Diagnostic(
        .missingKey, "the place '\(record.id.name)' needs both lat and lon", at: locator.location(of: .id, in: record),
        hint: "give both, or two ends, or confidence: none")
    ]
  }

  /// A reading is that of the name by which the order by pinyin goes, a syllable for each of its Chinese characters.
  private func checkPinyin(of record: Record) -> [Diagnostic] {
    let syllables = record.fields.pinyin
    // A name that is there and wrong has been reported already.
    guard !syllables.isEmpty, !record.fields.isRejected(.names) else { return [] }
    let location = locator.location(of: .pinyin, in: record)
    guard let name = record.fields.names.first(of: ["zh-Hans", "zh-Hant"])?.name else {
      return [
        Diagnostic(
          .invalidValue, "'pinyin' is the reading of a Chinese name, and this term has none", at: location,
          hint: "add one under 'names', or leave 'pinyin' out")
      ]
    }
    let count = name.text.unicodeScalars.count(where: CharacterTable.isChinese)
    guard count != syllables.count else { return [] }
    let given = syllables.count == 1 ? "1 syllable" : "\(syllables.count) syllables"
    let needed = count == 1 ? "1 Chinese character" : "\(count) Chinese characters"
    return [
      Diagnostic(
        .invalidValue, "'pinyin' has \(given), and '\(name.text)' has \(needed)", at: location,
        hint: "write one syllable for each character",
        notes: [.init("the name is here", at: locator.location(record.file, name.mark))])
    ]
  }

  private func checkSections(of record: Record) -> [Diagnostic] {
    let sections = record.fields.items(.sections).compactMap { $0.fields.text(.id) }
    guard !sections.isEmpty else { return [] }
    return record.fields.items(.lines).compactMap { item in
      guard let section = item.fields.text(.section), !sections.contains(section) else { return nil }
      let location = locator.location(record.file, item.fields.mark(of: .section) ?? item.mark)
      return Diagnostic(
        .unknownRecord, "this source has no section '\(section)'", at: location,
        hint: "its sections are \(sections.joined(separator: ", "))")
    }
  }

  private func duplicateLines() -> [Diagnostic] {
    var owners: [String: SourceLine] = [:]
    var result: [Diagnostic] = []
    for line in site.lines {
      guard let owner = owners.updateValue(line, forKey: line.id.name) else { continue }
      owners[line.id.name] = owner
      result.append(
        Diagnostic(
          .duplicateID, "another source line is called '\(line.id.name)'", at: location(of: line),
          notes: [.init("the first one is here", at: location(of: owner))]))
    }
    return result
  }

  private func location(of line: SourceLine) -> SourceLocation {
    locator.location(site.record(line.source)?.file ?? "", line.mark)
  }

  /// Two terms that claim one word would make its link a matter of chance.
  ///
  /// Letter case tells two claims apart only when both terms ask for exact case.
  private func duplicateAliases() -> [Diagnostic] {
    var owners: [String: [(record: Record, claim: MarkedText, isExact: Bool)]] = [:]
    var result: [Diagnostic] = []
    for record in site.records(of: .term) {
      var claims = record.fields.texts(.aliases)
      if let title = record.fields.text(.title), let mark = record.fields.mark(of: .title) {
        claims.insert(MarkedText(text: title, mark: mark), at: 0)
      }
      let isExact = record.fields.text(.caseRule) == "exact"
      for claim in claims {
        let key = claim.text.lowercased()
        let owner = owners[key]?.first { !$0.isExact || !isExact || $0.claim.text == claim.text }
        owners[key, default: []].append((record, claim, isExact))
        guard let owner else { continue }
        result.append(
          Diagnostic(
            .duplicateAlias,
            owner.record.id == record.id
              ? "the term '\(record.id.name)' gives '\(claim.text)' twice"
              : "'\(claim.text)' is claimed by two terms, '\(owner.record.id.name)' and '\(record.id.name)'",
            at: locator.location(record.file, claim.mark),
            notes: [.init("the first claim is here", at: locator.location(owner.record.file, owner.claim.mark))]))
      }
    }
    return result
  }

  private func duplicateAddresses() -> [Diagnostic] {
    var owners: [RecordID: (record: Record, mark: TextMark)] = [:]
    var result: [Diagnostic] = []
    for record in site.records {
      for alias in record.fields.texts(.aliasesURLs) {
        let id = RecordID(record.id.kind, alias.text)
        let location = locator.location(record.file, alias.mark)
        let kind = record.id.kind.rawValue
        if let owner = owners[id] {
          let note = Diagnostic.Note("the first claim is here", at: locator.location(owner.record.file, owner.mark))
          result.append(
            Diagnostic(.duplicateURL, "the earlier id '\(alias.text)' is claimed twice", at: location, notes: [note]))
        } else if id == record.id {
          result.append(
            Diagnostic(.duplicateURL, "'\(alias.text)' is this \(kind)'s id now, not an earlier one", at: location))
        } else if let other = site.record(id) {
          let note = Diagnostic.Note("the \(kind) of that id is here", at: SourceLocation(file: other.file))
          result.append(
            Diagnostic(
              .duplicateURL, "the earlier id '\(alias.text)' belongs to another \(kind)", at: location, notes: [note]))
        } else {
          owners[id] = (record, alias.mark)
        }
      }
    }
    return result
  }
}
