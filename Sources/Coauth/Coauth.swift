// The umbrella: whoever imports Coauth has every stage. None of them needs Graphviz; pictures are made by the separate
// product CoauthGraphviz.
@_exported public import AuthorIdentity
@_exported public import Bibliography
@_exported public import BibliographyReading
@_exported public import Collaboration
@_exported public import Graphs
@_exported public import NetworkDrawing
@_exported public import NetworkFiles
@_exported public import Reporting
@_exported public import Scientometrics
@_exported public import Statistics
@_exported public import TextInput
