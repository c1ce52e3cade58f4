/// How values become font sizes and line widths on one map, and how large the map will be.
struct MapScale {
  private let largestSize: Double
  private let largestWeight: Double
  private let hasSizes: Bool

  /// The width that the drawing will have before it is scaled to the picture, in points: estimated from the
  /// area of the boxes, since the legend must be written before anything is placed.
  let estimatedWidth: Double

  /// The picture's bounds in inches, as Graphviz takes them; 16 by 12 up to 300 people.
  let pictureSize: String

  static let smallestFont = 10.0
  static let fontRange = 15.0
  static let pictureWidth = 16.0

  init(sizes: [Double?], weights: [Double], nameLengths: [Int]) {
    let known = sizes.compactMap { $0 }
    largestSize = known.max() ?? 0
    largestWeight = weights.max() ?? 0
    hasSizes = largestSize > 0 && known.count > 1
    let growth = max(1, (Double(sizes.count) / 300).squareRoot())
    pictureSize =
      "\(DOTText.decimal(Self.pictureWidth * growth)),\(DOTText.decimal(0.75 * Self.pictureWidth * growth))"

    var area = 0.0
    for (value, length) in zip(sizes, nameLengths) {
      let font = Self.fontSize(value, largest: largestSize)
      area += (Double(length) * 0.58 * font + 22) * (1.2 * font + 17)
    }
    estimatedWidth = (2.2 * area * 1.3).squareRoot()
  }

  /// Points; grows with the square root of the value. Unknown and negative values have the smallest size.
  func fontSize(_ value: Double?) -> Double { Self.fontSize(value, largest: largestSize) }

  private static func fontSize(_ value: Double?, largest: Double) -> Double {
    guard let value, value > 0, largest > 0 else { return smallestFont }
    return smallestFont + fontRange * (value / largest).squareRoot()
  }

  /// Points; grows with the square root of the strength.
  func lineWidth(_ weight: Double) -> Double {
    largestWeight > 0 ? 0.6 + 4.4 * (weight / largestWeight).squareRoot() : 1
  }

  /// By how much legend and caption are larger than on paper, so that scaling the drawing down to the
  /// picture leaves them legible.
  var legendScale: Double { min(max(1, estimatedWidth / (Self.pictureWidth * 72)), 20) }

  /// Up to three round values for the legend of sizes, ascending.
  var sizeSamples: [Double] { hasSizes ? Self.samples(upTo: largestSize) : [] }

  /// Up to three round values for the legend of line widths, ascending.
  var weightSamples: [Double] { largestWeight > 0 ? Self.samples(upTo: largestWeight) : [] }

  /// The largest number 1, 2 or 5 times a power of ten that is not above the limit, and about a quarter and
  /// a twentieth of it.
  static func samples(upTo limit: Double) -> [Double] {
    var unit = 1.0
    while unit * 10 <= limit { unit *= 10 }
    while unit > limit, unit > 1e-9 { unit /= 10 }
    let ladder = [unit / 100, unit / 50, unit / 20, unit / 10, unit / 5, unit / 2, unit, 2 * unit, 5 * unit]
      .filter { $0 <= limit * (1 + 1e-9) }
    let top = ladder.count - 1
    return [top - 4, top - 2, top].filter { $0 >= 0 }.map { ladder[$0] }
      .filter { limit < 3 || $0.rounded() == $0 }
  }
}
