internal import TextInput

/// Journals whose names producers leave to macros that are defined elsewhere.
enum BibTeXJournals {
  /// The journal that `plain.bst` and its relatives define a macro for (O. Patashnik, `btxbst.doc`, 1988).
  static func ofStandardStyles(_ macro: ByteView) -> String? {
    PackedWord(lowercasing: macro).flatMap { standardStyles[$0] }
  }

  /// The journal that ADS writes as a TeX command, `\apj`: AASTeX's macros
  /// (https://ui.adsabs.harvard.edu/help/actions/journal-macros).
  static func ofAstronomy(_ command: ByteView) -> String? {
    PackedWord(exactly: command).flatMap { astronomy[$0] }
  }

  private static let standardStyles = PackedWordTable<String>([
    ("acmcs", "ACM Computing Surveys"), ("acta", "Acta Informatica"), ("cacm", "Communications of the ACM"),
    ("ibmjrd", "IBM Journal of Research and Development"), ("ibmsj", "IBM Systems Journal"),
    ("ieeese", "IEEE Transactions on Software Engineering"), ("ieeetc", "IEEE Transactions on Computers"),
    ("ieeetcad", "IEEE Transactions on Computer-Aided Design of Integrated Circuits"),
    ("ipl", "Information Processing Letters"), ("jacm", "Journal of the ACM"),
    ("jcss", "Journal of Computer and System Sciences"), ("scp", "Science of Computer Programming"),
    ("sicomp", "SIAM Journal on Computing"), ("tocs", "ACM Transactions on Computer Systems"),
    ("tods", "ACM Transactions on Database Systems"), ("tog", "ACM Transactions on Graphics"),
    ("toms", "ACM Transactions on Mathematical Software"),
    ("toois", "ACM Transactions on Office Information Systems"),
    ("toplas", "ACM Transactions on Programming Languages and Systems"),
    ("tcs", "Theoretical Computer Science"),
  ])

  private static let astronomy = PackedWordTable<String>([
    ("aj", "The Astronomical Journal"), ("actaa", "Acta Astronomica"),
    ("araa", "Annual Review of Astronomy and Astrophysics"), ("apj", "The Astrophysical Journal"),
    ("apjl", "The Astrophysical Journal Letters"),
    ("apjs", "The Astrophysical Journal Supplement Series"), ("ao", "Applied Optics"),
    ("apss", "Astrophysics and Space Science"), ("aap", "Astronomy and Astrophysics"),
    ("aapr", "The Astronomy and Astrophysics Review"),
    ("aaps", "Astronomy and Astrophysics Supplement Series"),
    ("azh", "Astronomicheskii Zhurnal"), ("baas", "Bulletin of the American Astronomical Society"),
    ("caa", "Chinese Astronomy and Astrophysics"), ("cjaa", "Chinese Journal of Astronomy and Astrophysics"),
    ("icarus", "Icarus"), ("jcap", "Journal of Cosmology and Astroparticle Physics"),
    ("jrasc", "Journal of the Royal Astronomical Society of Canada"),
    ("memras", "Memoirs of the Royal Astronomical Society"),
    ("mnras", "Monthly Notices of the Royal Astronomical Society"), ("na", "New Astronomy"),
    ("nar", "New Astronomy Reviews"), ("pra", "Physical Review A"), ("prb", "Physical Review B"),
    ("prc", "Physical Review C"), ("prd", "Physical Review D"), ("pre", "Physical Review E"),
    ("prl", "Physical Review Letters"), ("pasa", "Publications of the Astronomical Society of Australia"),
    ("pasp", "Publications of the Astronomical Society of the Pacific"),
    ("pasj", "Publications of the Astronomical Society of Japan"),
    ("rmxaa", "Revista Mexicana de Astronomía y Astrofísica"),
    ("qjras", "Quarterly Journal of the Royal Astronomical Society"), ("skytel", "Sky and Telescope"),
    ("solphys", "Solar Physics"), ("sovast", "Soviet Astronomy"), ("ssr", "Space Science Reviews"),
    ("zap", "Zeitschrift für Astrophysik"), ("nat", "Nature"), ("iaucirc", "IAU Circulars"),
    ("aplett", "Astrophysical Letters"), ("apspr", "Astrophysics Space Physics Research"),
    ("bain", "Bulletin of the Astronomical Institutes of the Netherlands"),
    ("fcp", "Fundamentals of Cosmic Physics"), ("gca", "Geochimica et Cosmochimica Acta"),
    ("grl", "Geophysical Research Letters"), ("jcp", "The Journal of Chemical Physics"),
    ("jgr", "Journal of Geophysical Research"),
    ("jqsrt", "Journal of Quantitative Spectroscopy and Radiative Transfer"),
    ("memsai", "Memorie della Società Astronomica Italiana"), ("nphysa", "Nuclear Physics A"),
    ("physrep", "Physics Reports"), ("physscr", "Physica Scripta"), ("planss", "Planetary and Space Science"),
    ("procspie", "Proceedings of SPIE"), ("psj", "The Planetary Science Journal"),
  ])
}
