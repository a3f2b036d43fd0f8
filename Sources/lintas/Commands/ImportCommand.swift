internal import ArgumentParser
internal import News

/// `lintas import PATH...`: reads pages into the archive.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Reads page dumps (.txt), or folders of them, into the archive.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var names: NamesOption

  @Argument(help: "Files and folders, or - for one page on standard input.")
  var paths: [String]

  func run() throws {
    let settings = try LoadedSettings(locations: global.locations)
    let library = try Library.openForWriting(global.locations)
    defer { library.close() }
    let interruption = Interruption()
    var importer = Importer(
      archive: library.archive, utcOffset: settings.options.utcOffset, analyzer: names.analyzer())
    let report = try importer.run(paths) { interruption.isRequested }
    Output.progress("")
    report.lines.forEach(Output.note)
    if interruption.isRequested {
      throw Failure("interrupted; what was read is kept, the rest can be imported again", code: .interrupted)
    }
    if let failure = report.failures.first { throw ExitCode(failure.code.rawValue) }
  }
}
