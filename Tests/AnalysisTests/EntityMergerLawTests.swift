import Analysis
import News
import Testing

@Suite("Entity merger laws")
struct EntityMergerLawTests {
  /// Steps of a linear congruence: the same numbers in every run.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func pick(_ words: [String]) -> String { words[roll(words.count)] }
  }

  private static let first = [
    "Kim", "Dmitry", "Demitry", "Sergey", "Sergei", "Budi", "Rahmat", "Rahmad", "Jokowi", "J.",
  ]
  private static let middle = ["Jong", "F.", "Fitzgerald", "Tri", "al", "Jong-un"]
  private static let last = [
    "Un", "Peskov", "Peskow", "Lavrov", "Lavrova", "Widodo", "Setiawan", "Setyawan", "Petrenko",
  ]
  private static let organizations = [
    "KPK", "LKLB", "Lembaga Kajian Laut Biru", "Lembaga Kota Lama Batu", "BRIN", "PBB",
  ]

  private static func names(_ dice: inout Dice, count: Int) -> [NamedEntity] {
    (0..<count).map { _ in
      let name =
        switch dice.roll(6) {
        case 0: dice.pick(last)
        case 1: dice.pick(first)
        case 2, 3: "\(dice.pick(first)) \(dice.pick(last))"
        case 4: "\(dice.pick(first)) \(dice.pick(middle)) \(dice.pick(last))"
        default: dice.pick(organizations)
        }
      let kind = organizations.contains(name) ? EntityKind.organization : .person
      return NamedEntity(
        entity: EntityKey.key(kind: kind, surface: name), kind: kind, name: name, count: 1 + dice.roll(9))
    }
  }

  @Test("Order does not matter, an entity that stands for others stands for itself", arguments: 0..<200)
  func order(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let names = Self.names(&dice, count: 2 + seed % 40)
    let canonical = EntityMerger(names).canonical
    #expect(Set(canonical.keys) == Set(names.map(\.entity)))
    for value in canonical.values { #expect(canonical[value] == value) }
    var shuffled = names
    for index in shuffled.indices.reversed() { shuffled.swapAt(index, dice.roll(index + 1)) }
    #expect(EntityMerger(shuffled).canonical == canonical)
    #expect(EntityMerger(names.sorted { $0.name < $1.name }).canonical == canonical)
    let listed = Set(names.map(\.entity)).filter { EntityCatalog().isListed($0) }
    #expect(listed.allSatisfy { canonical[$0] == $0 })
  }

  @Test("Merging what was merged changes nothing", arguments: 0..<200)
  func idempotence(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let names = Self.names(&dice, count: 2 + seed % 40)
    let canonical = EntityMerger(names).canonical
    var counts: [Entity.ID: Int] = [:]
    for name in names { counts[canonical[name.entity] ?? name.entity, default: 0] += name.count }
    let merged = counts.keys.map { entity in
      // The fullest of its own names, as the merger takes it, carries all mentions.
      let own = names.filter { $0.entity == entity }
      let name =
        own.max {
          let words = [$0, $1].map { NameForm($0.name, kind: $0.kind).words.count }
          return words[0] != words[1] ? words[0] < words[1] : $0.name > $1.name
        } ?? own[0]
      return NamedEntity(entity: entity, kind: name.kind, name: name.name, count: counts[entity] ?? 0)
    }
    #expect(EntityMerger(merged).canonical.allSatisfy { $0.key == $0.value })
  }

  @Test("Ten thousand names are merged in about the time of ten times a thousand")
  func speed() {
    func time(_ count: Int) -> Duration {
      let names = (0..<count).map { index in
        let name = "Aaaaa\(Self.letters(index)) Bbbbb\(Self.letters(index / 7))"
        return NamedEntity(
          entity: EntityKey.key(kind: .person, surface: name), kind: .person, name: name, count: 1)
      }
      return ContinuousClock().measure { _ = EntityMerger(names).canonical }
    }
    _ = time(10)
    #expect(time(10_000) < time(1000) * 60 + .seconds(1))
  }

  /// A number as small letters.
  private static func letters(_ number: Int) -> String {
    var rest = number
    var text = ""
    repeat {
      text += String(UnicodeScalar(UInt8(97 + rest % 26)))
      rest /= 26
    } while rest > 0
    return text
  }

  @Test(
    "Odd names neither trap nor merge with others",
    arguments: ["", " ", "-", "A", "金正恩", String(repeating: "a ", count: 5000)])
  func odd(name: String) {
    let entity = Entity.ID(rawValue: "person:\(name.prefix(9))")
    let merger = EntityMerger(
      [NamedEntity(entity: entity, kind: .person, name: name, count: .max)]
        + EntityMergerTests.entities(["Ivan Petrenko", "Oleg Danilov 3"]))
    #expect(merger.canonical.count == 3)
    #expect(Set(merger.canonical.values).count == 3)
  }

  @Test("Nothing merges to nothing")
  func empty() {
    let other = Entity.ID(rawValue: "person:x")
    #expect(EntityMerger([]).canonical.isEmpty)
    #expect(EntityMerger([]).canonical(of: other) == other)
  }
}
