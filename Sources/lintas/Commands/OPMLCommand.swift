internal import ArgumentParser
internal import Ingest
internal import News

/// `lintas opml import FILE` and `lintas opml export [FILE]`: lists of subscriptions, in and out.
struct OPMLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opml", abstract: "Brings in or writes out a list of subscriptions.",
    subcommands: [Import.self, Export.self])

  /// `lintas opml import FILE`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Follows the feeds of an OPML file; lintas fetch reads them then.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The file, or - for standard input.")
    var file: String

    func run() throws {
      let list = SubscriptionList(opml: try PageFile.read(file).bytes)
      try SubscriptionImport.follow(list, in: global)
    }
  }

  /// `lintas opml export [FILE]`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes the feeds that are followed as OPML, with their folders, tags and names.")

    @OptionGroup var global: GlobalOptions

    @Argument(
      help: "The file to make; standard output without one. A file that is there is never written over.")
    var file: String?

    func run() throws {
      let library = try Library.openForReading(global.locations)
      defer { library.close() }
      let text = SubscriptionList.opml(of: try library.subscriptions().map(\.outline), title: "Lintas")
      guard let file else {
        Output.line(text)
        return
      }
      let parts = file.split(separator: "/", omittingEmptySubsequences: false)
      let folder = parts.dropLast().joined(separator: "/")
      try FileSaver.save(
        text, as: parts.last.map(String.init) ?? "",
        in: parts.count == 1 ? "." : folder.isEmpty ? "/" : folder)
      Output.note("written: \(file)")
    }
  }
}
