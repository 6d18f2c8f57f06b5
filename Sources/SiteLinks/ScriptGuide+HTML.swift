import Markup

extension ScriptGuide {
  /// Turns plain text into markup, with `lang` on every run of Chinese.
  public func html(_ text: String) -> HTML {
    var bytes: [UInt8] = []
    var text = text
    text.withUTF8 { buffer in
      guard let runs = runs(in: buffer) else {
        bytes.append(escaping: buffer)
        return
      }
      for run in runs {
        let slice = UnsafeBufferPointer(rebasing: buffer[run.range])
        if let language = run.language {
          bytes.append(contentsOf: language.openingTag.utf8)
          bytes.append(escaping: slice)
          bytes.append(contentsOf: "</span>".utf8)
        } else {
          bytes.append(escaping: slice)
        }
      }
    }
    return HTML(trusted: bytes)
  }
}
