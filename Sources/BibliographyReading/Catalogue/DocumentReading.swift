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
      opened = try OpenedInput.open(
        path, encoding: options.encoding, threads: PartedReading.threads(options))
    } catch {
      return [outcome(of: error, isNamed: isNamed)]
    }
    if case .archive(let archive) = opened {
      return ArchiveReading.read(archive, isNamed: isNamed, inspects: inspects, options: options)
    }
    return [read(isNamed: isNamed, inspects: inspects, options: options, since: began) { opened }]
  }

  /// Reads one file that is opened by a body.
  static func read(
    isNamed: Bool, inspects: Inspection, options: ReadingOptions, since began: ContinuousClock.Instant = .now,
    opening: () throws(InputError) -> OpenedInput
  ) -> Outcome {
    let request = Request(isNamed: isNamed, inspects: inspects, options: options)
    var outcome: Outcome
    do throws(InputError) {
      switch try opening() {
      case .archive(let archive): throw .archive(path: archive.path)
      case .file(let file): outcome = try read(file, request)
      case .stream(let stream): outcome = try read(stream, request)
      }
    } catch {
      return self.outcome(of: error, isNamed: isNamed)
    }
    if case .document(let builder, let recognition, var source?) = outcome {
      source.seconds = (ContinuousClock.now - began) / .seconds(1)
      outcome = .document(builder, recognition, source)
    }
    return outcome
  }

  private static func outcome(of error: InputError, isNamed: Bool) -> Outcome {
    // A picture or a program among the files of a folder is nothing to complain about.
    let isOther =
      switch error {
      case .binary, .needsConversion, .archive: true
      default: false
      }
    return isOther && !isNamed ? .unrecognized(path: error.path) : failed(error.path, error.diagnostic)
  }

  /// What is asked for.
  private struct Request {
    let isNamed: Bool
    let inspects: Inspection
    let options: ReadingOptions
  }

  /// The reader that takes a document, or why none does.
  private enum Choice {
    case reader(any BibliographyReader, certainty: Double)
    case none(Outcome)
  }

  private static func read(_ file: InputFile, _ request: Request) throws(InputError) -> Outcome {
    if file.isBinary { throw .binary(path: file.path) }
    return file.withBytes { bytes in
      let sample = FormatSample(
        head: bytes[0..<min(bytes.count, 1 << 16)], fileExtension: fileExtension(of: file.name))
      if bytes.trimmed.isEmpty {
        let reason = Diagnostic(
          .error, "the file is empty", at: SourceLocation(file: file.path),
          hint: "was it exported or downloaded to its end?")
        return refused(file.path, reason, after: file.diagnostics, request)
      }
      switch choose(sample, file.path, file.diagnostics, request) {
      case .none(let outcome): return outcome
      case .reader(let reader, let certainty):
        var builder = PaperListBuilder(
          document: SourceDocument(
            path: file.path, format: reader.format.id, certainty: certainty, diagnostics: file.diagnostics))
        PartedReading.read(bytes, with: reader, options: request.options, into: &builder)
        if reader.format.isXML { builder.reportUnknownReferences() }
        return .document(
          builder, recognition(of: reader, in: sample, request),
          InspectedDocument.Source(
            encoding: file.encoding, compression: file.compression, bytes: bytes.count, seconds: 0))
      }
    }
  }

  private static func read(_ stream: TextStream, _ request: Request) throws(InputError) -> Outcome {
    let fileExtension = fileExtension(of: stream.name)
    let (choice, recognition, way) = stream.withHead { head in
      let sample = FormatSample(head: head, fileExtension: fileExtension)
      let choice = choose(sample, stream.path, stream.diagnostics, request)
      guard case .reader(let reader, _) = choice else { return (choice, Recognition?.none, Way.whole) }
      let recognition = self.recognition(of: reader, in: sample, request)
      return (choice, recognition, Way.of(stream, by: reader, head: head))
    }
    switch choice {
    case .none(let outcome): return outcome
    case .reader(let reader, _) where way == .whole:
      return try read(stream.file(atMost: reader.longestDocument), request)
    case .reader(let reader, let certainty):
      var builder = PaperListBuilder(
        document: SourceDocument(path: stream.path, format: reader.format.id, certainty: certainty))
      let text =
        way == .inParts
        ? try PartedReading.read(stream, with: reader, options: request.options, into: &builder)
        : try read(stream, with: reader, options: request.options, into: &builder)
      if reader.format.isXML { builder.reportUnknownReferences() }
      builder.document.diagnostics.insert(
        contentsOf: stream.diagnostics + text.diagnostics(of: stream.path), at: 0)
      return .document(
        builder, recognition,
        InspectedDocument.Source(
          encoding: text.encoding, compression: stream.compression, bytes: text.bytes, seconds: 0))
    }
  }

  /// How a stream is read.
  enum Way {
    case inParts, inOrder, whole

    /// The way of a reader with a stream of this beginning.
    static func of(_ stream: TextStream, by reader: any BibliographyReader, head: ByteView) -> Way {
      let isCut = reader.cutsEveryStream || stream.isCut { reader.cut($0, from: $1, head: head) }
      if isCut { return .inParts }
      return stream.withBeginning { reader.readsInOrder(beginning: $0) } ? .inOrder : .whole
    }
  }

  /// Reads a stream through a window.
  ///
  /// - Returns: what was found out about the text.
  static func read(
    _ stream: TextStream, with reader: any BibliographyReader, options: ReadingOptions,
    into builder: inout PaperListBuilder
  ) throws(InputError) -> TextPartSummary {
    let window = TextWindow(stream, readsAhead: options.threads != 1)
    reader.read(window, options: options, into: &builder)
    window.drain()
    if let failure = window.failure { throw failure }
    return window.summary
  }

  private static func choose(
    _ sample: FormatSample, _ path: String, _ diagnostics: [Diagnostic], _ request: Request
  ) -> Choice {
    if let format = request.options.format, let reader = ReaderCatalogue.reader(of: format) {
      let isLikely =
        request.isNamed || reader.certainty(of: sample) >= ReaderCatalogue.certaintyInFolders
        || reader.format.extensions.contains(sample.fileExtension)
      return isLikely ? .reader(reader, certainty: 1) : .none(.unrecognized(path: path))
    }
    let best = ReaderCatalogue.recognize(sample)
    // Readers that are sure know more than a mark.
    if best?.certainty ?? 0 < 0.7, let known = UnreadFormats.format(of: sample.head) {
      let reason = Diagnostic(
        .error, "is \(known.name), which is not read", at: SourceLocation(file: path), hint: known.hint)
      return .none(refused(path, reason, after: diagnostics, request))
    }
    if let best, request.isNamed || best.certainty >= ReaderCatalogue.certaintyInFolders {
      return .reader(best.reader, certainty: best.certainty)
    }
    return .none(refused(path, unrecognized(path), after: diagnostics, request))
  }

  /// A file in a folder that no reader takes is nothing to complain about, unless it is damaged.
  private static func refused(
    _ path: String, _ reason: Diagnostic, after earlier: [Diagnostic], _ request: Request
  ) -> Outcome {
    request.isNamed || earlier.contains { $0.severity == .error }
      ? failed(path, reason, after: earlier) : .unrecognized(path: path)
  }

  private static func recognition(
    of reader: any BibliographyReader, in sample: FormatSample, _ request: Request
  ) -> Recognition? {
    request.inspects == .nothing
      ? nil
      : Recognition(
        of: reader, in: sample, isNamed: request.options.format != nil,
        asksOthers: request.inspects == .everything)
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
