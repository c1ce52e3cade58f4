internal import Bibliography

/// Which parts of a page list papers.
enum SectionRules {
  enum Section: Hashable, Sendable {
    case papers(PaperKind)
    /// Awards, education, talks, teaching, service, news, ...
    case other
  }

  /// What a heading announces; `nil` where its words say nothing about it.
  ///
  /// Each part of `X and Y` counts for itself; in a part the last known word decides, as in English the head of a
  /// compound comes last: "Conference Presentations" are presentations, "Presentation of Papers" is rare.
  static func section(of heading: StyledText) -> Section? {
    let words = self.words(of: heading)
    guard !words.isEmpty, words.count <= 12 else { return nil }
    var result: Section?
    for part in words.split(whereSeparator: { ["and", "&", "und", "et", "y", "/", ","].contains($0) }) {
      var section: Section?
      var previous = ""
      // `Articles avec comité de lecture`, `Papers with students`: what they are stands first.
      let head = part.prefix { !["with", "avec", "mit", "con", "com", "à"].contains($0) }
      for word in head.isEmpty ? part : head {
        defer { previous = word }
        if (word == "review" && previous == "under") || (word == "press" && previous == "in")
          || (word.hasPrefix("report") && ["technical", "research"].contains(previous))
        {
          section = .papers(.unknown)
        } else if let kind = paperWords[word] ?? compound(word) {
          section = .papers(kind)
        } else if otherWords.contains(word) || isOtherCompound(word) {
          section = .other
        }
      }
      switch (section, result) {
      case (.papers?, .papers?): result = .papers(.unknown)
      case (.papers?, _): result = section
      case (.other?, nil): result = section
      default: break
      }
    }
    return result
  }

  /// Words of scripts that do not part them: what they end in tells what they are (`代表论文`, `近期著作`).
  private static func compound(_ word: String) -> PaperKind? {
    guard let first = word.unicodeScalars.first, first.isIdeographic, !otherWords.contains(word) else {
      return nil
    }
    let endings = ["论文", "著作", "出版物", "論文", "業績", "논문", "成果", "发表"]
    return endings.contains(where: word.hasSuffix) ? .unknown : nil
  }

  /// The same of what lists no papers: `科研项目`, `获奖情况`, `研究生培养`.
  private static func isOtherCompound(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, first.isIdeographic, compound(word) == nil else {
      return false
    }
    let endings = [
      "项目", "項目", "获奖", "获奖情况", "奖励", "奖项", "荣誉", "培养", "教学", "课程", "专利", "经历", "背景", "兼职", "任职", "报告", "学生",
      "指导", "招生", "简介", "方向", "兴趣", "服务", "受賞", "学歴", "職歴", "略歴", "講演", "所属学会", "研究費", "수상", "학력", "경력",
    ]
    return endings.contains(where: word.hasSuffix)
  }

  /// What a plain line announces if it is a heading at all. As nothing but its words tells it from a short title,
  /// every word must belong to the vocabulary of headings.
  static func plainHeading(_ line: StyledText) -> Section? {
    // `Publications (* equal contribution)`
    var line = line
    if let open = line.scalars.firstIndex(of: "("), line.scalars.last == ")", open > 3, line.count <= 200 {
      line = line[0..<open]
    }
    guard line.count <= 60 else { return nil }
    let words = self.words(of: line)
    guard (1...6).contains(words.count) else { return nil }
    let isKnown = words.allSatisfy {
      paperWords[$0] != nil || compound($0) != nil || otherWords.contains($0) || isOtherCompound($0)
        || modifiers.contains($0)
    }
    return isKnown ? section(of: line) : nil
  }

