/// Every key that front matter and data files may use.
public enum FieldKey: String, CaseIterable, Sendable {
  case about
  case affiliation
  case aliases
  case aliasesURLs = "aliases_urls"
  case areas
  case author
  case baseURL = "base_url"
  case bucket
  case caseRule = "case"
  case category
  case confidence
  case correction
  case date
  case definition
  case derived
  case description
  case draft
  case ends
  case gist
  case group
  case id
  case issuers
  case kind
  case language
  case lat
  case licence
  case licenceURL = "licence_url"
  case lines
  case link
  case lon
  case measures
  case name
  case names
  case navigation
  case note
  case notIn = "not_in"
  case number
  case order
  case organisations
  case partOf = "part_of"
  case pinyin
  case place
  case platform
  case printed
  case publisher
  case qualifier
  case related
  case role
  case sameAs = "same_as"
  case scope
  case section
  case sections
  case sha256
  case source
  case status
  case summary
  case termLinks = "term_links"
  case themes
  case title
  case type
  case unit
  case until
  case updated
  case url
  case value
  case who
  case why
}
