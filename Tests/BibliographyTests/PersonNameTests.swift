import Testing
import TextInput

@testable import Bibliography

@Suite struct PersonNameTests {
  @Test(arguments: [
    // Natural order.
    ("Grace Hopper", "Grace", "", "Hopper", ""),
    ("Grace Murray Hopper", "Grace Murray", "", "Hopper", ""),
    ("  D.  E.\tKnuth ", "D. E.", "", "Knuth", ""),
    ("Ludwig van Beethoven", "Ludwig", "van", "Beethoven", ""),
    ("Vincent van der Aalst", "Vincent", "van der", "Aalst", ""),
    ("Charles de la Vallée Poussin", "Charles", "de la", "Vallée Poussin", ""),
    ("de la Fontaine", "", "de la", "Fontaine", ""),
    ("Martin Luther King Jr.", "Martin Luther", "", "King", "Jr."),
    ("Henry Ford, Jr.", "Henry", "", "Ford", "Jr."),
    ("John Smith III", "John", "", "Smith", "III"),
    ("Plato", "", "", "Plato", ""),
    ("van Gogh", "", "van", "Gogh", ""),
    ("Liu Yang", "Liu", "", "Yang", ""),
    // Forms of address are no part of a name; what is printed in quotation marks is.
    ("Prof. Dr. Ann van Doe Jr.", "Ann", "van", "Doe", "Jr."), ("Sir Doe", "Sir", "", "Doe", ""),
    ("Dr. Turing Jr.", "", "", "Turing", "Jr."), ("Dr. Smith", "", "", "Smith", ""),
    ("Dr Jane Doe", "Jane", "", "Doe", ""), ("Prof Jane Doe", "Jane", "", "Doe", ""),
    ("Doe, Dr. Jane", "Jane", "", "Doe", ""), ("Doe, Jr., Prof. Dr. Jane", "Jane", "", "Doe", "Jr."),
    ("Doe, Dr.", "", "", "Doe", ""), ("{Dr. Jane}, Ann", "Ann", "", "Dr. Jane", ""),
    ("DR. JANE DOE", "JANE", "", "DOE", ""), ("Dr.-Ing. Jane “J” Doe", "Jane “J”", "", "Doe", ""),
    // In capitals these are initials; a title alone is a name.
    ("DR Smith", "DR", "", "Smith", ""), ("Smith, MS.", "MS.", "", "Smith", ""), ("Dr.", "", "", "Dr.", ""),
    ("Smith, D. R.", "D. R.", "", "Smith", ""), ("Prof, Ann", "Ann", "", "Prof", ""),
    ("Ann \"Annie\" Doe", "Ann \"Annie\"", "", "Doe", ""), ("\"Annie\" Doe", "\"Annie\"", "", "Doe", ""),
    ("Andrea de Leeuw van Weenen", "Andrea", "de", "Leeuw van Weenen", ""),
    ("Gomes da Silva, Carla", "Carla", "", "Gomes da Silva", ""),
    // Small words that no family name begins with.
    ("Center for Digital Scholarship", "", "", "Center for Digital Scholarship", ""),
    ("Rights at Work", "", "", "Rights at Work", ""),
    ("", "", "", "", ""),
    // All small: only known particles are particles.
    ("ludwig van beethoven", "ludwig", "van", "beethoven", ""),
    ("mary ann evans", "mary ann", "", "evans", ""),
    // The last word is always of the family name.
    ("Ahmed el-baz", "Ahmed", "", "el-baz", ""),
    // Comma form.
    ("Liu, Yang", "Yang", "", "Liu", ""),
    ("van Beethoven, Ludwig", "Ludwig", "van", "Beethoven", ""),
    ("van Beethoven, Jr., Ludwig", "Ludwig", "van", "Beethoven", "Jr."),
    ("García Márquez, Gabriel", "Gabriel", "", "García Márquez", ""),
    ("Smith,", "", "", "Smith", ""),
    ("O'Brien ,  Flann", "Flann", "", "O'Brien", ""),
    ("Smith, Jr.", "", "", "Smith", "Jr."),
    // Braces: one name, whatever is in it.
    ("{ATLAS Collaboration}", "", "", "ATLAS Collaboration", ""),
    ("{Barnes and Noble, Inc.}", "", "", "Barnes and Noble, Inc.", ""),
    ("{A} {B}", "A", "", "B", ""),
    // Braces inside: what they hold is one word and no particle.
    ("{von Beethoven}, Ludwig", "Ludwig", "", "von Beethoven", ""),
    ("van {de Beer}, Ann", "Ann", "van", "de Beer", ""), ("AA {bb} CC", "AA bb", "", "CC", ""),
    ("{Noble, Inc.}, Barnes and", "Barnes and", "", "Noble, Inc.", ""),
    ("{unpaired, Ann", "Ann", "", "{unpaired", ""), ("Gerard 't Hooft", "Gerard", "'t", "Hooft", ""),
    ("{}", "", "", "", ""),
  ])
  func readsParts(_ printed: String, _ given: String, _ particle: String, _ family: String, _ suffix: String)
  {
    #expect(
      PersonName(printed) == PersonName(given: given, particle: particle, family: family, suffix: suffix))
  }

  @Test(arguments: [
    "Grace Hopper", "Ludwig van Beethoven", "de la Fontaine", "Henry Ford, Jr.", "Plato",
    "{ATLAS Collaboration}",
    "{Barnes and Noble, Inc.}", "van Beethoven, Jr., Ludwig", "García Márquez, Gabriel", "mary ann evans",
    "{von Beethoven}, Ludwig", "{Noble, Inc.}, Barnes and", "van {de Beer}, Ann",
    "Charles de la Vallée Poussin", "Smith, Jr.", "", ",", ", ,", "a,b,c,d", "李 四",
  ])
  func theInvertedFormKeepsTheParts(_ printed: String) {
    let name = PersonName(printed)
    #expect(PersonName(name.inverted) == name)
  }

  /// Names of all orders of a few pieces, many of which nobody has: the rules over bytes say what those over characters say.
  @Test func bytesTellWhatCharactersTell() {
    let pieces = [
      "van", "de", "Ann", "ann", "Öz", "öz", "'t", "d'Or", "李", "Jr.", "iii", "III", "B.", ",", " ,", "\t",
      "-", "Д.", "",
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          for fourth in ["", "Smith", ", Jr", "von", "Sr"] {
            let printed = [first, second, third, fourth].joined(separator: " ")
            let plain = printed.withByteView { PersonName(plain: $0) }
            #expect(plain == PersonName(anyOf: printed), "\(printed)")
          }
        }
      }
    }
    #expect("{A} B".withByteView { PersonName(plain: $0) } == nil)
    #expect("A\u{A0}B".withByteView { PersonName(plain: $0) } == nil)
  }

  @Test func displaysGivenNamesFirst() {
    #expect(PersonName("van Beethoven, Jr., Ludwig").display == "Ludwig van Beethoven Jr.")
    #expect(PersonName("{ATLAS Collaboration}").display == "ATLAS Collaboration")
    #expect(PersonName("{ATLAS Collaboration}").inverted == "{ATLAS Collaboration}")
    #expect(PersonName("Plato").inverted == "Plato")
  }
}
