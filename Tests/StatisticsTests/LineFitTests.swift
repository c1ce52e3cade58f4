import Statistics
import Testing

@Suite("Lines of least squares")
struct LineFitTests {
  @Test("Anscombe's first set: slope 0.5001, intercept 3.0001, R² 0.6665")
  func anscombe() throws {
    let x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5.0]
    let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
    let fit = try #require(LineFit(zip(x, y).map { ($0, $1) }))
    #expect(abs(fit.slope - 0.5000909) < 1e-7)
    #expect(abs(fit.intercept - 3.0000909) < 1e-7)
    #expect(abs((fit.rSquared ?? 0) - 0.6665425) < 1e-7)
    #expect(fit.count == 11)
  }

  @Test("No line through one place, no share of no variance")
  func edges() {
    #expect(LineFit([]) == nil)
    #expect(LineFit([(1, 2), (1, 3)]) == nil)
    #expect(LineFit([(1, 2), (3, 2)])?.rSquared == nil)
    #expect(LineFit([(1, 2), (3, 2)])?.slope == 0)
  }
}
