/// A paper of a resolved bibliography: a dense integer from 0, in the order of first records.
public struct PaperID: Hashable, Comparable, Sendable {
  /// The row of the paper in every array that holds one value per paper.
  public let index: UInt32

  /// Makes the identifier of the paper in row `index`.
  public init(_ index: Int) { self.index = UInt32(index) }

  /// Papers are ordered by their first records.
  public static func < (a: PaperID, b: PaperID) -> Bool { a.index < b.index }
}
