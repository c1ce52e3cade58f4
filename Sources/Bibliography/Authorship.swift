/// One mention of one person on one paper.
public struct Authorship: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What a source says of an author beside the name.
  public struct Marks: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8
    /// Wraps a set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Contributed equally with the others so marked.
    public static let equalContribution = Marks(rawValue: 1)
    /// The corresponding author.
    public static let corresponding = Marks(rawValue: 2)
    /// Printed so as to stand out (bold, underlined): on a profile page, the owner.
    public static let emphasized = Marks(rawValue: 4)
    /// Not printed: added because the page belongs to this person.
    public static let inferredOwner = Marks(rawValue: 8)
  }

  /// The name as the source has it: `Yang Liu`, or `Liu, Yang` where the source tells the parts apart.
  public var name: String

  /// Identifiers of the person, for example an ORCID.
  public var identifiers: [Identifier]

  /// The affiliation as printed.
  public var affiliations: [String]

  /// Equal contribution and the like.
  public var marks: Marks

  /// States a mention.
  public init(
    _ name: String, identifiers: [Identifier] = [], affiliations: [String] = [], marks: Marks = []
  ) {
    self.name = name
    self.identifiers = identifiers
    self.affiliations = affiliations
    self.marks = marks
  }

  /// States a mention by its name alone.
  public init(stringLiteral name: String) { self.init(name) }

  /// The parts of the name.
  public var personName: PersonName { PersonName(name) }
}
