import TextInput
import Testing

@testable import BibliographyReading

@Suite("Rosters of people")
struct RosterTests {
  private static func roster(_ text: String) -> Roster {
    Array(text.utf8).withByteView { Roster($0, path: "pc") }
  }

  @Test("A name a line, comments and blank lines aside; commas turn names round and make no table")
  func lines() {
    let roster = Self.roster("# committee\r\nDoe, Jane\r\n\r\n  Steven Strogatz  \n0000-0002-1825-0097\n")
    #expect(roster.entries.map(\.name) == ["Doe, Jane", "Steven Strogatz", "0000-0002-1825-0097"])
    #expect(roster.entries.map(\.line) == [2, 4, 5])
    // A family name that is the name of a column elsewhere.
    #expect(
      Self.roster("Person, Anna\nFirst, Ruth\n").entries.map(\.name) == ["Person, Anna", "First, Ruth"])
  }

  @Test("A table with a column of names, whatever delimits it", arguments: [",", ";", "\t", "|"])
  func tables(delimiter: String) {
    let rows = [["Email", "Name", "ORCID"], ["x", "\"Doe, Jane\"", "0000-0002-1825-0097"], ["y", "", ""]]
    let roster = Self.roster(rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n"))
    #expect(
      roster.entries == [Roster.Entry(name: "Doe, Jane", identifiers: ["0000-0002-1825-0097"], line: 2)])
    #expect(roster.diagnostics.map(\.message) == ["the row names nobody"])
    #expect(roster.diagnostics.map(\.location) == [SourceLocation(file: "pc", line: 3)])
  }

  @Test("First and last names of two columns; an ORCID without a name stands for it")
  func parts() {
    let roster = Self.roster("first name,last name,orcid\nJan,van der Berg,\n,,0000-0002-1825-0097\n")
    #expect(roster.entries.map(\.name) == ["van der Berg, Jan", "0000-0002-1825-0097"])
  }

  @Test("Nothing gives nobody")
  func nothing() { for text in ["", "\n", "name\n", "# x"] { #expect(Self.roster(text).entries.isEmpty) } }
}
