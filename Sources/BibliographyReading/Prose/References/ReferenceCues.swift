/// The words by which the parts of a reference are known, in the languages of the common citation styles.
enum ReferenceCues {
  /// What a title is followed by, at the beginning of its segment, in lower case: words of containers, reports,
  /// theses, editors, places on the web.
  static let afterTitle = Phrases([
    "in ", "in:", "in ", "proc.", "proc ", "proceedings", "conf.", "journal ", "the journal", "j. ",
    "trans. ",
    "transactions", "annals", "advances in", "lecture notes", "international ", "intl", "int. ", "ieee",
    "acm ",
    "phd", "ph.d", "ph. d", "master", "m.s", "m.sc", "b.sc", "doctoral", "diss", "thesis", "thèse", "tesis",
    "mémoire",
    "habilitation", "technical report", "tech.", "tech ", "research report", "working paper", "report ",
    "rapport",
    "manuscript", "unpublished", "preprint", "submitted", "to appear", "in press", "forthcoming", "poster ",
    "paper presented", "presented at", "presentation", "paper ", "arxiv", "available", "retrieved",
    "accessed",
    "disponible", "url", "http", "www.", "doi", "edited by", "ed. ", "eds", "éd.", "hrsg", "hg.",
    "translated",
    "trans.", "transl", "trad", "traduit", "übers", "dir.", "vol.", "vol ", "volume", "bd.", "tome", "no.",
    "n°",
    "pp", "p.", "pages", "s. ", "online", "web.", "page ", "tr. ", "personal communication", "to be ",
    "print.", "dvd", "special issue", "university", "springer",
    "elsevier", "wiley", "mit press", "cambridge", "oxford", "academic press", "prentice", "addison",
    "morgan kauf",
    "institute", "department", "dept", "chapter", "pt.", "part ", "presses", "éditions", "verlag",
    "editorial",
    "2nd ed", "3rd ed", "second ed", "third ed", "rev. ed", "revised ed", "reprint", "new york", "london",
    "paris",
    "berlin", "symposium", "workshop", "conference", "colloque", "actes", "revue", "revista", "zeitschrift",
    "bulletin", "magazine", "newsletter", "memo", "note ", "mimeo", "ms.", "ms thesis", "internet", "rfc",
    "computer science", "cahiers", "dans ", "dans:", "en: ", "aus: ", "num.", "nr.", "heft", "jg.",
  ])

  /// Who else had a part in it, behind the title, and by what the volume is known.
  static let contributors = Phrases([
    "ed. by", "ed. ", "eds. ", "edited by", "translated", "trans. ", "transl", "tr. ", "trad. ", "traduit",
    "hrsg",
    "hg. ", "herausgegeben", "übers", "volume ", "vols", "revised", "préface", "with an introduction",
  ])

  /// What marks the names before it as editors', translators' or directors' and not as authors'.
  static let editors = Phrases([
    "editors", "editor", "eds.", "eds", "ed.", "ed", "edts", "hrsg.", "hrsg", "hgg.", "hg.", "dir.", "dirs.",
    "coord.",
    "coords.", "comps.", "comp.", "compilador", "a cura di", "éds.", "éd.", "red.", "producers", "producer",
    "directors", "director", "орг.", "под ред.", "org.", "orgs.", "主编", "编",
  ])

  /// Words of publishers' names.
  static let publishers = Phrases([
    "press", "publish", "publications", "verlag", "university", "universität", "univ.", "presses", "éditions",
    "editions", "springer", "elsevier", "wiley", "kluwer", "academic", "routledge", "penguin", "books",
    "hall", "mcgraw",
    "addison", "kaufman", "plenum", "freeman", "mifflin", "macmillan", "palgrave", "erlbaum", "sage",
    "blackwell",
    "& sons", "& co", "editorial", "editora", "gallimard", "institute", "society", "laboratory",
    "corporation",
    "foundation", "puf", "pur", "éditeur", "librairie", "inc", "association", "government",
  ])

  /// What an edition is called in brackets behind a title.
  static let editions = ["ed", "aufl", "éd", "rev"]

  /// What kind of work it is, in square brackets behind a title.
  static let media = Phrases([
    "motion", "film", "dvd", "video", "cd", "television", "audio", "computer software", "data", "internet",
    "online",
    "brochure", "review", "electronic", "web", "special", "abstract", "phd", "doctoral", "unpublished",
  ])

  /// Words that end in a full stop which ends no sentence.
  static let abbreviations: Set<String> = [
    "proc", "conf", "int", "intl", "trans", "lett", "rev", "symp", "phys", "chem", "math", "appl", "comput",
    "commun",
    "assoc", "univ", "dept", "natl", "acad", "amer", "annu", "biol", "electron", "eng", "mech", "stat",
    "theor", "vol",
    "syst", "technol", "mater", "struct", "nucl", "instrum", "sci", "soc", "stud", "ed", "eds", "no", "pp",
    "st", "vs",
    "dr", "fig", "mr", "mrs", "ms", "jr", "ph", "approx", "ca", "cf", "etc", "al", "nr", "hrsg", "bd", "aufl",
    "environ",
    "med", "nat", "res", "ann", "bull", "exp", "am", "br", "eur", "can", "austral", "sp", "spp", "var",
    "subsp",
    "nov", "feat", "op", "vols", "intell", "mach", "softw", "areas", "ser", "suppl", "geol", "zool", "bot",
  ]

  /// Words that only organizations are called by.
  static let organizations: Set<String> = [
    "association", "department", "institute", "institut", "institution", "university", "organization",
    "organisation",
    "commission", "committee", "council", "society", "agency", "bureau", "ministry", "ministère",
    "foundation",
    "center", "centre", "group", "corporation", "corp", "inc", "microsystems", "office", "board", "academy",
    "bank",
    "union", "federation", "service", "services", "college", "government", "nations", "consortium",
    "collaboration",
    "network", "authority", "administration", "collectif", "universität", "ministerium", "investigators",
    "collaborators", "team", "company", "ltd", "lab",
    "library", "museum", "school", "taskforce", "forum", "initiative", "programme", "institutes", "nist",
    "who",
  ]

  /// Whether some of the phrases begins at a place.
  static func begins(_ phrases: Phrases, _ text: StyledText, at index: Int) -> Int? {
    guard index < text.count, let all = phrases.byFirst[Self.folded(text.scalars[index])] else { return nil }
    for phrase in all where index + phrase.count <= text.count {
      var place = 0
      while place < phrase.count, folded(text.scalars[index + place]) == phrase[place] { place += 1 }
      if place == phrase.count { return index + place }
    }
    return nil
  }

  /// One small letter for its capital.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 { return scalar.isUpper ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower[lower.startIndex] : scalar
  }

  /// Phrases in lower case by their first letter, the longest first.
  struct Phrases: Sendable {
    fileprivate let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]]

    init(_ phrases: [String]) {
      byFirst = Dictionary(grouping: phrases.map { Array($0.unicodeScalars) }, by: { $0[0] })
        .mapValues { $0.sorted { $0.count > $1.count } }
    }
  }
}
