import Foundation
import Testing
import TextInput

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The cursor against Foundation's parser: the same elements, attributes and text for every document that both
/// take, and no document taken by the cursor's rules of nesting that is not well nested.
@Suite struct XMLOracleTests {
  /// What a parser says of a document, one event a line; adjoining text is one event.
  struct Events: Equatable {
    var lines: [String] = []
    private var text = ""

    mutating func start(_ name: String, _ attributes: [String: String]) {
      flush()
      let list = attributes.filter { $0.key != "xmlns:ns" }.sorted { $0.key < $1.key }.map {
        " \($0.key)=\($0.value)"
      }.joined()
      lines.append("+\(name)\(list)")
    }
    mutating func end(_ name: String) {
      flush()
      lines.append("-\(name)")
    }
    mutating func characters(_ more: String) { text += more }
    mutating func flush() {
      if !text.isEmpty { lines.append("=\(text)") }
      text = ""
    }
  }

  final class Recorder: NSObject, XMLParserDelegate {
    var events = Events()
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) { events.start(name, attributes) }
    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { events.end(name) }
    func parser(_ parser: XMLParser, foundCharacters text: String) { events.characters(text) }
    func parser(_ parser: XMLParser, foundCDATA data: Data) {
      events.characters(String(decoding: data, as: UTF8.self))
    }
  }

  /// What Foundation says; `nil` where it does not take the document.
  func oracle(_ document: String) -> Events? {
    let parser = XMLParser(data: Data(document.utf8))
    let recorder = Recorder()
    parser.delegate = recorder
    guard parser.parse() else { return nil }
    return recorder.events
  }

  /// What the cursor says; `nil` where it does not take the document.
  func cursor(_ document: String, attributes names: [StaticString]) -> Events? {
    document.withByteView { bytes in
      var cursor = XMLCursor(bytes)
      var events = Events()
      while true {
        switch cursor.next() {
        case .startTag:
          var attributes: [String: String] = [:]
          for name in names {
            if let value = cursor.attribute(name) { attributes[name.description] = decoded(value) }
          }
          events.start(cursor.name.string, attributes)
        case .endTag: events.end(cursor.name.string)
        case .text:
          if cursor.depth > 0 {
            events.characters(cursor.isLiteral ? cursor.rawText.string : decoded(cursor.rawText))
          }
        case .end: return cursor.failure == nil ? events : nil
        }
      }
    }
  }

  func decoded(_ text: ByteView) -> String {
    var bytes: [UInt8] = []
    XMLEntities.appendDecoded(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Makes well-formed documents of everything that the cursor knows.
  struct Maker {
    var state: UInt64
    static let names = ["a", "bc", "ns:def", "a-long-name.of_22", "É"]

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func text() -> String {
      let pieces = [
        "word", " ", "\n  ", "é", "一", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#65;", "&#x1F600;",
        "]]",
        "a=b", "'", "\"", "/", "-", "&#xe9;",
      ]
      return (0..<below(5)).map { _ in pieces[below(pieces.count)] }.joined()
    }

    mutating func attributes() -> String {
      let values = ["", "1", "a b", "&amp;&#65;", ">", "/", "=", "é", "'", "x/"]
      return ["one", "two", "ns:three"].prefix(below(4)).map { name in
        let value = values[below(values.count)]
        let quote = below(2) == 0 && !value.contains("'") ? "'" : "\""
        let space = below(4) == 0 ? " " : ""
        return " \(name)\(space)=\(space)\(quote)\(value)\(quote)"
      }.joined()
    }

    mutating func element(_ depth: Int) -> String {
      let name = Self.names[below(Self.names.count)]
      if below(6) == 0 { return "<\(name)\(attributes())/>" }
      var inner = ""
      for _ in 0..<below(5) {
        switch below(depth > 5 ? 4 : 7) {
        case 0: inner += "<!-- <x> & - -->"
        case 1: inner += "<?target <y> ?>"
        case 2: inner += "<![CDATA[<z>&amp;] ]>]]>"
        case 3: inner += text()
        default: inner += element(depth + 1)
        }
      }
      return "<\(name)\(attributes())>\(inner)</\(name)\(below(4) == 0 ? " " : "")>"
    }

    mutating func document() -> String {
      // Declarations of attributes without a default crash Foundation's parser; the cursor's own tests have them.
      let types = [
        "", "<!DOCTYPE a>", "<!DOCTYPE a [ <!-- ]> ' --> ]>\n",
      ]
      let prolog = below(2) == 0 ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : ""
      let root = "<a xmlns:ns='urn:x'>" + element(0) + "</a>"
      return prolog + types[below(types.count)] + root + (below(3) == 0 ? "<!-- end -->\n" : "")
    }
  }

  @Test func wellFormedDocumentsAreReadAsFoundationReadsThem() {
    var maker = Maker(state: 42)
    for _ in 0..<400 {
      let document = maker.document()
      let expected = oracle(document)
      #expect(expected != nil, "\(document)")
      #expect(cursor(document, attributes: ["one", "two", "ns:three"]) == expected, "\(document)")
    }
  }

  /// What the cursor takes of changed documents nests. Foundation is not asked: some of them crash it.
  @Test func changedDocumentsAreTakenOrRefused() {
    var maker = Maker(state: 7)
    for _ in 0..<1500 {
      var bytes = Array(maker.document().utf8)
      for _ in 0..<(1 + maker.below(3)) where !bytes.isEmpty {
        let place = maker.below(bytes.count)
        let signs = Array("<>/&;\"'![]-?= a".utf8)
        switch maker.below(3) {
        case 0: bytes[place] = signs[maker.below(signs.count)]
        case 1: bytes.remove(at: place)
        default: bytes.insert(signs[maker.below(signs.count)], at: place)
        }
      }
      guard let document = String(validating: bytes, as: UTF8.self) else { continue }
      let found = cursor(document, attributes: [])
      if let found {
        let starts = found.lines.count { $0.hasPrefix("+") }
        #expect(starts == found.lines.count { $0.hasPrefix("-") })
      }
    }
  }

  /// `nextTag` and `next` see the same tags.
  @Test func bothWalksSeeTheSameTags() {
    var maker = Maker(state: 3)
    for _ in 0..<300 {
      let document = maker.document()
      document.withByteView { bytes in
        var all = XMLCursor(bytes)
        var tags = XMLCursor(bytes)
        while true {
          var token = all.next()
          while token == .text { token = all.next() }
          let tag = tags.nextTag()
          if token != tag || token != .end && all.name.string != tags.name.string {
            Issue.record("\(document)")
            return
          }
          if token == .end { return }
        }
      }
    }
  }

  @Test func anEntityBombStaysSmall() {
    var subset = "<!ENTITY l0 \"lol\">"
    for level in 1..<30 {
      subset += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let document = "<!DOCTYPE a [\(subset)]><a>&l29;</a>"
    document.withByteView { bytes in
      var cursor = XMLCursor(bytes)
      expect(cursor.next() == .startTag)
      #expect(cursor.withElementText(\.string) == "&l29;")
    }
  }

  @Test func aMillionOpenElementsAreAnError() {
    let document = String(repeating: "<a>", count: 1_000_000)
    document.withByteView { bytes in
      var cursor = XMLCursor(bytes)
      while cursor.nextTag() != .end {}
      #expect(cursor.failure?.message == "elements are nested more than 512 deep")
    }
  }
}
