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
    #expect(Self.roster("Ann Doe  # chair\nC#Sharp Roe\n").entries.map(\.name) == ["Ann Doe", "C#Sharp Roe"])
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

  @Test("Comments stand in tables too, before the header and between the rows; a column # is none")
  func comments() {
    let roster = Self.roster("# the committee\nname,email\n# chairs\nJane Doe,x@y\n#off,z@y\n")
    #expect(roster.entries.map(\.name) == ["Jane Doe"])
    #expect(roster.entries.map(\.line) == [4])
    #expect(roster.diagnostics.isEmpty)
    #expect(Self.roster("#,name\n1,Jane Doe\n").entries.map(\.name) == ["Jane Doe"])
    #expect(Self.roster("#,name\n#1,Jane Doe\n#off,John Roe\n").entries.map(\.name) == ["Jane Doe"])
  }

  @Test(
    "A table without a column of names is an error that names its columns, and nobody's name is read from it",
    arguments: [
      "Email,Affiliation\na@b,Graz\n", "Who,Mail to\nJane Doe,a@b\nJohn Roe,c@d\n", "X\tY\nJane\tDoe\n",
      "# pc\nWho|What\nJane Doe|chair\n", "Nr,Who\n1,Jane Doe\n2,John Roe\n",
    ])
  func unknownTables(text: String) {
    let roster = Self.roster(text)
    #expect(roster.entries.isEmpty)
    #expect(roster.diagnostics.map(\.message) == ["no column has names"])
    let hint = roster.diagnostics.first?.hint ?? ""
    #expect(hint.hasPrefix("the columns are: "))
    #expect(hint.contains("a column of names is called name, full name"))
  }

  @Test("Heads that are family names elsewhere are columns of names beside another head")
  func weakHeads() {
    #expect(Self.roster("Person,Email\nJane Doe,a@b\n").entries.map(\.name) == ["Jane Doe"])
    #expect(
      Self.roster("Person, Anna\nMember, Ruth\n").entries.map(\.name) == ["Person, Anna", "Member, Ruth"])
  }

  @Test("Several names of a line or cell are taken apart where that is certain")
  func severalNames() {
    #expect(
      Self.roster("Jane Doe; John Roe\nAnn Poe, Tim Moe, Kim Loe\nGarcía Márquez, Gabriel José\n").entries
        .map(\.name)
        == ["Jane Doe", "John Roe", "Ann Poe", "Tim Moe", "Kim Loe", "García Márquez, Gabriel José"])
    #expect(Self.roster("King, Jr., Martin Luther\n").entries.count == 1)
    let table = Self.roster("name,orcid\n\"Jane Doe; John Roe\",0000-0002-1825-0097\n")
    #expect(table.entries.map(\.name) == ["Jane Doe", "John Roe"])
    #expect(table.entries.allSatisfy { $0.identifiers.isEmpty })
    #expect(table.diagnostics.map(\.message) == ["the row has several names and an identifier"])
  }
}
