internal import Bibliography
internal import TextInput

/// Identifiers of the paper, and what is said about each author.
extension DelimitedPass {
  /// What other columns say about each author: affiliations, ORCIDs, other numbers.
  func details(_ builder: inout PaperListBuilder) {
    var details = AuthorDetails(builder)
    var numbers = 0
    for role in DelimitedRole.withPersonScheme where record.has(role) {
      guard let scheme = role.personScheme else { continue }
      record.withCell(role) { cell in
        guard !cell.isEmpty else { return }
        let layout = producer?.personIdentifiers ?? .inOrder
        let isList = role == .scopusAuthors || role == .openAlexAuthors
        let count = details.addIdentifiers(cell, scheme: scheme, layout: layout)
        if isList { numbers = max(numbers, count ?? 0) }
      }
    }
    record.withCell(.affiliations) { cell in
      if !cell.isEmpty { details.addAffiliations(cell, layout: producer?.affiliations ?? .inOrder) }
    }
    details.append(to: &builder)
    // More numbers of authors than names: names are missing.
    if numbers > details.count, details.count > 0 {
      builder.declaredAuthorCount(numbers)
      builder.truncateAuthors()
    }
  }
}
