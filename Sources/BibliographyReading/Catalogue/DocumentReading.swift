internal import Bibliography
internal import TextInput

/// Reads one file: opens it, recognizes its format, and runs the reader.
enum DocumentReading {
  /// What came of a file.
  enum Outcome: Sendable {
    /// It was read, or it could not be and its document says why.
    case document(PaperListBuilder, Recognition?, InspectedDocument.Source?)
    /// A file in a folder of which no reader is certain enough.
    case unrecognized(path: String)
  }

  /// Reads a file, or the members of an archive. `isNamed` says that the user named it, rather than a folder around it;
  /// `inspects`, what else is wanted to be known.
  static func read(_ path: String, isNamed: Bool, inspects: Inspection, options: ReadingOptions) -> [Outcome]
  {
    let opened: OpenedInput
    let began = ContinuousClock.now
    do throws(InputError) {
      opened = try OpenedInput.open(path, encoding: options.encoding)
    } catch {
      return [outcome(of: error, isNamed: isNamed)]
    }
    switch opened {
    case .file(let file):
      return [read(isNamed: isNamed, inspects: inspects, options: options, since: began) { file }]
    case .archive(let archive):
      return ArchiveReading.read(archive, isNamed: isNamed, inspects: inspects, options: options)
    }
  }

  /// Reads one file that is opened by a body.
  static func read(
    isNamed: Bool, inspects: Inspection, options: ReadingOptions, since began: ContinuousClock.Instant = .now,
    opening: () throws(InputError) -> InputFile
  ) -> Outcome {
    do throws(InputError) {
      let file = try opening()
      if file.isBinary { throw .binary(path: file.path) }
      return file.withBytes { bytes in
        var outcome = read(bytes, of: file, isNamed: isNamed, inspects: inspects, options: options)
        if case .document(let builder, let recognition, _) = outcome {
          let source = InspectedDocument.Source(
            encoding: file.encoding, compression: file.compression, bytes: bytes.count,
            seconds: (ContinuousClock.now - began) / .seconds(1))
          outcome = .document(builder, recognition, source)
        }
        return outcome
      }
    } catch {
      return outcome(of: error, isNamed: isNamed)
    }
  }

  private static func outcome(of error: InputError, isNamed: Bool) -> Outcome {
    // A picture or a program among the files of a folder is nothing to complain about.
    let isOther =
      switch error {
      case .binary, .needsConversion, .archive, .damagedArchive: true
      default: false
      }
    return isOther && !isNamed ? .unrecognized(path: error.path) : failed(error.path, error.diagnostic)
  }

  private static func read(
    _ bytes: ByteView, of file: InputFile, isNamed: Bool, inspects: Inspection, options: ReadingOptions
  ) -> Outcome {
    let sample = FormatSample(
      head: bytes[0..<min(bytes.count, 1 << 16)], fileExtension: fileExtension(of: file.name))
    if bytes.trimmed.isEmpty {
      let reason = Diagnostic(
        .error, "the file is empty", at: SourceLocation(file: file.path),
        hint: "was it exported or downloaded to its end?")
      return isNamed ? failed(file.path, reason, after: file.diagnostics) : .unrecognized(path: file.path)
    }
    let chosen: (reader: any BibliographyReader, certainty: Double)
    if let format = options.format, let reader = ReaderCatalogue.reader(of: format) {
      let isLikely =
        isNamed || reader.certainty(of: sample) >= ReaderCatalogue.certaintyInFolders
        || reader.format.extensions.contains(sample.fileExtension)
      guard isLikely else { return .unrecognized(path: file.path) }
      chosen = (reader, 1)
    } else if let best = ReaderCatalogue.recognize(sample),
      isNamed || best.certainty >= ReaderCatalogue.certaintyInFolders
    {
      chosen = best
    } else if isNamed {
      return failed(file.path, unrecognized(file.path), after: file.diagnostics)
    } else {
      return .unrecognized(path: file.path)
    }
    var builder = PaperListBuilder(
      document: SourceDocument(
        path: file.path, format: chosen.reader.format.id, certainty: chosen.certainty,
        diagnostics: file.diagnostics))
    PartedReading.read(bytes, with: chosen.reader, options: options, into: &builder)
    let recognition =
      inspects == .nothing
      ? nil
      : Recognition(
        of: chosen.reader, in: sample, isNamed: options.format != nil, asksOthers: inspects == .everything)
    return .document(builder, recognition, nil)
  }

  private static func unrecognized(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "the format is not recognized", at: SourceLocation(file: path),
      hint: "name it with --from; coauth formats lists what can be read")
  }

  private static func failed(
    _ path: String, _ reason: Diagnostic, after earlier: [Diagnostic] = []
  ) -> Outcome {
    .document(
      PaperListBuilder(
        document: SourceDocument(path: path, format: "", certainty: 0, diagnostics: earlier + [reason])),
      nil, nil)
  }

  /// The extension, lower case, without `gz`.
  static func fileExtension(of path: String) -> String {
    var name = path.split(separator: "/").last ?? ""
    if name.lowercased().hasSuffix(".gz") { name = name.dropLast(3) }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
