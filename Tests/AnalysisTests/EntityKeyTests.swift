import Analysis
import News
import Testing

@Suite("Entity keys")
struct EntityKeyTests {
  @Test(
    "Spellings of one person make one key",
    arguments: [
      ("Kim Jong Un", ["Kim Jong-un", "KIM JONG UN", "Kim Jong-Un", "Kim  Jong Un"]),
      ("Sergei Lavrov", ["Sergey Lavrov", "Serhiy Lavrov"]),
      ("Dmitry Peskov", ["Demitry Peskov", "Dmitri Peskov", "Dimitri Peskov"]),
      ("Recep Tayyip Erdogan", ["Recep Tayyip Erdoğan"]),
      ("Lech Walesa", ["Lech Wałęsa"]),
      ("Jens Sorensen", ["Jens Sørensen"]),
      ("Nicusor Dan", ["Nicușor Dan"]),
      ("J. K. Rowling", ["J.K. Rowling", "JK Rowling"]),
      ("Ma'ruf Amin", ["Ma’ruf Amin", "Maruf Amin"]),
      ("Muhammad Nuh", ["Mohammad Nuh", "Mohamed Nuh"]),
      ("Joko Widodo", ["Jokowi"]),
      ("Susilo Bambang Yudhoyono", ["SBY"]),
      ("José Ramos-Horta", ["Jose Ramos Horta", "Jose\u{301} Ramos-Horta"]),
    ])
  func persons(name: String, others: [String]) {
    for other in others {
      #expect(
        EntityKey.key(kind: .person, surface: other) == EntityKey.key(kind: .person, surface: name))
    }
  }

  @Test(
    "Two persons keep two keys",
    arguments: [
      ("Kim Jong Un", "Kim Jong Il"), ("Vladimir Putin", "Volodymyr Putin"), ("Putin", "Putra"),
      ("Sergei Lavrov", "Sergei Shoigu"), ("Ivan Petrov", "John Petrov"), ("J Smith", "K Smith"),
    ])
  func apart(first: String, second: String) {
    #expect(
      EntityKey.key(kind: .person, surface: first) != EntityKey.key(kind: .person, surface: second))
  }

  @Test(
    "Listed names make the keys that the archive holds",
    arguments: [
      ("country:kp", ["Korea Utara", "North Korea", "Korut", "DPRK", "korea utara"]),
      ("country:us", ["AS", "Amerika Serikat", "Amerika", "US", "U.S.", "United States"]),
      ("country:cn", ["China", "Tiongkok", "Cina", "RRT"]),
      ("country:gb", ["Inggris", "UK", "Britain", "Inggris Raya"]),
      ("country:ci", ["Pantai Gading", "Côte d’Ivoire", "Ivory Coast"]),
      ("place:moskow", ["Moskow", "Moscow"]), ("place:wina", ["Wina", "Vienna"]),
      ("place:jenewa", ["Jenewa", "Geneva"]), ("place:pyongyang", ["Pyongyang"]),
    ])
  func places(key: String, names: [String]) {
    for name in names { #expect(EntityKey.key(kind: .place, surface: name).rawValue == key) }
  }

  @Test(
    "Organisations keep their keys under every name",
    arguments: [
      ("organization:perserikatan bangsa-bangsa", ["PBB", "UN", "U.N.", "United Nations"]),
      ("organization:pdip", ["PDIP", "PDI-P", "PDI Perjuangan"]),
      ("organization:kcna", ["KCNA", "Korean Central News Agency"]),
      ("organization:ap", ["AP", "Associated Press", "The Associated Press"]),
      ("organization:bi", ["BI", "Bank Indonesia"]), ("organization:kpk", ["Komisi Pemberantasan Korupsi"]),
      ("organization:kejaksaan negeri sleman", ["Kejaksaan Negeri Sleman"]),
    ])
  func organizations(key: String, names: [String]) {
    for name in names { #expect(EntityKey.key(kind: .organization, surface: name).rawValue == key) }
  }

  @Test(
    "A short name in capitals counts only in capitals",
    arguments: [("as", EntityKind.place), ("us", .place), ("bi", .organization), ("Pan", .organization)])
  func capitals(name: String, kind: EntityKind) {
    #expect(EntityKey.key(kind: kind, surface: name) == NameForm(name, kind: kind).key)
  }

  @Test("A name is of one kind: a person called like a country is no country")
  func kinds() {
    #expect(EntityKey.key(kind: .person, surface: "Georgia").rawValue == "person:georgia")
    #expect(EntityKey.key(kind: .organization, surface: "Jokowi").rawValue == "organization:jokowi")
  }

  @Test(
    "Any text has a form, and the form of a form is itself",
    arguments: [
      "", " ", "-", "...", "金正恩", "Ким Чен Ын", "a", "A. B. C.", "ß", "Þór Æsir", "ı", "🙂", "\u{301}",
      "x\u{0}y",
      "J.K.-Rowling", "Ǆ Ŀ ŉ",
    ])
  func forms(text: String) {
    for kind in EntityKind.allCases {
      let form = NameForm(text, kind: kind)
      #expect(!form.words.isEmpty)
      #expect(NameForm(form.text, kind: kind) == form)
    }
  }
}
