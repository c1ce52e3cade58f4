/// The length that no text of a list of papers has: what is longer is refused, so that one broken or hostile record
/// cannot take the memory of the machine.
package enum TextLimit {
  /// The most bytes of a record, and of a single text in one.
  package static let record = 64 << 20

  /// What there is to say of a record that is longer.
  package static let message = "the record is larger than \(record >> 20) MB"

  /// What may be the reason.
  package static let hint = "is the end of the record missing?"
}
