/// How mentions of people are joined into people.
///
/// The two rules by initials are M. E. J. Newman's. Names that are one under a rule are one under every coarser one, so the numbers of
/// people stand in the order ``firstInitial`` ≤ ``allInitials`` ≤ ``exact`` (where no source numbers its namesakes: the rules by initials
/// pass over such numbers as well). The truth may lie outside: the rules by initials join namesakes, ``allInitials`` and ``exact`` part a
/// person who writes now with a middle name and now without. Of a network nothing but the number of people need have that order.
///
/// Reference: M. E. J. Newman, "The structure of scientific collaboration networks", PNAS 98 (2001) 404,
/// doi:10.1073/pnas.98.2.404.
public enum IdentityPolicy: String, Sendable, CaseIterable {
  /// Two mentions are one person when their names are equal after Unicode composition (NFC), letter case,
  /// `Last, First` order, runs of white space and forms of address (`Dr.`) are evened out; accents, hyphens and full stops are kept.
  case exact

  /// The same family name, with its particle, and the same initials of all given names in their order; letter case, accents and suffixes
  /// (`Jr.`, `III`) aside. `J.-P. Serre` has the initials J and P, and so has `Serre, JP`; but in a name in capitals throughout
  /// (`SERRE, JP`) each word counts as one given name.
  case allInitials = "all-initials"

  /// The same family name, with its particle, and the same first initial; letter case, accents and suffixes aside.
  case firstInitial = "first-initial"

  /// The rule, in a sentence.
  public var convention: String {
    switch self {
    case .exact: "names are one person when equal in NFC, letter case folded, Last, First turned round"
    case .allInitials:
      "names are one person when family name and all initials agree, letter case, accents and suffixes (Jr.) aside"
    case .firstInitial:
      "names are one person when family name and first initial agree, letter case, accents and suffixes (Jr.) aside"
    }
  }
}
