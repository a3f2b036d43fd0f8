import Foundation
import Testing

@Suite("Several processes on one archive") struct ConcurrencyTests {
  /// Pages that differ, in a folder of the home.
  private func pages(count: Int, in home: Home) throws -> String {
    let page = try String(contentsOfFile: "\(Binary.samples)/kapal-suara-teluk.txt", encoding: .utf8)
    for number in 0..<count {
      let text = page.replacing("Kapal Riset Nusa Palung", with: "Kapal Riset Nomor \(number)")
      _ = try home.file("pages/\(number).txt", Array(text.utf8))
    }
    return "\(home.path)/pages"
  }

  @Test("Two processes read while one imports")
  func readers() throws {
    let home = try Home()
    _ = try home.lintas("import", Binary.samples)
    let folder = try pages(count: 300, in: home)
    let script = """
      '\(Binary.path)' import '\(folder)' & importer=$!
      for turn in 1 2 3 4 5; do
        '\(Binary.path)' list outlet:lentera >/dev/null || exit 10
        '\(Binary.path)' list date:2024 >/dev/null & '\(Binary.path)' list >/dev/null || exit 11
        wait $! || exit 12
      done
      wait $importer
      """
    let result = try Subprocess.run(["sh", "-c", script], environment: home.environment)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("300 added"))
    #expect(try home.lintas("list").output.split(separator: "\n").count == 310)
  }

  @Test("An import that is killed loses nothing that was stored, and the next one completes it")
  func killed() throws {
    let home = try Home()
    let folder = try pages(count: 400, in: home)
    let script = "'\(Binary.path)' import '\(folder)' & sleep 0.5; kill -9 $!; wait"
    _ = try Subprocess.run(["sh", "-c", script], environment: home.environment)
    let again = try home.lintas("import", folder)
    #expect(again.status == 0, "\(again.errors)")
    let rows = try home.lintas("list", "--json").output.split(separator: "\n")
    #expect(rows.count == 400)
    #expect(try home.lintas("doctor").status == 0)
  }
}
