import Parallel
import SiteModel

/// The maps of a site: what each shows, and what stands on it.
struct Atlas: Sendable {
  /// One map.
  struct Sheet: Sendable {
    /// What it is drawn from.
    let data: MapData
    /// Land and water.
    let background: MapBackground
    /// Whether it is the map of everything, on which frames show what the others show.
    let isOverview: Bool
    /// What is marked on it, by number.
    let shown: [Entry]
  }

  /// A place with what stands there: one mark, and one line of a table.
  struct Entry: Sendable {
    /// The same on every map.
    var number: Int
    /// The place.
    let place: Record
    /// What the mark stands for: the one platform or else the one project there, or else the place.
    let subject: Record
    /// The other records that share the mark.
    let others: [Record]
    /// How it is shown.
    let rank: MapMark.Rank
    /// Where it is; for a line its two ends.
    let points: [GeoPoint]

    /// Whether the place is known only roughly.
    var isApproximate: Bool { place.fields.text(.confidence) != "high" }
  }

  /// The maps, that of the largest box first.
  let sheets: [Sheet]
  /// Platforms, projects and places that are on none of them.
  let unplaced: [Record]
  private let small: MapBackground
  private let site: Site
  private let cities: Set<String>
  private let marked: Set<RecordID>

  /// Draws the backgrounds and gathers what stands on the maps; nil for a site without maps.
  init?(_ site: Site, jobs: Int) async {
    guard let overview = site.maps.first else { return nil }
    self.site = site
    let maps = site.maps
    let backgrounds = await Parallel.map(maps.count + 1, jobs: jobs, chunkSize: 1) { index in
      index < maps.count ? MapBackground(maps[index], .page) : MapBackground(overview, .locator)
    }
    small = backgrounds[maps.count]
    let cities = Set(overview.features(.cities).compactMap(\.id))
    self.cities = cities
    var homes: [[Entry]] = Array(repeating: [], count: maps.count)
    for place in site.records(of: .place) {
      guard let entry = Self.entry(of: place, site, cities) else { continue }
      let smallest = maps.lastIndex { map in entry.points.allSatisfy(map.box.contains) }
      let home = entry.rank == .city && smallest != nil ? 0 : smallest
      if let home = home ?? (entry.points.contains(where: overview.box.contains) ? 0 : nil) {
        homes[home].append(entry)
      }
    }
    var number = 0
    for index in homes.indices {
      homes[index].sort { left, right in
        (left.rank, left.subject.order, left.subject.title, left.place.id)
          < (right.rank, right.subject.order, right.subject.title, right.place.id)
      }
      for entry in homes[index].indices {
        number += 1
        homes[index][entry].number = number
      }
    }
    let overviewCities = homes[0].filter { $0.rank == .city }
    sheets = maps.indices.map { index in
      // A close-up without the names of the cities in it would be hard to read.
      let guests = index == 0 ? [] : overviewCities.filter { $0.points.allSatisfy(maps[index].box.contains) }
      return Sheet(
        data: maps[index], background: backgrounds[index], isOverview: index == 0, shown: guests + homes[index])
    }
    let entries = homes.flatMap { $0 }
    let marked = Set(entries.flatMap { [$0.place.id, $0.subject.id] + $0.others.map(\.id) })
    self.marked = marked
    unplaced = [.platform, .project, .place].flatMap { kind in site.listed(kind).filter { !marked.contains($0.id) } }
  }

  /// A place with what stands there; nil when nobody knows where it is.
  private static func entry(of place: Record, _ site: Site, _ cities: Set<String>) -> Entry? {
    guard !place.points.isEmpty else { return nil }
    // A wide region has a point only by courtesy, and a mark would say that something stands there.
    if place.fields.text(.confidence) == "low", !site.referrers(of: place.id, through: .partOf).isEmpty { return nil }
    let residents = site.referrers(of: place.id, through: .place)
    let platforms = residents.filter { $0.id.kind == .platform }
    let projects = residents.filter { $0.id.kind == .project }
    let isCity = cities.contains(place.id.name)
    let candidates = platforms.isEmpty ? projects : platforms
    let subject = candidates.count == 1 && !isCity ? candidates[0] : place
    let rank: MapMark.Rank =
      isCity ? .city : !platforms.isEmpty ? .platform : !projects.isEmpty ? .project : .place
    return Entry(
      number: 0, place: place, subject: subject,
      others: ([place] + platforms + projects).filter { record in
        // A place that is called like what stands there has nothing to add.
        record.id != subject.id && (record.id != place.id || place.title != subject.title)
      }, rank: rank, points: place.points)
  }

  /// A small map of a place; nil for one that no map shows.
  func locator(of place: Record) -> LocatorDrawing? {
    guard marked.contains(place.id) else { return nil }
    let city = city(of: place)
    return LocatorDrawing(
      background: small, points: place.points, isApproximate: place.fields.text(.confidence) != "high",
      city: city.flatMap { city in city.points.first.map { (city.title, $0) } })
  }

  /// The city in which a place lies, which may be itself.
  private func city(of place: Record) -> Record? {
    var current: Record? = place
    // As many steps as there are levels of places; a circle of places is reported elsewhere.
    for _ in 0..<8 {
      guard let record = current else { return nil }
      if cities.contains(record.id.name) { return record }
      current = record.fields.reference(.partOf).flatMap { site.record($0) }
    }
    return nil
  }
}
