import News
import Testing

@testable import workbench

@Suite("ConllFile")
struct ConllFileTests {
  /// The names that a file's own tags spell, as `KIND text`.
  private func names(_ text: String, layout: ConllFile.Layout = .tokenFirst) -> [String] {
    let file = ConllFile(text, layout: layout)
    let bytes = Array(file.article.text.utf8)
    return file.spans(of: file.tags).map {
      "\($0.kind.tag) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test("IDNER: blanks between, three columns, carriage returns")
  func idner() {
    let text = "Kata VERB O\r\nJoko PROPN B-PER\r\nWidodo PROPN I-PER\r\n\r\nSolo PROPN B-LOC\r\n"
    #expect(names(text) == ["PER Joko Widodo", "LOC Solo"])
    #expect(ConllFile(text).article.body == ["Kata Joko Widodo", "Solo"])
  }

  @Test("NERGRIT: tabs and long names of types; a lone # is a token")
  func nergrit() {
    let text = "#\tO\nPT\tB-ORGANISATION\nX\tI-ORGANISATION\ndi\tO\nBali\tB-PLACE\noleh\tO\nAni\tB-PERSON\n"
    #expect(names(text) == ["ORG PT X", "LOC Bali", "PER Ani"])
    #expect(ConllFile(text).sentences.first?.first?.token == "#")
  }

  @Test("Wikigold: IOB1, document lines left out, other types dropped")
  func wikigold() {
    let text =
      "-DOCSTART- O\n\nThe I-ORG\nMad I-ORG\nin O\nOslo I-LOC\nBergen B-LOC\nAnn I-PER\nJazz I-MISC\n"
    #expect(names(text) == ["ORG The Mad", "LOC Oslo", "LOC Bergen", "PER Ann"])
  }

  @Test("CrossNER: its types are mapped, and neighbours of one kind stay apart")
  func crossNER() {
    let text =
      "Italy\tB-country\nRome\tB-location\nAnn\tB-politician\nBob\tB-person\nGreens\tB-politicalparty\nvote\tB-election\n"
    #expect(names(text) == ["LOC Italy", "LOC Rome", "PER Ann", "PER Bob", "ORG Greens"])
  }

  @Test("UNER: index first, comments left out, the third column is the tag")
  func uner() {
    let text =
      "# sent_id = a\n# text = in Tampa #1\n1\tin\tO\t-\t-\n2\tTampa\tB-LOC\t-\tann\n3\t#\tO\t-\t-\n\n"
    #expect(names(text, layout: .numbered) == ["LOC Tampa"])
    #expect(ConllFile(text, layout: .numbered).article.body == ["in Tampa #"])
  }

  @Test("A token takes the first mention that touches it")
  func tags() {
    let file = ConllFile("Kata O\nJokowi-JK O\nAkbar O\n\nFaizal O\n")
    let text = file.article.text
    func mention(_ part: String, _ kind: EntityKind) -> Mention {
      let start =
        text.firstRange(of: part).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
      return Mention(range: start..<(start + part.utf8.count), kind: kind, entity: .init(rawValue: part))
    }
    let tags = file.tags(of: [
      mention("Jokowi", .person), mention("JK Akbar", .place), mention("zal", .organization),
    ])
    #expect(tags == [["O", "B-PER", "I-LOC"], ["B-ORG"]])
  }

  @Test("Spans of the file's tags are given back as the same tags")
  func roundTrip() {
    let file = ConllFile("Di O\nKota B-LOC\nBandung I-LOC\nAni B-PER\n\nBudi B-PER\nPersib B-ORG\n")
    let mentions = file.spans(of: file.tags).map {
      Mention(range: $0.range, kind: $0.kind, entity: .init(rawValue: ""))
    }
    #expect(file.tags(of: mentions) == file.tags)
  }
}
