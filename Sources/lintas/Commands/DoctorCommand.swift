internal import ArgumentParser
internal import Canvas
internal import Foundation
internal import Settings
internal import Store

/// `lintas doctor`: checks what the reader needs and says what to do.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Checks archive, terminal, locale and configuration; says what to do.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let checks = [
      Self.locale(environment), Self.terminal(environment), Self.colors(environment),
      Self.configuration(global.locations), Self.archive(global.locations),
    ]
    for check in checks { Output.line(check.line) }
    if checks.contains(where: { $0.verdict == .bad }) {
      throw Failure("something above needs mending", code: .configuration)
    }
  }

  /// What was looked at, and how it stands.
  private struct Check {
    let subject: String
    let verdict: Verdict
    let finding: String

    var line: String {
      "\(verdict.rawValue)  \(subject)\(String(repeating: " ", count: max(1, 15 - subject.count)))\(finding)"
    }
  }

  private enum Verdict: String {
    case good = "ok  "
    case note = "note"
    case bad = "BAD "
  }

  private static func locale(_ environment: [String: String]) -> Check {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let isUnicode = name.lowercased().replacing("-", with: "").contains("utf8")
    return Check(
      subject: "locale", verdict: isUnicode ? .good : .note,
      finding: isUnicode ? name : "\(name) is not UTF-8, so accents may be lost; set LANG=C.UTF-8")
  }

  private static func terminal(_ environment: [String: String]) -> Check {
    let name = environment["TERM"] ?? ""
    guard !name.isEmpty, name != "dumb", name != "unknown" else {
      return Check(
        subject: "terminal", verdict: .note,
        finding:
          "TERM is \(name.isEmpty ? "not set" : name); the reader needs a screen, as TERM=xterm-256color")
    }
    guard terminalDescriptionExists(name, environment) else {
      return Check(
        subject: "terminal", verdict: .bad,
        finding:
          "TERM=\(name) is not described here; apt-get install ncurses-term, or set TERM=xterm-256color")
    }
    return Check(subject: "terminal", verdict: .good, finding: name)
  }

  private static func colors(_ environment: [String: String]) -> Check {
    let promises = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    if !(environment["NO_COLOR"] ?? "").isEmpty {
      return Check(subject: "colours", verdict: .good, finding: "none, because NO_COLOR is set")
    }
    let name = environment["TERM"] ?? ""
    if promises,
      !["\(name)-direct", "xterm-direct"].contains(where: { terminalDescriptionExists($0, environment) })
    {
      return Check(
        subject: "colours", verdict: .note,
        finding: "256 of the terminal's 16 million; apt-get install ncurses-term for all of them")
    }
    return Check(subject: "colours", verdict: .good, finding: promises ? "16 million" : "as TERM says")
  }

  private static func terminalDescriptionExists(_ name: String, _ environment: [String: String]) -> Bool {
    guard let first = name.first, !name.contains("/") else { return false }
    let folders =
      [environment["TERMINFO"], environment["HOME"].map { "\($0)/.terminfo" }].compactMap { $0 }
      + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    return folders.contains { FileManager.default.fileExists(atPath: "\($0)/\(first)/\(name)") }
  }

  private static func configuration(_ locations: Locations) -> Check {
    do {
      let settings = try LoadedSettings(locations: locations)
      let exists = FileManager.default.fileExists(atPath: locations.configuration)
      return Check(
        subject: "configuration", verdict: .good,
        finding: "\(locations.configuration)\(exists ? "" : " (not there: defaults)"), "
          + "\(settings.themes.names.count) themes")
    } catch {
      return Check(subject: "configuration", verdict: .bad, finding: error.message)
    }
  }

  private static func archive(_ locations: Locations) -> Check {
    guard FileManager.default.fileExists(atPath: locations.archive) else {
      return Check(
        subject: "archive", verdict: .good,
        finding: "\(locations.archive) (not there yet: lintas import PATH makes it)")
    }
    do {
      let library = try Library.openForReading(locations)
      defer { library.close() }
      try library.archive.check()
      let count = try library.archive.articleCount()
      return Check(subject: "archive", verdict: .good, finding: "\(locations.archive), \(count) articles")
    } catch let error as Failure {
      return Check(subject: "archive", verdict: .bad, finding: error.message)
    } catch {
      return Check(subject: "archive", verdict: .bad, finding: "\(error)")
    }
  }
}
