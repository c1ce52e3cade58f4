/// Figures that one source states at one time about one person, and what its list of papers shows.
///
/// Only figures of the same source at the same time belong together: two databases may well count differently.
///
///     StatedIndices(hIndex: 27, citations: 356).contradictions().map(\.arithmetic)
///     // ["h-index 27 needs at least 27² = 729 citations; 356 are stated; with 356 the h-index is at most 18"]
public struct StatedIndices: Sendable, Equatable {
  /// The h-index.
  public var hIndex: Int?
  /// The g-index; the theorem holds for the bounded and the padded one.
  public var gIndex: Int?
  /// The number of papers with at least ten citations.
  public var i10Index: Int?
  /// The h-index over some of the papers or some of the citations.
  public var h5Index: Int?
  /// Hirsch's m.
  public var mQuotient: Double?
  /// The number of papers.
  public var papers: Int?
  /// The number of citations.
  public var citations: Int?
  /// The citations received in some years, added up.
  public var yearlyCitations: Int?
  /// The year of the first paper.
  public var firstYear: Int?
  /// The year to which the figures were counted.
  public var referenceYear: Int?
  /// How many papers the source lists.
  public var listedPapers: Int?
  /// The year of the oldest of them.
  public var oldestListedYear: Int?
  /// The known citations of the listed papers, in any order.
  public var listedCitations: [Int]
  /// The collaborative coefficient CC of a collection of papers.
  public var collaborativeCoefficient: Double?
  /// The degree of collaboration DC of it.
  public var degreeOfCollaboration: Double?
  /// The modified collaborative coefficient MCC of it.
  public var modifiedCollaborativeCoefficient: Double?
  /// The largest number of authors of a paper of the collection, or the number of its authors.
  public var mostAuthors: Int?

  /// States figures.
  public init(
    hIndex: Int? = nil, gIndex: Int? = nil, i10Index: Int? = nil, h5Index: Int? = nil,
    mQuotient: Double? = nil,
    papers: Int? = nil, citations: Int? = nil, yearlyCitations: Int? = nil, firstYear: Int? = nil,
    referenceYear: Int? = nil, listedPapers: Int? = nil, oldestListedYear: Int? = nil,
    listedCitations: [Int] = []
  ) {
    self.hIndex = hIndex
    self.gIndex = gIndex
    self.i10Index = i10Index
    self.h5Index = h5Index
    self.mQuotient = mQuotient
    self.papers = papers
    self.citations = citations
    self.yearlyCitations = yearlyCitations
    self.firstYear = firstYear
    self.referenceYear = referenceYear
    self.listedPapers = listedPapers
    self.oldestListedYear = oldestListedYear
    self.listedCitations = listedCitations
  }
}

/// Figures that cannot all be true.
public struct Contradiction: Sendable, Equatable {
  /// The theorem that they break.
  public enum Theorem: String, Sendable, CaseIterable {
    /// h² ≤ C: h papers have h citations each.
    case hSquaredCitations
    /// h ≤ N.
    case hPapers
    /// g² ≤ C.
    case gSquaredCitations
    /// h ≥ 10: i10 ≥ h and C ≥ h² + 10(i10 − h). h < 10: i10 ≤ h and C ≥ 10·i10 + h(h − i10).
    case i10
    /// i10 ≤ N.
    case i10Papers
    /// C ≥ 10·i10.
    case i10Citations
    /// h ≤ g.
    case hG
    /// h5 ≤ h.
    case h5
    /// The citations of some years are no more than all.
    case yearlyCitations
    /// The papers that are listed are no more than all.
    case listedPapers
    /// The citations of the listed papers are no more than all.
    case listedCitations
    /// The h-index of the listed papers is no more than that of all.
    case listedH
    /// No paper is older than the first.
    case firstYear
    /// m = h ∕ years, with the first year counted or not.
    case mQuotient
    /// CC ≤ 1 − 1 ∕ a for papers of at most a authors, and below 1.
    case collaborativeCoefficient
    /// DC and MCC lie between 0 and 1.
    case collaborationShares
  }

