/// The article that a page's JSON-LD describes.
///
/// - SeeAlso: schema.org, `Article` and the types below it.
struct LinkedArticle: Sendable {
  /// The object.
  let object: JSONValue
  /// Whether its type is one of articles, and not of pages.
  let isArticle: Bool
  /// All objects that describe articles and pages, the best first.
  private let ranked: [JSONValue]
  /// The objects with an identity, by it.
  private let identified: [String: JSONValue]

  /// The object that describes the page's article; `nil` where none does.
  ///
  /// Of several, one whose headline or address is the page's own, else the first.
  init?(_ facts: PageFacts, titles: [String]) {
    var best: (object: JSONValue, score: Int)?
    for object in facts.linkedData {
      var score = Self.rank(object)
      guard score > 0 else { continue }
      if let headline = object["headline"]?.string ?? object["name"]?.string {
        let key = TextKey(headline)
        if titles.contains(where: { TextKey($0).isSameOpening(as: key) }) { score += 5 }
      }
      if object["datePublished"] != nil { score += 1 }
      if score > best?.score ?? 0 { best = (object, score) }
    }
    guard let best else { return nil }
    object = best.object
    ranked = [best.object] + facts.linkedData.filter { Self.rank($0) > 0 && $0 != best.object }
    identified = Dictionary(
      facts.linkedData.compactMap { object in object["@id"]?.string.map { ($0, object) } },
      uniquingKeysWith: { first, _ in first })
    isArticle = Self.rank(best.object) >= 10
  }

  /// The text, where the page's owner gives it to machines.
  var body: String? { object["articleBody"]?.string?.nonEmpty ?? object["text"]?.string?.nonEmpty }

  /// The headline, cleaned of markup.
  var headline: String? {
    (object["headline"]?.string ?? (isArticle ? object["name"]?.string : nil)).flatMap {
      HTMLText.line(of: Array($0.utf8)).nonEmpty
    }
  }

  /// The article's address.
  var address: String? {
    object["url"]?.string ?? object["mainEntityOfPage"]?.string ?? object["mainEntityOfPage"]?["@id"]?.string
      ?? object["@id"]?.string
  }

  /// Names under a key: texts, or names of the objects there; with whether each is an organisation.
  func names(_ key: String) -> [(name: String, isOrganization: Bool)] {
    (object[key]?.elements ?? []).prefix(30).flatMap { element -> [(String, Bool)] in
      if let text = element.string { return [(text, false)] }
      let element =
        element["name"] == nil ? element["@id"]?.string.flatMap { identified[$0] } ?? element : element
      let isOrganization = Self.types(of: element).contains {
        $0.hasSuffix("organization") || $0 == "corporation"
      }
      return (element["name"]?.elements ?? []).compactMap(\.string).map { ($0, isOrganization) }
    }
  }

  /// Texts under a key of the article, else of the page that it stands on.
  func words(_ key: String) -> [String] {
    for object in ranked {
      let words = (object[key]?.elements ?? []).prefix(3).compactMap(\.word).filter { !$0.isEmpty }
      if !words.isEmpty { return words }
    }
    return []
  }

  /// Names of the types of an object in lower case.
  static func types(of object: JSONValue) -> [String] {
    (object["@type"]?.elements ?? []).compactMap { $0.string?.lowercased() }.map { type in
      type.split(whereSeparator: { "/#:".contains($0) }).last.map(String.init) ?? type
    }
  }

  private static func rank(_ object: JSONValue) -> Int {
    types(of: object).map { type in
      if type.hasSuffix("newsarticle") || type == "liveblogposting" { return 20 }
      if type.hasSuffix("article") || type.hasSuffix("posting") || type == "report" || type == "newsitem" {
        return 18
      }
      switch type {
      case "review", "recipe", "videoobject", "newsvideo", "creativework": return 8
      case "webpage", "itempage": return 4
      default: return 0
      }
    }.max() ?? 0
  }
}
