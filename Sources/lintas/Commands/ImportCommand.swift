internal import Settings
internal import ArgumentParser
internal import Glibc
internal import Ingest
internal import News

/// `lintas import PATH...`: reads pages into the archive.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Reads pages, feeds, tables, archives and newsletters into the archive.",
    discussion: """
      What a file holds is told by its first bytes, then by its name: visible text of a page (.txt), saved pages \
      (.html), feeds (.xml, .rss, .atom, .json), one JSON object a line (.jsonl), tables whose first row names \
      the columns (.csv, .tsv), web archives (.warc), mailboxes (.mbox) and mails (.eml), each plain or \
      compressed with gzip (.gz). Folders are read with all that lies below them; links in them are not followed.

      Columns and names of JSON are known by common English and Indonesian words; --map names others.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var names: NamesOption

  @Option(
    help:
      "Which columns hold what, as title=judul,body=isi; also date, time, outlet, domain, url, author, section, language."
  )
  var map = ""

  @Flag(help: "Import a folder, and then whatever is written into it or moved there, until Control-C.")
  var watch = false

  @Argument(help: "Files and folders, or - for standard input.")
  var paths: [String]

  func validate() throws {
    do {
      _ = try RecordColumns(map: map)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  func run() throws {
    let settings = try LoadedSettings(locations: global.locations)
    if watch { return try follow(try folderWatch(), settings) }
    let interruption = Interruption()
    let report = try report(settings) { interruption.isRequested }
    if interruption.isRequested { throw Self.interrupted }
    if let failure = report.failures.first { throw ExitCode(failure.code.rawValue) }
  }
}

extension ImportCommand {
  /// Imports the paths of the command, or those that a watch found, and tells what became of them.
  @discardableResult
  private func report(
    _ settings: LoadedSettings, of found: [String]? = nil, isInterrupted: () -> Bool
  ) throws -> ImportReport {
    let library = try Library.openForWriting(global.locations)
    defer { library.close() }
    var importer = Importer(
      archive: library.archive, utcOffset: settings.options.utcOffset, columns: try RecordColumns(map: map),
      analyzer: names.analyzer())
    let report = try importer.run(found ?? paths, isInterrupted: isInterrupted)
    Output.progress("")
    report.lines.forEach(Output.note)
    return report
  }

  private func folderWatch() throws(Failure) -> FolderWatch {
    guard paths.count == 1, let folder = paths.first, folder != "-" else {
      throw Failure("--watch takes one folder", code: .usage)
    }
    let watch = try FolderWatch(
      folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
    watch.stop(on: [SIGINT, SIGTERM])
    return watch
  }

  /// Imports the folder, then what is put into it until somebody says stop; the archive is open only meanwhile.
  private func follow(_ watch: FolderWatch, _ settings: LoadedSettings) throws {
    try report(settings) { watch.isStopped }
    Output.note("watching \(paths[0]); press Control-C to end")
    while true {
      switch watch.next() {
      case .files(let files): try report(settings, of: files) { watch.isStopped }
      case .everything: try report(settings) { watch.isStopped }
      case .stop(let signal):
        if signal == SIGINT { throw Self.interrupted }
        return
      case .gone: throw Failure("\(paths[0]): is gone; name the folder again", code: .noInput)
      }
    }
  }

  private static let interrupted = Failure(
    "interrupted; what was read is kept, the rest can be imported again", code: .interrupted)
}
