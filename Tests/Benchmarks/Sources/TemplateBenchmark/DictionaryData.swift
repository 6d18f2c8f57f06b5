/// The page's data as the other engines take it: they look names up in dictionaries of anything.
func dictionary(of data: TypicalPage) -> [String: Any] {
  [
    "title": data.title, "description": data.description, "language": data.language, "updated": data.updated,
    "body": data.body,
    "navigation": data.navigation.map {
      ["label": $0.label, "url": $0.url, "isCurrent": $0.isCurrent] as [String: Any]
    },
    "links": data.links.map { ["title": $0.title, "url": $0.url, "note": $0.note] as [String: Any] },
  ]
}
