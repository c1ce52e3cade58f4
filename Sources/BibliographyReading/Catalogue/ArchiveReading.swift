internal import Bibliography
internal import TextInput

/// Reads the members of an archive as the files of a folder are read.
enum ArchiveReading {
  /// Reads the members in parallel; results in the order of their names, then what there is to say of the archive.
  static func read(
    _ archive: InputArchive, isNamed: Bool, inspects: Inspection, options: ReadingOptions
  ) -> [DocumentReading.Outcome] {
    let outcomes = InputWork.inParallel(archive.members.count, threads: options.threads) { index in
      DocumentReading.read(isNamed: false, inspects: inspects, options: options) { () throws(InputError) in
        try archive.open(archive.members[index], encoding: options.encoding)
      }
    }
    var documents: [DocumentReading.Outcome] = []
    var unrecognized: [String] = []
    for outcome in outcomes {
      switch outcome {
      case .document: documents.append(outcome)
      case .unrecognized(let path): unrecognized.append(path)
      }
    }
    // An archive of other things among the files of a folder is one of the files that no reader took.
    if !isNamed, documents.isEmpty, archive.diagnostics.isEmpty { return [.unrecognized(path: archive.path)] }
    let container = InputWork.Container(
      path: archive.path, kind: "archive", isEmpty: archive.members.isEmpty, diagnostics: archive.diagnostics)
    if let document = container.document(unrecognized: unrecognized) {
      documents.append(.document(PaperListBuilder(document: document), nil, nil))
    }
    return documents
  }
}
