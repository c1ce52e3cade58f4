/// A work that a statement of methods cites.
struct CitedWork: Equatable, Sendable {
  /// Authors, title, place, year and DOI.
  let text: String

  private init(_ text: String) { self.text = text }

  static let newman = CitedWork(
    "M. E. J. Newman, Scientific collaboration networks. II, Phys. Rev. E 64 (2001) 016132, doi:10.1103/PhysRevE.64.016132"
  )
  static let newmanNames = CitedWork(
    "M. E. J. Newman, The structure of scientific collaboration networks, PNAS 98 (2001) 404, "
      + "doi:10.1073/pnas.98.2.404")
  static let leydesdorffPark = CitedWork(
    "L. Leydesdorff, H. W. Park, Full and fractional counting in bibliometric networks, J. Informetrics 11 (2017), "
      + "doi:10.1016/j.joi.2016.11.007")
  static let wattsStrogatz = CitedWork(
    "D. J. Watts, S. H. Strogatz, Collective dynamics of small-world networks, Nature 393 (1998) 440, doi:10.1038/30918"
  )
  static let assortativity = CitedWork(
    "M. E. J. Newman, Assortative mixing in networks, Phys. Rev. Lett. 89 (2002) 208701, doi:10.1103/PhysRevLett.89.208701"
  )
  static let brandes = CitedWork(
    "U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociol. 25 (2001) 163, "
      + "doi:10.1080/0022250X.2001.9990249")
  static let leiden = CitedWork(
    "V. A. Traag, L. Waltman, N. J. van Eck, From Louvain to Leiden, Sci. Rep. 9 (2019) 5233, "
      + "doi:10.1038/s41598-019-41695-z")
  static let constantPotts = CitedWork(
    "V. A. Traag, P. Van Dooren, Y. Nesterov, Narrow scope for resolution-limit-free community detection, Phys. Rev. E 84 "
      + "(2011) 016114, doi:10.1103/PhysRevE.84.016114")
  static let louvain = CitedWork(
    "V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, Fast unfolding of communities in large networks, J. Stat. "
      + "Mech. (2008) P10008, doi:10.1088/1742-5468/2008/10/P10008")
  static let labelPropagation = CitedWork(
    "U. N. Raghavan, R. Albert, S. Kumara, Near linear time algorithm to detect community structures in large-scale "
      + "networks, Phys. Rev. E 76 (2007) 036106, doi:10.1103/PhysRevE.76.036106")
  static let infomap = CitedWork(
    "M. Rosvall, C. T. Bergstrom, Maps of random walks on complex networks reveal community structure, PNAS 105 (2008) 1118, "
      + "doi:10.1073/pnas.0706851105")
  static let ajiferuke = CitedWork(
    "I. Ajiferuke, Q. Burrell, J. Tague, Collaborative coefficient, Scientometrics 14 (1988) 421, doi:10.1007/BF02017100"
  )
  static let savanur = CitedWork(
    "K. Savanur, R. Srikanth, Modified collaborative coefficient, Scientometrics 84 (2010) 365, "
      + "doi:10.1007/s11192-009-0100-4")
  static let hirsch = CitedWork(
    "J. E. Hirsch, An index to quantify an individual's scientific research output, PNAS 102 (2005) 16569, "
      + "doi:10.1073/pnas.0507655102")
  static let egghe = CitedWork(
    "L. Egghe, Theory and practise of the g-index, Scientometrics 69 (2006) 131, doi:10.1007/s11192-006-0144-7"
  )
}
