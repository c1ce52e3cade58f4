internal import AuthorIdentity
internal import Bibliography
internal import Statistics
internal import TextInput

extension ComparedFigure {
  /// Writes `figures`: `[ { name, first, second, difference } ]`, each with its bounds where it is not exact.
  static func write(_ figures: [ComparedFigure], to json: inout JSONWriter) {
    json.array("figures") { json in
      for figure in figures {
        json.inline {
          $0.object { json in
            json.field("name", figure.name)
            for (key, value) in [
              ("first", figure.first), ("second", figure.second), ("difference", figure.difference),
            ] {
              json.field(key, value?.value)
              if let value, !value.isExact { json.field(key + "Bounds", [value.low, value.high]) }
            }
          }
        }
      }
    }
  }
}

extension ResolvedBibliography {
  /// Writes a paper in one line: `{ title, year, venue, ids }`.
  func writePaper(_ id: PaperID, to json: inout JSONWriter) {
    let paper = self[id]
    json.inline {
      $0.object { json in
        json.field("title", paper.title)
        json.field("year", paper.date?.year)
        json.field("venue", paper.venue)
        json.field("ids", paper.identifiers.map(\.description))
      }
    }
  }
}
