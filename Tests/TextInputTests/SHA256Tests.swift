import Testing

@testable import TextInput

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "The examples of the standard",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(text: String, digest: String) { #expect(SHA256.digest(of: Array(text.utf8)) == digest) }

  @Test("A million letters a, in pieces of every size")
  func million() {
    var digest = SHA256()
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 999)
    var (left, size) = (1_000_000, 1)
    while left > 0 {
      let count = min(left, size)
      Array(letters[0..<count]).withByteView { digest.update($0) }
      left -= count
      size = size % 999 + 1
    }
    #expect(digest.byteCount == 1_000_000)
    #expect(digest.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("Pieces do not matter, at every length round the ends of blocks", arguments: 50..<140)
  func pieces(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var digest = SHA256()
    for byte in bytes { [byte].withByteView { digest.update($0) } }
    #expect(digest.finish() == SHA256.digest(of: bytes))
  }
}
