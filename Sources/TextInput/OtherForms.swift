/// The forms that are recognized only to say which program turns them into text.
enum OtherForms {
  /// The forms that are not text themselves but that a common program turns into it.
  static func refusal(of bytes: ByteView, path: String) -> InputError? {
    let file = path == "-" ? "" : " " + InputError.quoted(path)
    func has(_ magic: [UInt8]) -> Bool {
      bytes.count >= magic.count && magic.indices.allSatisfy { bytes[$0] == magic[$0] }
    }
    let (form, command): (String, String)
    if has([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      (form, command) = ("compressed by xz", "xz -dc" + file)
    } else if has([0x42, 0x5A, 0x68]), bytes.count > 3, (0x31...0x39).contains(bytes[3]) {
      (form, command) = ("compressed by bzip2", "bzip2 -dc" + file)
    } else if has([0x28, 0xB5, 0x2F, 0xFD]) {
      (form, command) = ("compressed by zstd", "zstd -dc" + file)
    } else if has([0x04, 0x22, 0x4D, 0x18]) {
      (form, command) = ("compressed by lz4", "lz4 -dc" + file)
    } else if has([0x4C, 0x5A, 0x49, 0x50, 0x01]) {
      (form, command) = ("compressed by lzip", "lzip -dc" + file)
    } else if has([0x5D, 0x00, 0x00]), bytes.count > 13, bytes[12] == bytes[11] {
      (form, command) = ("compressed by lzma", "xz --format=lzma -dc" + file)
    } else if has([0x1F, 0x9D]) {
      (form, command) = ("compressed by compress", "gzip -dc" + file)
    } else if has([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
      (form, command) = ("a 7-Zip archive", "7z e -so" + file)
    } else if has([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]) {
      (form, command) = ("a RAR archive", "unrar p -inul" + file)
    } else if bytes.has("%PDF-") {
      (form, command) = ("a PDF document", "pdftotext -layout\(file) -")
    } else {
      return nil
    }
    return .needsConversion(path: path, form: form, command: command)
  }
}
