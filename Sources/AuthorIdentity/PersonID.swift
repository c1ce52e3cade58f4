/// A person of a resolved bibliography: a dense integer from 0, in the order of first mentions.
public struct PersonID: Hashable, Comparable, Sendable {
  /// The row of the person in every array that holds one value per person.
  public let index: UInt32

  /// Makes the identifier of the person in row `index`.
  public init(_ index: Int) { self.index = UInt32(index) }

  /// People are ordered by their first mentions.
  public static func < (a: PersonID, b: PersonID) -> Bool { a.index < b.index }
}
