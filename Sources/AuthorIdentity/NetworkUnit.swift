/// What the nodes of a network are.
public enum NetworkUnit: String, Sendable, CaseIterable {
  /// Authors.
  case people
  /// The institutions of their affiliations.
  case institutions
  /// The countries of their affiliations.
  case countries

  /// One of them, in words.
  package var noun: String {
    switch self {
    case .people: "person"
    case .institutions: "institution"
    case .countries: "country"
    }
  }
}

/// How far the affiliations of a list tell where its authors work.
///
/// Unknown is a category of its own: it is counted, and is no node and no country that works with another.
public struct AffiliationCoverage: Sendable, Equatable {
  /// Authorships of all papers, and those with an affiliation.
  public internal(set) var authorships = 0
  /// Authorships with an affiliation.
  public internal(set) var affiliated = 0
  /// What is told by institution.
  public internal(set) var institutions = Places()
  /// What is told by country.
  public internal(set) var countries = Places()

  /// Of the papers with authors, where they were written.
  public struct Places: Sendable, Equatable {
    /// Different institutions, or countries.
    public internal(set) var count = 0
    /// Authorships of which it is known.
    public internal(set) var known = 0
    /// Papers of at least two known ones: work between institutions, or international.
    public internal(set) var several = 0
    /// Of these the papers with all authors known.
    public internal(set) var severalWhole = 0
    /// Papers of one, with all authors known.
    public internal(set) var one = 0
    /// Papers of which that cannot be said: some author's is unknown, or some author is, and at most one is known.
    public internal(set) var unknown = 0

    /// Papers of several as a share of the papers with all authors known; `nil` without such papers. Papers with an unknown author
    /// are left out of both, for of them only those of several could count.
    public var shareOfSeveral: Double? {
      severalWhole + one > 0 ? Double(severalWhole) / Double(severalWhole + one) : nil
    }

    /// Between which shares of all papers those of several lie, whatever the unknown ones are; `nil` without papers.
    public var shareOfSeveralBounds: ClosedRange<Double>? {
      let all = Double(several + one + unknown)
      return all > 0 ? Double(several) / all...Double(several + unknown) / all : nil
    }
  }
}
