internal import CZlib

/// Uncompresses deflate data in blocks into memory that grows: gzip, one member after the other, or the bare stream
/// that a zip archive holds.
enum Inflation {
  /// How the data are wrapped.
  enum Form { case gzip, bare }

  /// How it ended.
  enum Outcome: Equatable {
    case whole
    /// The data end, or cannot be understood, before the last member is complete; what came before is kept.
    case cut(reason: String)
    case tooLarge
    /// The text is so much larger than the data that it is no text that somebody wrote.
    case bomb
  }

  /// Deflate reaches 1032 : 1 with one byte repeated; lists of papers reach 3 : 1 to 30 : 1. Past ``bombSize`` bytes
  /// data that grow more than so many times are taken for an attack.
  static let bombRatio = 200
  /// Less than this is always uncompressed: it does no harm.
  static let bombSize = 256 << 20

  /// Whether bytes begin as gzip does.
  static func recognizesGzip(_ bytes: ByteView) -> Bool {
    bytes.count >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
  }

  /// Uncompresses all members of gzip, or one bare stream. What follows the last one and is no member (padding) is
  /// left out.
  static func inflate(_ input: ByteView, as form: Form, into output: InputMemory, limit: Int) -> Outcome {
    var stream = unsafe z_stream()
    // 15 is the largest window; 16 asks for the gzip wrapper, a negative number for none.
    let window: Int32 = form == .gzip ? 15 + 16 : -15
    guard unsafe inflateInit2_(&stream, window, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return .cut(reason: "zlib could not be started") }
    defer { unsafe inflateEnd(&stream) }
    var place = 0
    while true {
      let (status, consumed) = unsafe step(&stream, input[place..<input.count], output)
      place += consumed
      if output.count > limit { return .tooLarge }
      if output.count > bombSize, output.count / bombRatio > place { return .bomb }
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        guard form == .gzip, recognizesGzip(input[place..<input.count]) else { return .whole }
        unsafe inflateReset(&stream)
      case Z_BUF_ERROR where place >= input.count: return .cut(reason: "they end too early")
      case Z_MEM_ERROR: return .tooLarge
      default: return .cut(reason: "they are damaged")
      }
    }
  }

  /// The check sum of a zip member.
  static func checkSum(of bytes: ByteView) -> UInt32 {
    var sum = UInt(0)
    var place = 0
    while place < bytes.count {
      let piece = bytes[place..<min(bytes.count, place + 1 << 30)]
      unsafe piece.withUnsafeBytes {
        sum = unsafe UInt(
          crc32(CUnsignedLong(sum), $0.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32($0.count)))
      }
      place += piece.count
    }
    return UInt32(truncatingIfNeeded: sum)
  }

  /// Runs the stream over at most 16 MB of input into at most the spare room of the output.
  private static func step(
    _ stream: inout z_stream, _ input: ByteView, _ output: InputMemory
  ) -> (status: Int32, consumed: Int) {
    let piece = input[0..<min(input.count, 1 << 24)]
    var status = Z_MEM_ERROR
    var consumed = 0
    _ = unsafe output.fill(minimum: 1 << 18) { spare in
      let room = min(spare.count, 1 << 28)
      unsafe piece.withUnsafeBytes { bytes in
        unsafe stream.next_in = UnsafeMutablePointer(
          mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        unsafe stream.avail_in = UInt32(bytes.count)
        unsafe stream.next_out = spare.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.avail_out = UInt32(room)
        status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
        consumed = unsafe bytes.count - Int(stream.avail_in)
      }
      return unsafe room - Int(stream.avail_out)
    }
    return (status, consumed)
  }
}
