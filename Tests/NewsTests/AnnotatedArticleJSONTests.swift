import Foundation
import News
import Testing

@Suite("AnnotatedArticle as JSON") struct AnnotatedArticleJSONTests {
  @Test("Every key of the contract is there, and what is absent is null")
  func keys() throws {
    let article = Article(outlet: Outlet(name: "Kabar", domain: nil), headline: "Judul", body: [])
    let form = try Self.object(AnnotatedArticle(article: article, annotations: Annotations()))
    #expect(
      Set(form.keys) == [
        "id", "outlet", "republishes", "title", "published", "publishedPrecision", "publishedCertainty",
        "publishedEvidence", "authors", "dateline", "section", "language", "url", "wires", "captions",
        "related",
        "boilerplate", "body", "text", "mentions", "claims",
      ])
    for key in ["published", "publishedPrecision", "publishedEvidence", "dateline", "section", "url"] {
      #expect(form[key] is NSNull, "\(key)")
    }
    #expect(form["publishedCertainty"] as? String == "absent")
    #expect((form["outlet"] as? [String: Any])?["domain"] is NSNull)
  }

  @Test("Annotations carry their bytes and the text that stands there")
  func annotations() throws {
    let article = Article(
      outlet: Outlet(name: "Kabar", domain: "kabar.example"), headline: "Où",
      body: ["Raka membantah: \"Tidak.\""])
    let entity = Entity.ID(rawValue: "raka")
    let given = AnnotatedArticle(
      article: article,
      annotations: Annotations(
        mentions: [Mention(range: 5..<9, kind: .person, entity: entity)],
        claims: [
          Claim(
            range: 5..<29, kind: .denial, source: .init(range: 5..<9, entity: entity), cue: 10..<19,
            content: 22..<28),
          Claim(range: 22..<28, kind: .quote, content: 22..<28),
        ]))
    let form = try Self.object(given)
    let mention = try #require((form["mentions"] as? [[String: Any]])?.first)
    #expect(mention["start"] as? Int == 5)
    #expect(mention["end"] as? Int == 9)
    #expect(mention["text"] as? String == "Raka")
    #expect(mention["type"] as? String == "person")
    #expect(mention["entity"] as? String == "raka")
    let claims = try #require(form["claims"] as? [[String: Any]])
    #expect(Set(claims[0].keys) == ["start", "end", "kind", "source", "cue", "content", "via"])
    #expect((claims[0]["cue"] as? [String: Any])?["text"] as? String == "membantah")
    #expect((claims[0]["content"] as? [String: Any])?["text"] as? String == "Tidak.")
    #expect(claims[0]["via"] is NSNull)
    #expect(claims[1]["source"] is NSNull)
    #expect(claims[1]["cue"] is NSNull)
  }

  private static func object(_ annotated: AnnotatedArticle) throws -> [String: Any] {
    let data = try JSONEncoder().encode(annotated)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
