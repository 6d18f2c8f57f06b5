/// The stable names of all rules, in the order of the stages that check them.
///
/// A code is part of the product: editors search for it and `--format json` prints it. Never rename one.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  // Files
  case unreadableFile = "unreadable-file"
  case invalidUTF8 = "invalid-utf8"
  case fileTooLarge = "file-too-large"
  case symbolicLink = "symbolic-link"
  case misplacedFile = "misplaced-file"
  case invalidFileName = "invalid-file-name"
  case caseCollision = "case-collision"

  // Front matter and records
  case missingFrontMatter = "missing-front-matter"
  case unclosedFrontMatter = "unclosed-front-matter"
  case invalidYAML = "invalid-yaml"
  case yamlAlias = "yaml-alias"
  case yamlTooDeep = "yaml-too-deep"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case invalidValue = "invalid-value"
  case invalidDate = "invalid-date"
  case invalidID = "invalid-id"
  case duplicateID = "duplicate-id"
  case duplicateAlias = "duplicate-alias"
  case duplicateURL = "duplicate-url"
  case unknownRecord = "unknown-record"
  case unknownSourceLine = "unknown-source-line"
  case draftReference = "draft-reference"
  case missingFile = "missing-file"
  case invalidJSON = "invalid-json"

  // Bodies
  case rawHTML = "raw-html"
  case unsafeURL = "unsafe-url"
  case privateUseCharacter = "private-use-character"
  case controlCharacter = "control-character"
  case nestedTooDeep = "nested-too-deep"
  case duplicateHeadingID = "duplicate-heading-id"
  case unknownFootnote = "unknown-footnote"
  case duplicateFootnote = "duplicate-footnote"
  case unusedFootnote = "unused-footnote"
  case brokenLink = "broken-link"
  case missingImage = "missing-image"
  case figureMismatch = "figure-mismatch"
  case emptyLinkText = "empty-link-text"

  // Facts
  case uncitedParagraph = "uncited-paragraph"
  case unsupportedNumber = "unsupported-number"
  case unlinkedFigure = "unlinked-figure"
  case conflictingFigure = "conflicting-figure"
  case conflictingDate = "conflicting-date"
  case uncitedLine = "uncited-line"

  // Links between pages
  case orphanPage = "orphan-page"
  case deadEnd = "dead-end"

  // Links to other sites
  case unreachableLink = "unreachable-link"
  case movedLink = "moved-link"

  // The article
  case articleMismatch = "article-mismatch"
  case notAsPrinted = "not-as-printed"
  case copiedText = "copied-text"

  // Templates
  case templateSyntax = "template-syntax"
  case unclosedSection = "unclosed-section"
  case mismatchedSection = "mismatched-section"
  case unknownName = "unknown-name"
  case wrongNameKind = "wrong-name-kind"
  case missingPartial = "missing-partial"
  case recursivePartial = "recursive-partial"
  case unknownBlock = "unknown-block"
  case unescapedText = "unescaped-text"
  case unquotedAttribute = "unquoted-attribute"
  case unsafePlace = "unsafe-place"
  case missingTemplate = "missing-template"

  // Publishing
  case unsafeOutputFolder = "unsafe-output-folder"
  case foreignFileInTheWay = "foreign-file-in-the-way"
  case writeFailed = "write-failed"
}
