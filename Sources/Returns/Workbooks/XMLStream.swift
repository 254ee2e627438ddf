import CExpat

/// What a reader of XML is told, in the order of the document. Names come without their prefix.
protocol XMLHandler: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes)
  func end(_ name: XMLName)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Stops the parser, if there is one.
  var failure: InputError? { get }
}

/// The name of an element, valid only while the handler is called.
struct XMLName {
  fileprivate let bytes: UnsafePointer<CChar>

  /// True if the name, without a prefix, is this one.
  @inline(__always)
  func `is`(_ name: StaticString) -> Bool {
    // Invariant: both texts end with a zero byte, and comparing stops at the first of them.
    name.withUTF8Buffer { wanted in
      var at = 0
      while at < wanted.count {
        if UInt8(bitPattern: bytes[at]) != wanted[at] { return false }
        at += 1
      }
      return bytes[at] == 0
    }
  }

  fileprivate init(_ full: UnsafePointer<CChar>) {
    var start = full
    var at = full
    while at.pointee != 0 {
      if at.pointee == 58 { start = at + 1 }
      at += 1
    }
    bytes = start
  }
}

/// The attributes of an element, valid only while the handler is called.
struct XMLAttributes {
  /// Invariant: expat gives pairs of zero-terminated texts, ended by a null pointer.
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The bytes of one attribute's value; a name with a prefix is asked for with it.
  func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard let pairs else { return nil }
    var at = 0
    while let key = pairs[at], let value = pairs[at + 1] {
      if equals(key, name) { return value }
      at += 2
    }
    return nil
  }

  func text(_ name: StaticString) -> String? { bytes(name).map { String(cString: $0) } }

  private func equals(_ key: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { wanted in
      var at = 0
      while at < wanted.count {
        if UInt8(bitPattern: key[at]) != wanted[at] { return false }
        at += 1
      }
      return key[at] == 0
    }
  }
}

/// Feeds bytes to expat, and what expat finds to a handler.
final class XMLStream {
  private let parser: XML_Parser
  private let handler: any XMLHandler
  private let file: String
  private var hasDoctype = false

  init(_ handler: any XMLHandler, file: String) throws {
    guard let parser = XML_ParserCreate(nil) else {
      throw InputError(
        .rejected, file: file, found: "memory ran out", remedy: "Close other programs.")
    }
    self.parser = parser
    self.handler = handler
    self.file = file
    // Invariant: expat calls back only within `feed`, while `self` is alive.
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let stream = XMLStream.from(data), let name else { return }
        stream.handler.start(XMLName(name), XMLAttributes(pairs: attributes))
        stream.stopIfFailed()
      },
      { data, name in
        guard let stream = XMLStream.from(data), let name else { return }
        stream.handler.end(XMLName(name))
        stream.stopIfFailed()
      })
    XML_SetCharacterDataHandler(parser) { data, text, length in
      guard let stream = XMLStream.from(data), let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
        stream.handler.text(UnsafeBufferPointer(start: $0, count: Int(length)))
      }
    }
    // Workbooks have no document type, and so no entities to expand.
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let stream = XMLStream.from(data) else { return }
      stream.hasDoctype = true
      XML_StopParser(stream.parser, XML_Bool(0))
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
    data.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stopIfFailed() {
    if handler.failure != nil { XML_StopParser(parser, XML_Bool(0)) }
  }

  func feed(_ bytes: UnsafeRawBufferPointer) throws {
    var at = 0
    while at < bytes.count {
      let count = min(bytes.count - at, 1 << 30)
      let status = XML_Parse(
        parser, bytes.baseAddress?.advanced(by: at).assumingMemoryBound(to: CChar.self),
        Int32(count), 0)
      try check(status)
      at += count
    }
  }

  /// To be called once behind the last byte.
  func finish() throws { try check(XML_Parse(parser, nil, 0, 1)) }

  private func check(_ status: XML_Status) throws {
    if let failure = handler.failure { throw failure }
    guard status != XML_STATUS_OK else { return }
    let reason =
      hasDoctype
      ? "it declares a document type"
      : XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no reason given"
    throw InputError(
      .rejected, file: file, found: "the XML inside is damaged (\(reason))",
      remedy: "Fetch the file again, or save the sheet as CSV in UTF-8.")
  }
}
