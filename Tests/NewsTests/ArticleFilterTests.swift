import News
import Testing

@Suite("ArticleFilter") struct ArticleFilterTests {
  static let day = CalendarDay(daysSinceEpoch: 19_892)

  static let terms: [ArticleFilter.Term] = [
    .outlet("Kompas TV"), .outlet("kontan.co.id"), .outlet("unread"), .outlet("a:b"), .wire("The Guardian"),
    .wire(" AP "), .entity(.person, "kim jong un"), .entity(.place, "country:kp"),
    .entity(.organization, "PBB"), .claim(.denial), .story("s:1"), .unread, .starred, .words("unread"),
    .words("STARRED"), .words("gempa bumi"), .words("outlet:Kompas"), .words("平壌"), .words("a\tb"),
    .words("-x"), .source(.named("Sergei Lavrov")), .source(.named("country:kp")), .source(.unnamed),
    .source(.named("Unnamed")), .source(.named("pejabat AS")),
    .date(.undated), .date(.doubtful), .date(.days(day...day)),
    .date(.days(day.calendarMonth.firstDay...day.calendarMonth.lastDay)),
    .date(.days(CalendarDay(daysSinceEpoch: 19_723)...CalendarDay(daysSinceEpoch: 20_088))),
    .date(.days(CalendarDay(daysSinceEpoch: 19_723)...day)),
    .date(.days(CalendarDay(daysSinceEpoch: Int.min)...CalendarDay(daysSinceEpoch: Int.max))),
  ]

  @Test("Reading what a term prints gives the term", arguments: terms)
  func printAndParse(term: ArticleFilter.Term) throws {
    #expect(try ArticleFilter(parsing: term.description).terms == [term])
  }

  @Test("Reading what a filter prints gives the filter")
  func wholeFilters() throws {
    for first in Self.terms {
      for second in Self.terms {
        let filter = ArticleFilter([first, second])
        #expect(try ArticleFilter(parsing: filter.description) == filter)
      }
    }
    #expect(try ArticleFilter(parsing: ArticleFilter(Self.terms).description) == ArticleFilter(Self.terms))
  }

  @Test(
    "Dates print in their shortest form",
    arguments: ["2024", "2024-02", "2024-06-18", "2024-06-18..2024-07-03", "none", "doubtful"])
  func dates(text: String) throws {
    #expect(try ArticleFilter(parsing: "date:\(text)").description == "date:\(text)")
  }

  @Test(
    "A wrong filter says what was expected",
    arguments: [
      ("date:juni", FilterError.date("juni")), ("date:2024-07..2024-06", .date("2024-07..2024-06")),
      ("date:2024-06-31", .date("2024-06-31")), ("claim:rumour", .claim("rumour")),
      ("outlet:", .missingValue("outlet")), ("source:", .missingValue("source")),
      ("\"open", .unclosedQuotation), ("date:..", .date("..")),
    ])
  func wrong(text: String, error: FilterError) {
    #expect(throws: error) { try ArticleFilter(parsing: text) }
    #expect(!error.description.isEmpty)
  }

  @Test(
    "A source without quotation marks may be nobody in particular",
    arguments: [
      ("source:unnamed", ArticleFilter.SourceTerm.unnamed), ("source:UNNAMED", .unnamed),
      ("source:\"unnamed\"", .named("unnamed")), ("source:\"unnamed official\"", .named("unnamed official")),
      ("source:Lavrov", .named("Lavrov")), ("source:a:b", .named("a:b")),
    ])
  func sources(text: String, source: ArticleFilter.SourceTerm) throws {
    #expect(try ArticleFilter(parsing: text).terms == [.source(source)])
  }

  @Test("A term counts once and can be taken away")
  func editing() {
    var filter = ArticleFilter([.unread, .outlet("a"), .unread, .outlet("b")])
    #expect(filter.terms == [.unread, .outlet("a"), .outlet("b")])
    filter.removeLast()
    filter.remove(.unread)
    #expect(filter.description == "outlet:a")
    filter.removeAll(of: .outlet)
    filter.removeLast()
    #expect(filter.isEmpty)
  }

  @Test("An unknown field and a quoted field are words")
  func unknownFields() throws {
    let filter = try ArticleFilter(parsing: "http://x \"outlet:y\" OUTLET:z")
    #expect(filter.terms == [.words("http://x"), .words("outlet:y"), .outlet("z")])
  }
}