  /// The theorem.
  public let theorem: Theorem
  /// The proof in one line, with the numbers.
  public let arithmetic: String
}

extension StatedIndices {
  /// Every theorem that the figures break, in a fixed order; figures that are not stated break none.
  ///
  /// Each is proved by counting citations: no threshold and no guess is in it. A negative figure counts as not stated.
  ///
  /// - Complexity: O(listed papers · log).
  public func contradictions() -> [Contradiction] {
    let (h, g, i10) = (stated(hIndex), stated(gIndex), stated(i10Index))
    let (all, count) = (stated(citations), stated(papers))
    var found: [Contradiction] = []
    func state(_ theorem: Contradiction.Theorem, _ arithmetic: String) {
      found.append(Contradiction(theorem: theorem, arithmetic: arithmetic))
    }
    if let h, let all, h.multipliedReportingOverflow(by: h).overflow || h * h > all {
      state(
        .hSquaredCitations,
        "h-index \(h) needs at least \(h)² = \(square(h)) citations; \(all) \(are(all)) stated; "
          + "with \(all) the h-index is at most \(root(all))")
    }
    if let h, let count, h > count {
      state(.hPapers, "h-index \(h) needs at least \(h) papers; \(count) \(are(count)) stated")
    }
    if let g, let all, g.multipliedReportingOverflow(by: g).overflow || g * g > all {
      state(
        .gSquaredCitations,
        "g-index \(g) needs at least \(g)² = \(square(g)) citations; \(all) \(are(all)) stated; "
          + "with \(all) the g-index is at most \(root(all))")
    }
    if let h, let i10 { found += i10Contradictions(h: h, i10: i10, citations: all) }
    if let i10, let all, h == nil, i10 > all / 10 {
      state(
        .i10Citations,
        "\(i10) papers with at least 10 citations need at least \(i10)0; \(all) \(are(all)) stated")
    }
    if let h, let g, h > g {
      state(
        .hG,
        "the \(h) papers of the h-core have at least \(h)² citations together, so g is at least \(h); \(g) is stated"
      )
    }
    if let i10, let count, i10 > count {
      state(.i10Papers, "i10-index \(i10) counts papers; \(count) \(are(count)) stated")
    }
    if let h, let h5 = stated(h5Index), h5 > h {
      state(.h5, "an h-index of some years cannot exceed the one of all: \(h5) > \(h)")
    }
    if let all, let yearly = stated(yearlyCitations), yearly > all {
      state(
        .yearlyCitations, "the citations by year add up to \(yearly), which is more than the \(all) stated")
    }
    if let count, let listed = listedPapers, listed > count {
      state(.listedPapers, "\(listed) papers are listed, which is more than the \(count) stated")
    }
    let listedTotal = listedCitations.reduce(0, +)
    if let all, listedTotal > all {
      state(
        .listedCitations,
        "the citations of the listed papers add up to \(listedTotal), which is more than the \(all) stated")
    }
    let listedH = CitationProfile(citations: listedCitations).ranking.h
    if let h, listedH > h {
      state(
        .listedH,
        "\(listedH) listed papers have at least \(listedH) citations each; an h-index of \(h) is stated")
    }
    if let first = firstYear, let oldest = oldestListedYear, oldest < first {
      state(.firstYear, "a paper of \(oldest) is listed; the first year is stated as \(first)")
    }
    return found + mContradictions() + collaborationContradictions()
  }

