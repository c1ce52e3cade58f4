/// How much the papers of a list are joint work, from their numbers of authors.
///
/// With f_j papers of j authors, N = Σ f_j papers that have an author at all:
/// collaborative index CI = Σ j·f_j / N (Lawani 1980), degree of collaboration DC = 1 − f₁/N (Subramanyam 1983),
/// collaborative coefficient CC = 1 − Σ (f_j/j) / N (Ajiferuke, Burrell & Tague 1988), modified collaborative
/// coefficient MCC = A/(A − 1) · CC with A the number of different authors in the collection (Egghe 1991; Savanur & Srikanth
/// 2010). `nil` when no paper has an author; MCC also when A < 2, where its denominator is 0.
///
///     let paw = CollaborationIndices(authorCounts: [3, 2, 2], distinctAuthors: 4)
///     paw?.collaborativeCoefficient          // 0.5556
///     paw?.modifiedCollaborativeCoefficient  // 0.7407
///
/// Of a truncated list give the least number of authors that it can have: both CI and CC are then lower bounds, DC and the
/// solo share exact as long as every list that is cut has two authors at least; MCC is not determined.
///
/// Reference: I. Ajiferuke, Q. Burrell, J. Tague, "Collaborative coefficient", Scientometrics 14 (1988) 421,
/// doi:10.1007/BF02017100; K. Subramanyam, J. Inform. Sci. 6 (1983) 33, doi:10.1177/016555158300600105; K. Savanur,
/// R. Srikanth, Scientometrics 84 (2010) 365, doi:10.1007/s11192-009-0100-4.
public struct CollaborationIndices: Sendable, Equatable {
  /// CI: the mean number of authors of a paper.
  public let collaborationIndex: Double
  /// CI by its other definition, the mean number of authors of a paper with several; `nil` where no paper has. B. Elango,
  /// P. Rajendran (2012) and others use it under the same name, so that a printed CI should say which it is.
  public let jointCollaborationIndex: Double?
  /// DC: the share of papers with several authors.
  public let degreeOfCollaboration: Double
  /// CC: from 0 (all papers solo) towards 1.
  public let collaborativeCoefficient: Double
  /// MCC: as CC, reaching 1 when every paper has all authors; `nil` for fewer than two authors.
  public let modifiedCollaborativeCoefficient: Double?
  /// The share of papers with one author, 1 − DC.
  public let soloShare: Double

  /// Computes the indices.
  ///
  /// - Parameters:
  ///   - authorCounts: the number of authors of each paper, at least what is known of a truncated list; papers with
  ///     0 are left out.
  ///   - isTruncated: whether each paper's list is cut, so that it is joint work whatever its count; empty for none.
  ///   - distinctAuthors: A, the number of different authors.
  /// - Complexity: O(papers).
  public init?(authorCounts: [Int], isTruncated: [Bool] = [], distinctAuthors: Int) {
    precondition(
      isTruncated.isEmpty || isTruncated.count == authorCounts.count, "one value a paper is needed")
    var papers = 0
    var authors = 0
    var solo = 0
    var reciprocals = 0.0
    for (paper, count) in authorCounts.enumerated() where count > 0 {
      papers += 1
      authors += count
      reciprocals += 1 / Double(count)
      if count == 1, isTruncated.isEmpty || !isTruncated[paper] { solo += 1 }
    }
    guard papers > 0 else { return nil }
    collaborationIndex = Double(authors) / Double(papers)
    jointCollaborationIndex = papers > solo ? Double(authors - solo) / Double(papers - solo) : nil
    soloShare = Double(solo) / Double(papers)
    degreeOfCollaboration = Double(papers - solo) / Double(papers)
    collaborativeCoefficient = 1 - reciprocals / Double(papers)
    modifiedCollaborativeCoefficient =
      distinctAuthors < 2
      ? nil : collaborativeCoefficient * Double(distinctAuthors) / Double(distinctAuthors - 1)
  }
}
