internal import Bibliography
internal import TextInput

/// The papers that are not simply one record, by paper.
struct Drafts {
  private let list: PaperList
  private let paperOfRecord: [UInt32]

  /// The records of every paper, and the papers in order.
  let firstRecord: [UInt32]
  private(set) var papers: [Int: DraftPaper] = [:]
  private(set) var findings: [Diagnostic] = []
  private(set) var completed = 0

  /// The papers with a draft, ascending.
  var order: [Int] { papers.keys.sorted() }

  /// Fuses the records of every merged paper.
  init(_ list: PaperList, paperOfRecord: [UInt32]) {
    self.list = list
    self.paperOfRecord = paperOfRecord
    var firstRecord: [UInt32] = []
    var merged: [Int: [Int]] = [:]
    for (record, paper) in paperOfRecord.enumerated() {
      if Int(paper) == firstRecord.count {
        firstRecord.append(UInt32(record))
      } else {
        merged[Int(paper), default: [Int(firstRecord[Int(paper)])]].append(record)
      }
    }
    self.firstRecord = firstRecord
    for (paper, records) in merged.sorted(by: { $0.key < $1.key }) {
      let draft = DraftPaper(merging: records, of: list)
      if !draft.paper.authorList.isTruncated, records.contains(where: { list.columns.isTruncated($0) }) {
        completed += 1
      }
      papers[paper] = draft
    }
  }

  /// Finds the owner of every page among the authors of its papers, or adds them where the list hides them.
  mutating func addPageOwners() {
    let owners = list.documents.map { $0.owner.map(PageOwner.init) }
    guard owners.contains(where: { $0 != nil }) else { return }
    for record in list.indices {
      guard let owner = owners[Int(list.columns.documentOfPaper[record])] else { continue }
      let paper = Int(paperOfRecord[record])
      var draft = papers[paper] ?? DraftPaper(record: record, of: list)
      switch owner.find(in: draft.paper) {
      case .shown(let index):
        let shown = draft.paper.authorships[index]
        // The number by which the source tells namesakes apart says more than the owner's bare name.
        guard shown.name != owner.printed, !MentionNames.isNumbered(shown) else { continue }
        draft.owners[index] = owner.printed
      case .hidden:
        let (extended, index) = owner.added(to: draft.paper)
        draft.paper = extended
        // The owners behind the place move on by one.
        draft.owners = Dictionary(
          uniqueKeysWithValues: draft.owners.map { ($0.key < index ? $0.key : $0.key + 1, $0.value) })
        draft.owners[index] = owner.printed
      case .absent:
        findings.append(absence(of: owner, in: draft.paper, record: record))
        continue
      case .noList:
        continue
      }
      papers[paper] = draft
    }
  }

  /// The drafts as rows.
  func fusedList() -> PaperList {
    var builder = PaperListBuilder(document: SourceDocument(path: "", format: "program"))
    for paper in order {
      if let draft = papers[paper] { builder.append(draft.paper) }
    }
    // Each fused row keeps the document and line of its paper's first record.
    for (row, paper) in order.enumerated() {
      let record = Int(firstRecord[paper])
      builder.columns.documentOfPaper[row] = list.columns.documentOfPaper[record]
      builder.columns.lines[row] = list.columns.lines[record]
    }
    return PaperList(columns: builder.columns, documents: list.documents)
  }

  private func absence(of owner: PageOwner, in paper: Paper, record: Int) -> Diagnostic {
    Diagnostic(
      .warning,
      "\(owner.printed) owns the page but is not among the \(paper.authorships.count) authors of \"\(paper.title)\"",
      at: list.location(record), hint: "the list is complete, so nobody was added")
  }
}
