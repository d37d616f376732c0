/**
 * Files of the desk's door, beside the schemas so that a page which only needs the addresses doesn't load those:
 *   POST /files/workbook          body: the .xlsx bytes → Answer<ImportPreview>
 *   POST /files/list?name=         body: another office's list, .xlsx or .csv → Answer<ListProposal>; nothing taken yet: `take-list` does that
 *   GET  /files/template.xlsx     empty workbook
 *   GET  /files/session.xlsx      the open session as a workbook (refused while a product is being scored)
 *   GET  /files/papers/<PaperEntry.id>.pdf
 *                                   a final one is kept and counted as put out; with ?look it is only shown
 *   GET  /files/papers/<PaperEntry.id>.docx, .xlsx   the kinds an office edits, and those it adds up again; nothing is counted
 *   POST /files/paper-set.pdf     body: zPaperSet → those papers as one PDF for the printer; final ones are kept and counted
 *   GET  /files/printed/<PrintedPaper.id>.pdf   a print that was replaced, marked so on each page
 *   POST /files/signed?paper=&name=&by=&note=   body: a .pdf or .docx → Answer<null>: filed as the signed version of a final paper
 *   POST /files/signed-back?name=&by=   body: a PDF signed elsewhere → Answer<TakenFile>: matched to its paper, checked, filed
 *   GET  /files/signed/<SignedPaper.id>   that file, as it was filed
 *   POST /files/scans?name=&by=   body: a PDF or picture of hand-signed pages → Answer<TakenScan>: recognised, kept, filed where a paper is all there
 *   GET  /files/scans/<ScanRef.id>.jpg   a scanned page; /files/scans/files/<ScannedFile.id>   the file as it came in
 *   GET  /files/blank-sheets.pdf?dossier=&member=&round=   blank score sheets: of one member for one product, of all for one product, of one for all
 *   POST /files/seat-cards.pdf    body: SeatCardsWanted as JSON → the cards as a PDF, a page each; PINs are known only to whom they were just given
 *   GET  /files/opinions.zip?member=   forms "Phiếu ý kiến" of one member (a workbook), without it a zip of all who owe one
 *   POST /files/opinions?name=    body: a form that came back → Answer<OpinionPreview>, nothing taken yet: `accept-opinions` does that
 *   POST /files/evidence?dossier=&path=   body: the bytes of a file or a zip → Answer<EvidenceUpload>
 *   GET  /files/evidence/<id>/<page>/small.jpg | large.jpg, /files/evidence/<id>/original
 *   GET  /files/profile.json      the open session's regulation profile as a file
 *   POST /files/profile.json      body: such a file's bytes → Answer<Profile>, checked, nothing saved: `save-profile` does that
 *   GET  /files/wording.json      the open session's wording of papers as a file, changed parts only
 *   POST /files/wording.json      body: such a file's bytes → Answer<Wording>, checked, nothing saved: `save-wording` does that
 *   POST /files/wording-preview.pdf   body: WordingPreview as JSON → the first paper of the kind, marked as a preview
 *   GET  /files/statistics.xlsx   the year's statistics: tables counted by formulas from a list of the products
 *   GET  /files/comparison.xlsx?earlier=   the session in hand beside an earlier one; GET /files/certificates.xlsx   certificates by the days they hold
 *   GET  /files/journal.csv       the journal, newest first, UTF-8 with a byte order mark
 *   POST /files/certificate-pictures   body: a JPEG's or PNG's bytes → Answer<KeptPicture>; GET …/<hash>: the picture as it is kept
 *   GET  /files/certificate-design.json?id=   one of the session's designs with its pictures, as a file to give away
 *   POST /files/certificate-design.json   body: such a file's bytes → Answer<ReadDesign>, checked, nothing saved: `save-certificate-design` does that
 *   POST /files/certificate-preview.pdf   body: zDesignPreview → a certificate as it would be printed, marked; never kept or counted
 *   POST /files/certificate-test.pdf      body: zDesignTest → crosses, rulers and frames, to measure how far off a printer prints
 *   POST /files/update            body: an update file's bytes → Answer<UpdatePreview>, checked; `start-update` puts it in place
 *   GET  /files/giay-phep.txt   licences of what others wrote of this program
 *   GET  /files/guide/<vi|en>/<text>.html, …/<name>.pdf, /files/guide/pictures/<name>.webp   the guide (shared/guide.ts)
 *   GET  /files/brought-design.pdf?file=&id=   a design of another session of the data folder as it would print; nothing is taken over
 *   GET  /files/book.xlsx?id=|draft=&form=edit|wording   a criteria book or a draft of one as a workbook
 *   POST /files/book.xlsx?over=   body: such a workbook → Answer<TakenBook>: a new draft; with `over` only its words, laid over that book
 */
export const DESK_FILES = {
  workbook: '/files/workbook',
  list: '/files/list',
  template: '/files/template.xlsx',
  session: '/files/session.xlsx',
  papers: '/files/papers/',
  paperSet: '/files/paper-set.pdf',
  printed: '/files/printed/',
  signed: '/files/signed',
  signedBack: '/files/signed-back',
  scans: '/files/scans',
  seatCards: '/files/seat-cards.pdf',
  blankSheets: '/files/blank-sheets.pdf',
  opinionForms: '/files/opinions.zip',
  opinions: '/files/opinions',
  evidence: '/files/evidence',
  profile: '/files/profile.json',
  wording: '/files/wording.json',
  wordingPreview: '/files/wording-preview.pdf',
  statistics: '/files/statistics.xlsx',
  comparison: '/files/comparison.xlsx',
  certificates: '/files/certificates.xlsx',
  journal: '/files/journal.csv',
  certificatePictures: '/files/certificate-pictures',
  certificateDesign: '/files/certificate-design.json',
  certificatePreview: '/files/certificate-preview.pdf',
  certificateTest: '/files/certificate-test.pdf',
  licences: '/files/giay-phep.txt',
  update: '/files/update',
  book: '/files/book.xlsx',
  broughtDesign: '/files/brought-design.pdf',
} as const;
