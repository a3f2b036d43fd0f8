internal import ArgumentParser
internal import Foundation
internal import Ingest
internal import News
internal import Settings

/// `lintas adopt READER`: takes over what another reader follows and has read.
struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract:
      "Follows the feeds of newsboat, newsraft or sfeed; of newsboat also its articles and what was read.",
    discussion: """
      The other reader's files are only read. Commands in them are never run: exec:, filter: and the like are \
      listed as left out.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var names: NamesOption

  @Argument(help: "newsboat, newsraft or sfeed.")
  var reader: Other

  /// Readers whose files are known.
  enum Other: String, ExpressibleByArgument, CaseIterable {
    case newsboat, newsraft, sfeed

    /// The form of its list.
    var form: SubscriptionList.Form {
      switch self {
      case .newsboat: .newsboat
      case .newsraft: .newsraft
      case .sfeed: .sfeed
      }
    }
  }

  @Argument(help: "Its list of feeds, where that is not in its usual place.")
  var list: String?

  @Option(help: ArgumentHelp("newsboat's cache.db, where that is not in its usual place.", valueName: "path"))
  var cache: String?

  func run() throws {
    let places = AdoptedFiles(reader, environment: ProcessInfo.processInfo.environment)
    guard let list = list ?? places.list else {
      throw Failure(
        "\(reader.rawValue): no list of feeds was found in \(places.looked); name it: lintas adopt \(reader.rawValue) FILE",
        code: .noInput)
    }
    let bytes = try PageFile.read(list).bytes
    try SubscriptionImport.follow(SubscriptionList(bytes, form: reader.form), in: global)
    guard reader == .newsboat, let cache = cache ?? places.cache else { return }
    let settings = try LoadedSettings(locations: global.locations)
    let interruption = Interruption()
    let adoption = try NewsboatAdoption(
      cache, into: global.locations, utcOffset: settings.options.utcOffset, analyzer: names.analyzer())
    let counts = try adoption.run { interruption.isRequested }
    Output.note("\(counts.articles) articles taken over, \(counts.read) of them read")
    if interruption.isRequested {
      throw Failure("interrupted; what was taken over is kept, run it again for the rest", code: .interrupted)
    }
  }
}

/// Where other readers keep their files.
struct AdoptedFiles {
  /// The first list of feeds that is there.
  let list: String?
  /// newsboat's cache, where it is there.
  let cache: String?
  /// The places that were looked at, for messages.
  let looked: String

  init(_ reader: AdoptCommand.Other, environment: [String: String]) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    let configuration = environment["XDG_CONFIG_HOME"] ?? "\(home)/.config"
    let data = environment["XDG_DATA_HOME"] ?? "\(home)/.local/share"
    let lists: [String] =
      switch reader {
      case .newsboat: ["\(configuration)/newsboat/urls", "\(home)/.newsboat/urls"]
      case .newsraft: ["\(configuration)/newsraft/feeds", "\(home)/.newsraft/feeds"]
      case .sfeed: ["\(home)/.sfeed/sfeedrc"]
      }
    let caches =
      reader == .newsboat ? ["\(data)/newsboat/cache.db", "\(home)/.newsboat/cache.db"] : []
    let exists = { (path: String) in FileManager.default.fileExists(atPath: path) }
    list = lists.first(where: exists)
    cache = caches.first(where: exists)
    looked = lists.joined(separator: " and ")
  }
}
