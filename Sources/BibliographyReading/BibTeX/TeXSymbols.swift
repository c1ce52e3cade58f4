internal import TextInput

/// What TeX's accents and symbol commands stand for: the tables of ``TeXText``.
///
/// The commands are those of The TeXbook, chapter 9, of LaTeX's text encodings T1 and TS1, and the Greek
/// letters and a few signs of mathematics, so that titles stay readable.
enum TeXSymbols {
  /// The combining character of an accent command, by the command's one byte; 0 where it is not an accent.
  static func accent(_ command: UInt8) -> UInt32 {
    switch command {
    case UInt8(ascii: "`"): 0x300
    case UInt8(ascii: "'"): 0x301
    case UInt8(ascii: "^"): 0x302
    case UInt8(ascii: "~"): 0x303
    case UInt8(ascii: "="): 0x304
    case UInt8(ascii: "u"): 0x306
    case UInt8(ascii: "."): 0x307
    case UInt8(ascii: "\""): 0x308
    case UInt8(ascii: "r"): 0x30A
    case UInt8(ascii: "H"): 0x30B
    case UInt8(ascii: "v"): 0x30C
    case UInt8(ascii: "d"): 0x323
    case UInt8(ascii: "c"): 0x327
    case UInt8(ascii: "k"): 0x328
    case UInt8(ascii: "b"): 0x331
    case UInt8(ascii: "t"): 0x361
    default: 0
    }
  }

  /// The letter with its accent as one character, where Unicode has one.
  static func composed(_ base: UInt32, _ accent: UInt32) -> UInt32? {
    compositions[UInt64(base) << 32 | UInt64(accent)]
  }

  /// The text of a command without argument, by its name.
  static func symbol(_ name: ByteView) -> String? { PackedWord(exactly: name).flatMap { symbols[$0] } }

  /// Whether the name of a command is what it prints, letter for letter: a program, a function.
  static func isOwnText(_ name: ByteView) -> Bool {
    PackedWord(exactly: name).map { ownTexts.contains($0) } ?? false
  }

  /// Whether a command only changes how text looks or is a switch without text.
  static func isSwitch(_ name: ByteView) -> Bool {
    PackedWord(exactly: name).map { switches.contains($0) } ?? false
  }

  /// Whether the first argument of a command is not part of the text: an address, a sorting key.
  static func dropsArgument(_ name: ByteView) -> Bool {
    PackedWord(exactly: name).map { argumentDroppers.contains($0) } ?? false
  }

  /// Pairs of a letter and the letter with the accent.
  private static let pairs: [(accent: UInt32, letters: String)] = [
    (0x300, "AÀEÈIÌOÒUÙNǸWẀYỲaàeèiìoòuùnǹwẁyỳ"),
    (0x301, "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźÆǼæǽØǾøǿÂẤâấÊẾêếÔỐôố"),
    (0x302, "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệỌỘọộ"),
    (0x303, "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪâẫÊỄêễÔỖôỗ"),
    (0x304, "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳ"),
    (0x306, "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
    (0x307, "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż"),
    (0x308, "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿ"),
    (0x30A, "AÅUŮaåuůwẘyẙ"),
    (0x30B, "OŐUŰoőuű"),
    (0x30C, "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž"),
    (0x323, "AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓ"),
    (0x327, "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ"),
    (0x328, "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
    (0x331, "BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ"),
  ]

  private static let compositions: [UInt64: UInt32] = {
    var table: [UInt64: UInt32] = [:]
    for (accent, letters) in pairs {
      let scalars = Array(letters.unicodeScalars)
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        table[UInt64(scalars[index].value) << 32 | UInt64(accent)] = scalars[index + 1].value
      }
    }
    return table
  }()

  private static let symbols: PackedWordTable<String> = {
    let letters =
      "ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ "
      + "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ "
      + "lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω "
      + "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
      + "textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” "
      + "quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › "
      + "ldots … dots … textellipsis … copyright © textcopyright © textregistered ® texttrademark ™ pounds £ "
      + "textsterling £ euro € texteuro € S § P ¶ dag † ddag ‡ textdegree ° textmu µ textordfeminine ª "
      + "textordmasculine º textexclamdown ¡ textquestiondown ¿ textperiodcentered · textbullet • "
      + "textasciitilde ~ textasciicircum ^ textasciiacute ´ textunderscore _ textbackslash \\ textbar | "
      + "textless < textgreater > textbraceleft { textbraceright } textquotesingle ' textquotedbl \" slash / "
      + "times × pm ± cdot · le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ equiv ≡ to → rightarrow → "
      + "leftarrow ← infty ∞ hbar ℏ ell ℓ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ sqrt √ in ∈ cap ∩ cup ∪ subset ⊂ "
      + "forall ∀ exists ∃ otimes ⊗ oplus ⊕ circ ∘ star ⋆ prime ′ dagger † odot ⊙ langle ⟨ rangle ⟩ "
      + "LaTeXe LaTeX2e MF METAFONT MP MetaPost TUB TUGboat PS PostScript bs \\"
    let words = letters.split(separator: " ")
    let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (String(words[$0]), String(words[$0 + 1])) }
    return PackedWordTable(
      pairs + [("space quad qquad thinspace enspace nobreakspace newline par", " "), ("Dash", " – ")])
  }()

  private static let ownTexts = PackedWordTable(
    set:
      "TeX LaTeX BibTeX ConTeXt XeTeX XeLaTeX LuaTeX LuaLaTeX pdfTeX pdfLaTeX AmSTeX AmSLaTeX PiCTeX XyMTeX AllTeX LyX "
      + "METAFONT MetaPost PostScript TUGboat TUG CTAN UNIX Unix AMS NTS VAX DVI PDF HTML XHTML XML SGML MathML DVD "
      + "log ln lg exp sin cos tan max min sup inf lim det dim ker arg deg gcd Pr mod bmod")

  private static let switches = PackedWordTable(
    set:
      "tt it bf sl sf rm em sc bfseries itshape scshape slshape sffamily ttfamily rmfamily upshape mdseries "
      + "normalfont tiny small large Large normalsize relax protect left right big Big displaystyle limits "
      + "nolimits noindent ignorespaces xspace hfill break nobreak allowbreak mathrm mathbf mathit "
      + "smc ssf")

  private static let argumentDroppers = PackedWordTable(
    set:
      "href noopsort sortnoop hspace vspace kern cite label textcolor")
}
