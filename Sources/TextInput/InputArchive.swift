/// An input that is a file, or an archive of several.
package enum OpenedInput: Sendable {
  case file(InputFile)
  case archive(InputArchive)

  /// A long text out of a pipe or a compression.
  case stream(TextStream)

  /// Opens what stands at a path; an archive of one member in zip is a file.
  ///
  /// - Parameters:
  ///   - encoding: the encoding that the user names; `nil` to work it out.
  ///   - threads: how many may look through a long file at the same time.
  package static func open(
    _ path: String, encoding: String? = nil, threads: Int = 1
  ) throws(InputError) -> OpenedInput {
    let contents = try InputContents(path: path)
    if let error = OtherForms.refusal(of: contents.view, path: path) { throw error }
    if let stream = try TextStream(contents, encoding: encoding) { return .stream(stream) }
    // Of a pipe without end, what no reader takes is not read to its end.
    if !contents.stream.isAtEnd, TextEncoding.isBinary(contents.view, as: encoding),
      !TarListing.recognizes(contents.view), !ZipListing.recognizes(contents.view)
    {
      throw .binary(path: path)
    }
    try contents.readWhole()
    if let archive = InputArchive(contents) {
      if let reason = archive.damage, archive.members.isEmpty {
        throw .damagedArchive(path: path, reason: reason)
      }
      return .archive(archive)
    }
    return .file(try InputFile(contents, encoding: encoding, threads: threads))
  }
}

/// An archive opened for reading, tar (also compressed by gzip) or zip: what a folder is, in one file.
package final class InputArchive: Sendable {
  /// The path as the user gave it.
  package let path: String

  /// What was noticed: an archive that is cut or damaged (an error: the members before are there).
  package let diagnostics: [Diagnostic]

  /// The files, by name, as a listing of the unpacked folder would give them: hidden ones are left out, of several
  /// with the same name the last one counts.
  package let members: [ArchiveMember]

  /// Why the listing ended early.
  let damage: String?

  private let contents: InputContents

  /// `nil` where the contents are no archive.
  init?(_ contents: InputContents) {
    let bytes = contents.view
    let (kind, members, damage): (String, [ArchiveMember], String?)
    if TarListing.recognizes(bytes) {
      let listing = TarListing(bytes)
      (kind, members, damage) = ("tar", listing.members, listing.damage)
    } else if ZipListing.recognizes(bytes) {
      let listing = ZipListing(bytes)
      (kind, members, damage) = ("zip", listing.members, listing.damage)
    } else {
      return nil
    }
    var newest: [String: ArchiveMember] = [:]
    for member in members where member.isVisible { newest[member.name] = member }
    path = contents.path
    self.members = newest.values.sorted { $0.name < $1.name }
    self.damage = damage
    let damages = damage.map {
      Diagnostic(
        .error, "the \(kind) archive is not complete: \($0)", at: SourceLocation(file: contents.path),
        hint: "the members before were read; fetch the file again")
    }
    diagnostics = contents.diagnostics + (damages.map { [$0] } ?? [])
    self.contents = contents
  }

  /// The path of a member, for diagnostics.
  package func path(of member: ArchiveMember) -> String { "\(path):\(member.name)" }

  /// Opens a member: a file or a stream.
  package func open(_ member: ArchiveMember, encoding: String? = nil) throws(InputError) -> OpenedInput {
    let contents = try InputContents(member, of: contents, path: path(of: member))
    if let stream = try TextStream(contents, encoding: encoding) { return .stream(stream) }
    if !contents.stream.isAtEnd, TextEncoding.isBinary(contents.view, as: encoding) {
      throw .binary(path: contents.path)
    }
    return .file(try InputFile(contents, encoding: encoding))
  }
}
