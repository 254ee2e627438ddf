import Analyses

/// The start of every HTML page, up to its title: language, size of the window, what the page may load.
enum HTMLHead {
  /// - Parameter policy: what pages may load, in the words of a content security policy; nothing else, no
  ///   other base and no form is allowed. Names from the data cannot become active; should one ever, the
  ///   browser must refuse it.
  static func write(title: String, policy: String, to out: inout ByteWriter) {
    out.write(
      raw: """
        <!doctype html>
        <html lang="\(Language.current.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \(policy); base-uri 'none'; form-action 'none'">
        <title>
        """)
    XMLText.write(title, to: &out)
    out.write("</title>\n")
  }
}
