internal import CZlib

/// Undoes the compression of gzip (RFC 1952) and zip (RFC 1951), a piece at a time.
@safe
final class Inflation {
  /// What surrounds the compressed data.
  enum Form { case gzip, bare }

  /// What came of a step.
  enum Status: Equatable {
    /// More can follow.
    case more
    /// The data, or one member of several, end here.
    case end
    /// More of the input is needed.
    case starving
    case damaged
    case outOfMemory
  }

  /// Data that grow more than so many times, and beyond this size, are a bomb and no list of papers.
  static let bombRatio = 200
  static let bombSize = 256 << 20

  /// The largest input of a step.
  private static let longestPiece = 1 << 24

  /// zlib refers to it by its address.
  private let stream: UnsafeMutablePointer<z_stream>

  init?(_ form: Form) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 is the largest window; 16 asks for the gzip wrapper, a negative number for none.
    let window: Int32 = form == .gzip ? 15 + 16 : -15
    guard
      unsafe inflateInit2_(stream, window, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Whether bytes begin as a gzip file does.
  static func recognizesGzip(_ bytes: ByteView) -> Bool {
    bytes.count >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
  }

  /// The CRC-32 of bytes that follow others of a known one.
  static func checkSum(of bytes: ByteView, after start: UInt32 = 0) -> UInt32 {
    var sum = UInt(start)
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

  /// Goes on with another member.
  func restart() { unsafe inflateReset(stream) }

  /// Uncompresses the beginning of what is left of the input into the room of the output.
  ///
  /// - Returns: how many bytes of the input are done with.
  func step(_ input: ByteView, into output: InputMemory, room: Int) -> (status: Status, consumed: Int) {
    let piece = input[0..<min(input.count, Self.longestPiece)]
    var status = Z_MEM_ERROR
    var consumed = 0
    _ = unsafe output.fill(minimum: room) { spare in
      let room = min(spare.count, 1 << 28)
      unsafe piece.withUnsafeBytes { bytes in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        unsafe stream.pointee.avail_in = UInt32(bytes.count)
        unsafe stream.pointee.next_out = spare.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_out = UInt32(room)
        status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        consumed = unsafe bytes.count - Int(stream.pointee.avail_in)
      }
      return unsafe room - Int(stream.pointee.avail_out)
    }
    switch status {
    case Z_OK: return (.more, consumed)
    case Z_STREAM_END: return (.end, consumed)
    case Z_BUF_ERROR: return (.starving, consumed)
    case Z_MEM_ERROR: return (.outOfMemory, consumed)
    default: return (.damaged, consumed)
    }
  }
}
