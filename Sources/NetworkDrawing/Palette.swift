/// The colors of a map: ten that people with color blindness can tell apart as fills with a border, and grey.
///
/// Seven are Okabe and Ito's ("Color Universal Design", 2008), three are added from Paul Tol's muted scheme
/// ("Colour Schemes", SRON/EPS/TN/09-002, 2021).
enum Palette {
  /// An opaque color: of the frame of a box; the box itself has its `fill`.
  struct Color: Equatable {
    let red: Int
    let green: Int
    let blue: Int

    init(_ hex: Int) {
      red = hex >> 16 & 0xFF
      green = hex >> 8 & 0xFF
      blue = hex & 0xFF
    }

    private init(red: Int, green: Int, blue: Int) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// The color mixed with white: 1 is the color itself, 0 is white.
    func tint(_ share: Double) -> Color {
      func mix(_ channel: Int) -> Int { Int((255 - Double(255 - channel) * share).rounded()) }
      return Color(red: mix(red), green: mix(green), blue: mix(blue))
    }

    /// The light variant behind dark text.
    var fill: Color { tint(self == Palette.rest ? 0.2 : 0.3) }

    /// As `#RRGGBB`.
    var hex: String { "#" + Self.pair(red) + Self.pair(green) + Self.pair(blue) }

    private static func pair(_ value: Int) -> String {
      let digits = String(value, radix: 16, uppercase: true)
      return digits.count < 2 ? "0" + digits : digits
    }
  }

  /// For the clusters, largest first.
  static let clusters: [Color] = [
    Color(0x0072B2), Color(0xE69F00), Color(0x009E73), Color(0xCC79A7), Color(0x56B4E9),
    Color(0xD55E00), Color(0x332288), Color(0xF0E442), Color(0x117733), Color(0x882255),
  ]

  /// For everybody else: pale, so that it is told from the colors by lightness.
  static let rest = Color(0xBBBBBB)

  /// Of lines between clusters.
  static let line = Color(0x8A8A8A)

  /// Of names: dark on every fill.
  static let ink = Color(0x1A1A1A)

  /// Of captions.
  static let paleInk = Color(0x555555)
}
