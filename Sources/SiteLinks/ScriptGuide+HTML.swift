import Markup

extension ScriptGuide {
  /// Turns plain text into markup, with `lang` on every run of Chinese.
  public func html(_ text: String) -> HTML {
    var text = text
    return text.withUTF8(html)
  }

  /// Turns plain text in UTF-8 into markup, with `lang` on every run of Chinese.
  func html(_ text: UnsafeBufferPointer<UInt8>) -> HTML {
    var bytes: [UInt8] = []
    guard let runs = runs(in: text) else {
      bytes.append(escaping: text)
      return HTML(trusted: bytes)
    }
    for run in runs {
      let slice = UnsafeBufferPointer(rebasing: text[run.range])
      if let language = run.language {
        bytes.append(contentsOf: language.openingTag.utf8)
        bytes.append(escaping: slice)
        bytes.append("</span>")
      } else {
        bytes.append(escaping: slice)
      }
    }
    return HTML(trusted: bytes)
  }
}
