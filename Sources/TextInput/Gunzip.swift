internal import CZlib

/// Uncompresses gzip: one member after the other, in blocks, into memory that grows.
enum Gunzip {
  /// How it ended.
  enum Outcome {
    case whole
    /// The data end, or cannot be understood, before the last member is complete; what came before is kept.
    case cut(reason: String)
    case tooLarge
  }

  /// Whether bytes begin as gzip does.
  static func recognizes(_ bytes: ByteView) -> Bool {
    bytes.count >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
  }

  /// Uncompresses all members. What follows the last one and is no member (padding) is left out.
  static func inflate(_ input: ByteView, into output: InputMemory, limit: Int) -> Outcome {
    var stream = unsafe z_stream()
    // 16 asks for the gzip wrapper, 15 is the largest window.
    guard
      unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return .cut(reason: "zlib could not be started") }
    defer { unsafe inflateEnd(&stream) }
    var place = 0
    while true {
      let (status, consumed) = unsafe step(&stream, input[place..<input.count], output)
      place += consumed
      if output.count > limit { return .tooLarge }
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        guard recognizes(input[place..<input.count]) else { return .whole }
        unsafe inflateReset(&stream)
      case Z_BUF_ERROR where place >= input.count: return .cut(reason: "the file ends too early")
      case Z_MEM_ERROR: return .tooLarge
      default: return .cut(reason: "the data are damaged")
      }
    }
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
