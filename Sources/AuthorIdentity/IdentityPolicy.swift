/// How mentions of people are joined into people.
///
/// The two rules by initials are M. E. J. Newman's: the first initial gives the lower number of people, all initials the higher one of the
/// two. They are readings of a list and no bounds: one joins namesakes, the other parts a person who writes now with a middle name
/// and now without, and of a network nothing but its counts need lie between what they give. Names that are one under ``exact`` are
/// one under both.
///
/// Reference: M. E. J. Newman, "The structure of scientific collaboration networks", PNAS 98 (2001) 404.
public enum IdentityPolicy: String, Sendable, CaseIterable {
  /// Two mentions are one person when their names are equal after Unicode composition (NFC), letter case,
  /// `Last, First` order and runs of white space are evened out; accents, hyphens and full stops are kept.
  case exact

  /// The same family name, with its particle, and the same initials of all given names in their order; letter case and accents aside.
  /// `J.-P. Serre` has the initials J and P.
  case allInitials = "all-initials"

  /// The same family name, with its particle, and the same first initial; letter case and accents aside.
  case firstInitial = "first-initial"

  /// The rule, in a sentence.
  public var convention: String {
    switch self {
    case .exact: "names are one person when equal in NFC, letter case folded, Last, First turned round"
    case .allInitials:
      "names are one person when family name and all initials agree, letter case and accents aside"
    case .firstInitial:
      "names are one person when family name and first initial agree, letter case and accents aside"
    }
  }
}
