internal import Foundation

/// How long an edge is for a path, made from its strength; whoever asks for a path names it.
///
/// A weight is a strength, and more is closer, so that a length falls as the weight grows.
public enum EdgeLength: Sendable, Hashable {
  /// Every edge has length 1.
  case hops

  /// 1 ∕ w. On weights of Newman's counting the distances are his collaboration distances.
  ///
  /// M. E. J. Newman, "Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality",
  /// Physical Review E 64 (2001) 016132, doi:10.1103/PhysRevE.64.016132.
  case inverseWeight

  /// 1 ∕ w^α: 0 is ``hops``, 1 is ``inverseWeight``, what lies between weighs the number of steps against their strength.
  ///
  /// T. Opsahl, F. Agneessens, J. Skvoretz, "Node centrality in weighted networks: generalizing degree and shortest paths",
  /// Social Networks 32 (2010) 245, doi:10.1016/j.socnet.2010.03.006.
  case inversePower(Double)

  /// The length of an edge of a weight: positive and finite.
  @inline(__always) public func length(ofWeight weight: Double) -> Double {
    switch self {
    case .hops: 1
    case .inverseWeight: min(1 / weight, .greatestFiniteMagnitude)
    case .inversePower(let exponent):
      max(.leastNormalMagnitude, min(pow(weight, -exponent), .greatestFiniteMagnitude))
    }
  }
}
