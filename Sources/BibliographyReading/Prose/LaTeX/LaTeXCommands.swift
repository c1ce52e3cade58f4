/// The commands of LaTeX that say what a text is, and the elements of HTML that say the same.
enum LaTeXCommands {
  /// Of commands with the text as their argument.
  static let elements: [String: String] = [
    "part": "h1", "chapter": "h1", "section": "h2", "cvsection": "h2", "subsection": "h3",
    "cvsubsection": "h3",
    "subsubsection": "h4", "paragraph": "h5", "textbf": "b", "bfseries": "b", "emph": "i", "textit": "i",
    "textsl": "i",
    "underline": "u", "uline": "u", "textsuperscript": "sup", "texttt": "tt", "mathbf": "b", "mathit": "i",
  ]

  /// Of commands that hold up to the end of their group.
  static let switches: [String: String] = [
    "bf": "b", "bfseries": "b", "em": "i", "it": "i", "itshape": "i", "sl": "i", "slshape": "i", "tt": "tt",
    "ttfamily": "tt",
  ]

  /// Commands whose arguments are no text of the page.
  static let silent: Set<String> = [
    "label", "vspace", "hspace", "input", "include", "usepackage", "setlength", "addtolength", "setcounter",
    "addtocounter", "bibliography", "bibliographystyle", "nocite", "cite", "ref", "pageref",
    "includegraphics",
    "thispagestyle", "pagestyle", "color", "textcolorbox", "definecolor", "hypersetup",
    "geometry", "fontsize", "selectfont", "addcontentsline", "markboth",
    "markright",
    "photo", "phone", "email", "homepage", "social", "address", "moderncvstyle", "moderncvcolor", "rule",
    "footnote",
    "thanks", "subfile",
  ]

  /// Commands that define others.
  static let definitions: Set<String> = ["newcommand", "renewcommand", "providecommand", "def"]

  /// Whether a command has a meaning here, which no document changes.
  static func isKnown(_ name: String) -> Bool {
    elements[name] != nil || switches[name] != nil || silent.contains(name) || bare.contains(name)
      || [
        "item", "bibitem", "href", "url", "doi", "path", "nolinkurl", "begin", "end", "par", "newline",
        "linebreak", "tabularnewline", "hfill", "dotfill",
      ].contains(name)
  }

  /// Commands without an argument that print nothing; a group behind them is text.
  static let bare: Set<String> = [
    "today", "quad", "qquad", "noindent", "parindent", "newpage", "clearpage", "maketitle", "makecvtitle",
    "smallskip",
    "medskip", "bigskip", "centering", "raggedright", "newblock", "null", "relax", "pagebreak", "nopagebreak",
    "hrule",
    "hline", "toprule", "midrule", "bottomrule", "small", "footnotesize", "large", "Large", "LARGE", "huge",
    "normalsize",
    "sc", "scshape", "rm", "rmfamily", "sf", "sffamily", "upshape", "mdseries", "normalfont", "protect",
    "leavevmode",
  ]
}
