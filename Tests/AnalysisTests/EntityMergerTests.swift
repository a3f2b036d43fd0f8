import Analysis
import News
import Testing

@Suite("Entity merger")
struct EntityMergerTests {
  /// Names of one kind with their mentions, as "Kim Jong Un 3"; the keys are those of the whole program.
  static func entities(_ names: [String], _ kind: EntityKind = .person) -> [NamedEntity] {
    names.map { text in
      let words = text.split(separator: " ")
      let count = words.last.flatMap { Int($0) }
      let name = (count == nil ? words : words.dropLast()).joined(separator: " ")
      return NamedEntity(
        entity: EntityKey.key(kind: kind, surface: name), kind: kind, name: name, count: count ?? 1)
    }
  }

  /// The number of entities that are left.
  private func left(_ names: [String], _ kind: EntityKind = .person) -> Int {
    Set(EntityMerger(Self.entities(names, kind)).canonical.values).count
  }

  @Test(
    "Spellings of one person merge",
    arguments: [
      ["Dmitry Peskov", "Demitry Peskov", "Dmitri Peskow"],
      ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"],
      ["Zelensky", "Zelenskyy"], ["Kim Jong Un", "Kim Jong-un", "KIM JONG-UN"],
      ["Sergei Shoigu", "Sergey Shoigu", "Sergei Shiogu"], ["Ivan Petrenko", "Ivan Petrenco"],
      ["Budi Setiawan", "Budi Setyawan"], ["Rahmat Wijaya", "Rahmad Wijaya"],
      ["Marissa Haq Wibowo", "Marisa Haq Wibowo"], ["Nurul Ghufron", "Nurul Gufron"],
      ["Aleksandr Novak", "Alexander Novak"], ["Viktor Orbán", "Viktor Orban"],
    ])
  func spellings(names: [String]) { #expect(left(names) == 1) }

  @Test(
    "A name without a middle name or with an initial is the same person's",
    arguments: [
      ["John Kennedy", "John F. Kennedy"], ["John F Kennedy", "John Fitzgerald Kennedy"],
      ["Recep Tayyip Erdogan", "Recep Erdogan"], ["Sri Mulyani", "Sri Mulyani Indrawati"],
      ["Bashar al-Assad", "Bashar Assad"], ["Kim Jong Un", "Jong Un"],
      ["Basuki T Purnama", "Basuki Tjahaja Purnama", "Ahok"],
    ])
  func shortened(names: [String]) { #expect(left(names) == 1) }

  @Test(
    "Two persons stay two",
    arguments: [
      ["Kim Jong Un", "Kim Jong Il"], ["Sergei Lavrov", "Sergei Shoigu"], ["Putin", "Putra"],
      ["Vladimir Putin", "Vladimir Putra"], ["Andi Putra", "Andi Putri"],
      ["Daniel Garcia", "Daniela Garcia"],
      ["Oleg Lavrov", "Olga Lavrova"], ["Martin Smith", "Marvin Smith"], ["Joe Biden", "Hunter Biden"],
      ["Hasan", "Husin"], ["Suyanto", "Suryanto"], ["Budi Santoso", "Adi Santoso"],
      ["Ivan Petrov", "Ivan Petrova"],
      ["Megawati Soekarnoputri", "Rachmawati Soekarnoputri"], ["Joko Widodo", "Susilo Bambang Yudhoyono"],
      ["Vladimir Zelensky", "Volodymyr Zelensky"], ["Mario Rossi", "Maria Rossi"],
      ["George H Bush", "George W Bush"],
    ])
  func apart(names: [String]) { #expect(left(names) == names.count) }

  @Test(
    "A bare name goes to the most mentioned person that ends or begins with it",
    arguments: [
      ("Putin 9", ["Vladimir Putin 2", "Igor Putin 1"], "person:vladimir putin"),
      ("Prabowo 4", ["Prabowo Subianto 2", "Sandiaga Uno 5"], "person:prabowo subianto"),
      ("Kim 20", ["Kim Jong Un 5", "Kim Yo Jong 2", "Nelly Kim 1"], "person:kim jong un"),
      ("Widodo 3", ["Jokowi 4"], "person:joko widodo"),
      ("Biden 8", ["Joe Biden 1"], "person:joe biden"),
      ("Kim 20", ["Kim Jong Un 2", "Kim Yo Jong 2"], "person:kim"),
      ("Putra 2", ["Vladimir Putin 2"], "person:putra"),
    ])
  func bare(name: String, full: [String], expected: String) {
    let bare = Self.entities([name])
    let merger = EntityMerger(bare + Self.entities(full))
    #expect(merger.canonical(of: bare[0].entity).rawValue == expected)
    #expect(Set(full.map { merger.canonical(of: Self.entities([$0])[0].entity) }).count == full.count)
  }

  @Test("A name that fits two longer ones joins neither")
  func ambiguous() {
    #expect(left(["Kim Jong", "Kim Jong Un", "Kim Jong Il"]) == 3)
    #expect(left(["George Bush", "George W. Bush", "George H. Bush"]) == 3)
  }

  @Test(
    "An organisation merges with its initials and with no other's",
    arguments: [
      (["Lembaga Kajian Laut Biru", "LKLB"], 1), (["Institute for Quiet Studies", "IQS"], 1),
      (["Komisi Pemberantasan Korupsi", "KPK"], 1), (["Badan Riset dan Inovasi Nasional", "BRIN"], 1),
      (["Badan Pengembangan Kota", "BPK"], 2), (["Lembaga Kajian Laut Biru", "LKLP"], 2),
      (["Persatuan Guru Swasta", "Paguyuban Guru Seni", "PGS"], 3), (["Lembaga Kajian Laut", "Lkl"], 2),
      (["Bank Rakyat Melati", "Bank Rakyat Melata"], 2),
    ])
  func initials(names: [String], count: Int) { #expect(left(names, .organization) == count) }

  @Test("Kinds never mix")
  func kinds() {
    let names = [("Washington", EntityKind.place), ("Denzel Washington", .person), ("Golkar", .organization)]
    let merger = EntityMerger(
      names.flatMap { Self.entities([$0.0], $0.1) } + Self.entities(["Georgia"], .place)
        + Self.entities(["Georgia Meloni"]))
    #expect(merger.canonical.allSatisfy { $0.key == $0.value })
  }

  @Test("A listed entity stands for the others, and else the fullest and most mentioned name does")
  func canonical() {
    let listed = EntityMerger(Self.entities(["Widodo 50", "Joko Widodo 1"]))
    #expect(Set(listed.canonical.values) == [Entity.ID(rawValue: "person:joko widodo")])
    let spelt = EntityMerger(Self.entities(["Ivan Petrenco 1", "Ivan Petrenko 7", "Petrenko 30"]))
    #expect(Set(spelt.canonical.values) == [Entity.ID(rawValue: "person:ivan petrenko")])
  }

  @Test("An entity under several names is one candidate under its fullest name")
  func severalNames() {
    let petrenko = Entity.ID(rawValue: "person:ivan petrenko")
    let merger = EntityMerger(
      [("Petrenko", 20), ("Ivan Petrenko", 1)].map {
        NamedEntity(entity: petrenko, kind: .person, name: $0.0, count: $0.1)
      } + Self.entities(["Oleg Petrenko 3"]))
    #expect(merger.canonical.allSatisfy { $0.key == $0.value })
    #expect(merger.canonical.count == 2)
  }
}