  /// The words of a heading in lower case; numbers, emoji and enumeration are left out.
  private static func words(of heading: StyledText) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func close() {
      if word.contains(where: \.isLetter) { words.append(String(word).lowercased()) }
      word = String.UnicodeScalarView()
    }
    for scalar in heading.scalars {
      if scalar.isLetter || scalar.isCombining || (scalar == "-" && !word.isEmpty) {
        word.append(scalar)
      } else {
        close()
        if scalar == "&" || scalar == "/" || scalar == "," { words.append(String(scalars: [scalar])) }
        if words.count > 16 { return words }
      }
    }
    close()
    // Enumeration: `III.`, `A.`
    if words.count > 1, let first = words.first, first.count < 4, first.allSatisfy({ "ivxab".contains($0) }) {
      words.removeFirst()
    }
    return words
  }

  private static let paperWords: [String: PaperKind] = {
    var table: [String: PaperKind] = [:]
    let kinds: [(PaperKind, String)] = [
      (
        .unknown,
        """
        publication publications paper papers bibliography manuscript manuscripts works preprint/publication
        publikationen veröffentlichungen schriften publicaciones pubblicazioni publicações publicaties
        publikationer publikacje artikel artículos articoli artigos outputs output contributions-list
        proceedings-papers 论文 发表论文 学术论文 出版物 论文列表 论文发表 論文 発表論文 業績 논문 publicatielijst
        publikationsverzeichnis schriftenverzeichnis publikationsliste aufsätze aufsatz beiträge artikelbeiträge
        travaux публикации статьи работы
        写作 著作 submitted accepted forthcoming refereed peer-reviewed
        publikation veröffentlichung publicación pubblicazione publicacions artículo articolo artigo
        """
      ),
      (.article, "journal journals article articles revues zeitschriftenartikel revistas 期刊论文"),
      (
        .conferencePaper,
        "conference conferences proceedings workshop workshops konferenzbeiträge conférences conferencias 会议论文"
      ),
      (
        .preprint,
        "preprint preprints pre-print pre-prints arxiv working-paper progress"
      ),
      (.chapter, "chapter chapters buchkapitel chapitre chapitres capítulo capítulos capitoli"),
      (
        .book,
        "book books monographs monograph monographien monografien bücher ouvrages livres libros livros libri монографии"
      ),
      (.thesis, "thesis theses dissertation dissertations thèse"),
    ]
    for (kind, words) in kinds {
      for word in words.split(whereSeparator: \.isWhitespace) { table[String(word)] = kind }
    }
    return table
  }()

  private static let otherWords: Set<String> = words(
    """
    award awards honor honors honour honours prize prizes scholarship scholarships fellowship fellowships
    achievement achievements distinction distinctions recognition education educations qualification
    qualifications degree degrees talk talks presentation presentations poster posters keynote keynotes seminar
    seminars lecture lectures teaching course courses tutorial tutorials service services reviewer reviewers
    reviewing refereeing experience experiences employment internship internships career position positions
    appointment appointments news highlight highlights update updates announcements contact contacts address about bio biography
    profile summary skill skills grant grants funding project projects student students advisees advising
    supervision supervised supervisor advisor advisors adviser organizer organizers member encadrement comité mentoring mentorship committee committees board press membership memberships patent patents media
    coverage software code codes demo demos dataset datasets data tools resources hobby hobbies interest
    interests plan plans statement self-evaluation evaluation references referees languages competition
    competitions activity activities organization organisation blog blogs posts links misc miscellaneous invited
    editorial editor editorship background training certificate certificates certifications event events
    visitors team people members group alumni collaborators openings vacancies teaching-assistant
    volunteering leadership extracurricular objective
    panels panel panelist outreach trainees trainee mentees mentee interviews interview podcasts appearances consulting
    licensure residency symposia colloquia colloquium sessions juries editorships
    auszeichnungen lehre vorträge ausbildung projekte kontakt formation enseignement expérience prix distinctions
    drittmittel betreuung gutachtertätigkeit gutachtertätigkeiten ehrungen stipendien mitgliedschaften werdegang berufserfahrung
    berufstätigkeit lehrveranstaltungen forschungsprojekte forschungsinteressen lebenslauf
    responsabilités exposés bourses projets séminaires cours parcours thèmes
    attività didattica didattiche premi progetti incarichi insegnamento finanziamenti formazione istruzione
    ponencias becas cursos estancias idiomas dirigidas ensino projetos prêmios orientações palestras bolsas
    onderwijs lezingen prijzen subsidies награды преподавание доклады образование гранты
    docencia premios educación proyectos 教育经历 获奖 荣誉 奖项 工作经历 实习经历 项目经历 教育背景 学术服务 新闻 简介
    個人簡介 联系方式
    """)

  private static let modifiers: Set<String> = words(
    """
    doctoral phd postdoctoral graduate undergraduate master's masters contracts clinical trials
    report reports and & / , of in the my our a an to by at with on for recent selected full list all key main major other
    others further more additional first-author academic professional research scientific technical industrial
    industry work working works progress under review in-progress press peer reviewed non international national
    domestic invited honors latest top representative unpublished published international refereed
    scientifiche scientifica scientifici scientifico scientifiques scientifique científicas científicos indexadas investigación
    wissenschaftlicher wissenschaftlichen zeitschriften sammelbänden büchern in d'ouvrages ouvrage libro libros en wissenschaftliche begutachtete job market
    und et y de des la les auswahl ausgewählte sélection personal university college community external
    internal public relevant notable past current previous
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
