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
    case UInt8(ascii: "h"): 0x309
    case UInt8(ascii: "G"): 0x30F
    case UInt8(ascii: "U"): 0x30E
    case UInt8(ascii: "f"): 0x311
    default: 0
    }
  }

  /// The combining character of an accent command of any length, in text or in mathematics; 0 for others.
  static func accent(_ name: ByteView) -> UInt32 {
    if name.count == 1 { return accent(name[0]) }
    return PackedWord(exactly: name).flatMap { longAccents[$0] } ?? 0
  }

  private static let longAccents = PackedWordTable<UInt32>([
    ("grave capitalgrave", 0x300), ("acute capitalacute", 0x301), ("hat widehat", 0x302),
    ("tilde widetilde capitaltilde", 0x303), ("bar capitalmacron", 0x304), ("breve capitalbreve", 0x306),
    ("dot", 0x307), ("ddot capitaldieresis", 0x308), ("mathring capitalring", 0x30A),
    ("check capitalcaron", 0x30C),
    ("textcommabelow", 0x326), ("capitalcedilla", 0x327), ("capitalogonek", 0x328),
  ])

  /// The text of a command without argument, by its name.
  static func symbol(_ name: ByteView) -> String? {
    name.count > 16 ? longSymbols[name.string] : PackedWord(exactly: name).flatMap { symbols[$0] }
  }

  /// Whether a command puts its argument into quotation marks.
  static func isQuoting(_ name: ByteView) -> Bool {
    name == "enquote" || name == "mkbibquote" || name == "textquote"
  }

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

  private static let symbols: PackedWordTable<String> = {
    let letters =
      "ss ß SS ẞ o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ "
      + "ij ĳ IJ Ĳ imath ı jmath ȷ ohorn ơ OHORN Ơ uhorn ư UHORN Ư textschwa ə textcrh ħ hvaro ħ "
      + "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ "
      + "varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ "
      + "upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ "
      + "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
      + "textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ lq ‘ rq ’ "
      + "quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright » "
      + "guilsinglleft ‹ guilsinglright › glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq › "
      + "ldots … dots … textellipsis … cdots ⋯ vdots ⋮ ddots ⋱ copyright © textcopyright © textregistered ® "
      + "texttrademark ™ textservicemark ℠ textcircledP ℗ pounds £ textsterling £ euro € texteuro € EUR € "
      + "textdollar $ textcent ¢ textyen ¥ textcurrency ¤ textwon ₩ textnaira ₦ textpeso ₱ textlira ₤ textdong ₫ "
      + "textflorin ƒ textbaht ฿ S § P ¶ textsection § textparagraph ¶ dag † ddag ‡ textdagger † textdaggerdbl ‡ "
      + "textdegree ° degree ° textcelsius ℃ textmu µ micro µ textohm Ω textmho ℧ textnumero № textestimated ℮ "
      + "textordfeminine ª textordmasculine º textexclamdown ¡ textbullet • "
      + "textonesuperior ¹ texttwosuperior ² textonehalf ½ textonequarter ¼ textperthousand ‰ textpm ± texttimes × "
      + "textdiv ÷ textlnot ¬ textminus − textsurd √ textfractionsolidus ⁄ textbrokenbar ¦ textbardbl ‖ "
      + "textrightarrow → textleftarrow ← textuparrow ↑ textdownarrow ↓ textopenbullet ◦ textinterrobang ‽ "
      + "textmusicalnote ♪ textrecipe ℞ textasciitilde ~ textasciicircum ^ textasciiacute ´ textasciigrave ` "
      + "textasciimacron ¯ textasciibreve ˘ textasciicaron ˇ textunderscore _ textbackslash \\ textbar | "
      + "textless < textgreater > textbraceleft { textbraceright } lbrace { rbrace } textquotesingle ' "
      + "textquotedbl \" slash / textasteriskcentered * lbrack [ rbrack ] "
      + "times × div ÷ pm ± mp ∓ cdot · bullet • ast ∗ le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ll ≪ gg ≫ "
      + "ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ to → rightarrow → longrightarrow ⟶ leftarrow ← "
      + "leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓ "
      + "rightleftharpoons ⇌ infty ∞ hbar ℏ ell ℓ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oint ∮ sqrt √ surd √ "
      + "in ∈ notin ∉ ni ∋ cap ∩ cup ∪ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ setminus ∖ emptyset ∅ varnothing ∅ "
      + "forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ otimes ⊗ oplus ⊕ ominus ⊖ odot ⊙ circ ∘ star ⋆ "
      + "prime ′ dagger † ddagger ‡ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert | Vert ‖ mid | "
      + "parallel ∥ perp ⊥ angle ∠ triangle △ square □ Box □ Diamond ◇ diamond ⋄ lozenge ◊ bot ⊥ top ⊤ vdash ⊢ "
      + "models ⊨ aleph ℵ beth ℶ wp ℘ Re ℜ Im ℑ amalg ⨿ ltimes ⋉ rtimes ⋊ bowtie ⋈ "
      + "flat ♭ natural ♮ sharp ♯ sun ☉ earth ♁ heartsuit ♡ checkmark ✓ "
      + "LaTeXe LaTeX2e MF METAFONT MP MetaPost TUB TUGboat PS PostScript bs \\"
    let words = letters.split(separator: " ")
    let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (String(words[$0]), String(words[$0 + 1])) }
    return PackedWordTable(
      pairs + [("space quad qquad thinspace enspace nobreakspace newline par", " "), ("Dash", " – ")])
  }()

  /// Names that a ``PackedWord`` has no room for.
  private static let longSymbols = [
    "textquotedblright": "”", "textperiodcentered": "·", "textquestiondown": "¿", "textthreesuperior": "³",
    "textthreequarters": "¾", "textpertenthousand": "‱", "textasciidieresis": "¨",
    "textquotestraightbase": "‚",
    "textquotestraightdblbase": "„", "textreferencemark": "※", "textcolonmonetary": "₡",
    "textcompwordmark": "",
    "textvisiblespace": "␣", "longleftrightarrow": "⟷",
  ]

  private static let ownTexts = PackedWordTable(
    set:
      "TeX LaTeX BibTeX ConTeXt XeTeX XeLaTeX LuaTeX LuaLaTeX pdfTeX pdfLaTeX AmSTeX AmSLaTeX PiCTeX XyMTeX AllTeX LyX "
      + "METAFONT MetaPost PostScript TUGboat TUG CTAN UNIX Unix AMS NTS VAX DVI PDF HTML XHTML XML SGML MathML DVD "
      + "log ln lg exp sin cos tan max min sup inf lim det dim ker arg deg gcd Pr mod bmod")

  private static let switches = PackedWordTable(
    set:
      "tt it bf sl sf rm em sc bfseries itshape scshape slshape sffamily ttfamily rmfamily upshape mdseries "
      + "normalfont tiny small large Large LARGE huge Huge footnotesize normalsize relax protect left right big Big "
      + "displaystyle limits boldmath unboldmath null strut uppercase lowercase MakeUppercase MakeLowercase "
      + "nolimits noindent ignorespaces xspace hfill break nobreak allowbreak mathrm mathbf mathit "
      + "smc ssf")

  private static let argumentDroppers = PackedWordTable(
    set:
      "href noopsort noop sortnoop SortNoop hspace vspace kern cite citep citet label ref textcolor color footnote "
      + "thanks index phantom hphantom vphantom foreignlanguage selectlanguage orcid orcidlink email")
}