  /// CC = 1 − mean of 1 ∕ n is at most that of papers that all have the most authors. Printed with two decimals or more, it may be
  /// half a hundredth too large.
  private func collaborationContradictions() -> [Contradiction] {
    let rounding = 0.005
    func printed(_ value: Double) -> String { "\((value * 10_000).rounded() / 10_000)" }
    var found: [Contradiction] = []
    if let coefficient = collaborativeCoefficient {
      let most = mostAuthors.flatMap { $0 > 0 ? $0 : nil }
      let bound = most.map { 1 - 1 / Double($0) } ?? 1
      if coefficient < 0 {
        found.append(
          Contradiction(
            theorem: .collaborativeCoefficient,
            arithmetic: "1 − mean of 1/n is never below 0; CC = \(printed(coefficient)) is stated"))
      } else if coefficient > bound + rounding {
        let reason =
          most.map { "of papers of at most \($0) authors CC is at most 1 − 1/\($0) = \(printed(bound))" }
          ?? "1 − mean of 1/n is below 1"
        found.append(
          Contradiction(
            theorem: .collaborativeCoefficient,
            arithmetic: reason + "; CC = \(printed(coefficient)) is stated"))
      }
    }
    for (name, share) in [
      ("the degree of collaboration", degreeOfCollaboration),
      ("the modified collaborative coefficient", modifiedCollaborativeCoefficient),
    ] {
      // One more than 1 by less than any printed digit is a sum that was rounded.
      guard let share, !(0...1 + 1e-9).contains(share) else { continue }
      found.append(
        Contradiction(
          theorem: .collaborationShares,
          arithmetic: "\(name) lies between 0 and 1; \(printed(share)) is stated"))
    }
    return found
  }

  private func i10Contradictions(h: Int, i10: Int, citations: Int?) -> [Contradiction] {
    var lines: [String] = []
    if h >= 10, i10 < h {
      lines.append(
        "\(h) papers have at least \(h) ≥ 10 citations, so the i10-index is at least \(h); \(i10) is stated")
    } else if h < 10, i10 > h {
      lines.append(
        "\(i10) papers with at least 10 citations make an h-index of at least \(min(i10, 10)); \(h) is stated"
      )
    } else if let citations, h <= root(citations), max(citations, i10) < 1 << 58 {
      // Where h² ≤ C is broken already this would only say the same again.
      let (needed, formula) =
        h >= 10
        ? (h * h + 10 * (i10 - h), "\(h)² + 10·(\(i10) − \(h))")
        : (10 * i10 + h * (h - i10), "10·\(i10) + \(h)·(\(h) − \(i10))")
      if needed > citations {
        lines.append(
          "h-index \(h) and i10-index \(i10) need at least \(formula) = \(needed) citations; "
            + "\(citations) \(are(citations)) stated")
      }
    }
    return lines.map { Contradiction(theorem: .i10, arithmetic: $0) }
  }

  /// m is printed with some decimals and ages are counted with or without the first year, so only values that fit neither,
  /// by more than rounding to one decimal, contradict.
  private func mContradictions() -> [Contradiction] {
    guard let m = mQuotient, m >= 0, let h = stated(hIndex), let first = firstYear, let last = referenceYear,
      last > first
    else { return [] }
    let ages = [last - first, last - first + 1]
    if ages.contains(where: { abs(m - Double(h) / Double($0)) <= 0.05 }) { return [] }
    return [
      Contradiction(
        theorem: .mQuotient,
        arithmetic: "h-index \(h) over the \(ages[0]) or \(ages[1]) years from \(first) to \(last) is "
          + ages.map { "\((Double(h) / Double($0) * 100).rounded() / 100)" }.joined(separator: " or ")
          + "; m = \(m) is stated")
    ]
  }

  private func stated(_ figure: Int?) -> Int? { figure.flatMap { $0 >= 0 ? $0 : nil } }

  private func are(_ count: Int) -> String { count == 1 ? "is" : "are" }

  private func square(_ number: Int) -> String {
    let (square, overflow) = number.multipliedReportingOverflow(by: number)
    return overflow ? "more than \(Int.max)" : "\(square)"
  }

  /// ⌊√n⌋, exact: the square root of a large integer may be rounded up.
  private func root(_ number: Int) -> Int {
    let root = Int(Double(number).squareRoot())
    return root.multipliedReportingOverflow(by: root).overflow || root * root > number ? root - 1 : root
  }
}
