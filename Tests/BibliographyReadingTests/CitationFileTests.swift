import Bibliography
import CoauthTestSupport
import Foundation
import Testing
import TextInput

@testable import BibliographyReading

@Suite struct CitationFileTests {
  static let fixtures = Fixture.files(in: "cff", extensions: ["cff"])

  @Test(arguments: fixtures) func readsWhatStandsBesideTheFixture(_ url: URL) throws {
    try expectFixture(url, with: CitationFileReader())
  }

  @Test(arguments: fixtures) func survivesCutsAndMutations(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    expectSurvivalOfMutations(bytes, with: CitationFileReader(), alphabet: ":- \n'\"[]{},#|>&*!title")
  }

  @Test func recognizesItsVersion() {
    func certainty(_ text: String, _ fileExtension: String = "") -> Double {
      text.withByteView {
        CitationFileReader().certainty(of: FormatSample(head: $0, fileExtension: fileExtension))
      }
    }
    #expect(certainty("title: T\ncff-version: 1.2.0\n") > 0.9)
    #expect(certainty("title: T\n") == 0)
    #expect(certainty("title: T\n", "cff") > 0.4)
  }

  @Test func orcidsAndAffiliationsAreTaken() {
    let text = """
      cff-version: 1.2.0
      title: T
      authors:
        - {given-names: Ada, family-names: de Beer, orcid: https://orcid.org/0000-0002-1825-0097, affiliation: A}
      """
    let author = read(Array(text.utf8), path: "x", with: CitationFileReader())[0].authorships[0]
    #expect(author.personName == PersonName(given: "Ada", family: "de Beer"))
    #expect(author.identifiers.map(\.description) == ["orcid:0000-0002-1825-0097"])
    #expect(author.affiliations == ["A"])
  }

  @Test func hostileDocumentsEndSoon() {
    for piece in ["[", "{", "- ", "a:\n ", "\"", "'", "[\"a\",", "- '\n", "a: \"x\n ", "? ", "&a "] {
      let text = "cff-version: 1\n" + String(repeating: piece, count: 20_000)
      expectSurvival(Array(text.utf8), with: CitationFileReader())
    }
  }
}

@Suite struct YAMLTests {
  /// The value in the form of JSON, without spaces.
  private func shown(_ text: String) -> String {
    func show(_ value: YAMLValue) -> String {
      switch value {
      case .scalar(let text): "'\(text.replacing("\n", with: "|"))'"
      case .list(let items): "[" + items.map(show).joined(separator: ",") + "]"
      case .mapping(let fields):
        "{" + fields.map { "\($0.key):\(show($0.value))" }.joined(separator: ",") + "}"
      }
    }
    do throws(YAMLError) { return show(try YAMLParser.parse(text)) } catch { return "line \(error.line)" }
  }

  @Test(arguments: [
    ("a: 1", "{a:'1'}"), ("a: b: c", "{a:'b: c'}"), ("a: http://x.org/y", "{a:'http://x.org/y'}"),
    ("'a b': \"c: d\" # e", "{a b:'c: d'}"), ("a: it''s", "{a:'it''s'}"), ("a: 'it''s'", "{a:'it's'}"),
    ("a: \"\\u00e9\\n\\\"\"", "{a:'é|\"'}"), ("a: b#c # d", "{a:'b#c'}"), ("# only", "''"), ("", "''"),
    ("a:\n- 1\n- 2\nb: 3", "{a:['1','2'],b:'3'}"), ("a:\n  - 1\n  -\n    b: 2", "{a:['1',{b:'2'}]}"),
    ("- a: 1\n  b: 2\n- - c\n  - d", "[{a:'1',b:'2'},['c','d']]"),
    ("a: one\n  two\n\nb: 3", "{a:'one two',b:'3'}"), ("a: \"one\n  two\"", "{a:'one two'}"),
    ("a: |\n  x\n   y\n\n  z\nb: 1", "{a:'x| y||z',b:'1'}"), ("a: >-\n  x\n  y\n", "{a:'x y'}"),
    ("a: [1, 'b, c', {d: e}]", "{a:['1','b, c',{d:'e'}]}"), ("a: [1,\n  2]\nb: {}", "{a:['1','2'],b:{}}"),
    ("---\na: 1\n...\nrubbish", "{a:'1'}"), ("%YAML 1.2\n---\na: 1\n---\nb: 2", "{a:'1'}"),
    ("a: &x !!str 1", "{a:'1'}"), ("a:\r\n  b: 1\r\n", "{a:{b:'1'}}"), ("a:\nb:", "{a:'',b:''}"),
    ("a: 1\n   b: 2", "{a:'1 b: 2'}"), ("a:\n  b: 1\n c: 2", "line 3"), ("a: 1\nb", "line 2"),
    ("a: [1", "line 1"), ("a: 'x", "line 1"), ("a: [1 2}]", "line 1"),
  ])
  func parses(_ text: String, _ value: String) {
    #expect(shown(text) == value)
  }
}
