import Foundation
import News
import Testing

@Suite struct ImportSourcesTests {
  private func records(_ numbers: Range<Int>) -> [UInt8] {
    Array(numbers.map { "{\"judul\":\"Kabar \($0)\",\"isi\":\"Isi kabar nomor \($0).\"}\n" }.joined().utf8)
  }

  @Test("Records come from standard input, and a map names their columns")
  func standardInput() throws {
    let home = try Home()
    let result = try home.lintas("import", "-", input: records(0..<300))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("300 added"))
    let mapped = try home.lintas(
      "import", "--map", "title=kepala", "-", input: Array(#"{"kepala":"Judul lain","isi":"Isi."}"#.utf8))
    #expect(mapped.errors.contains("1 added"))
    #expect(try home.lintas("import", "--map", "kepala=title", "-").status == 2)
  }

  @Test("Of many failures twenty are told, the others counted")
  func failures() throws {
    let home = try Home()
    let bad = Array(String(repeating: "{\"judul\":\"x\"}\n", count: 50).utf8)
    let result = try home.lintas("import", try home.file("x.jsonl", bad + records(0..<2)))
    #expect(result.status == 65)
    #expect(result.errors.contains("2 added"))
    #expect(result.errors.contains("failed: 30 more, not shown"))
    #expect(result.errors.split(separator: "\n").count == 22)
    #expect(result.errors.contains("x.jsonl:20: has no body"))
  }

  @Test("Hostile text of records, tables and mails never reaches the terminal as it is")
  func hostile() throws {
    let home = try Home()
    let files: [(String, String)] = [
      (
        "a\u{1B}[31m.jsonl",
        #"{"title":"A\u001b]0;x\u0007\u009b31mB","body":"C\u202eD","outlet":"E\u001b[2J"}"#
      ),
      ("b.csv", "title,body\n\"A\u{1B}[31mB\",\"C\u{9B}D\"\nrusak\u{1B}[0m\n"),
      (
        "c.eml",
        "From: =?utf-8?Q?K=1B[31m?= <a@b.example>\nDate: x\nSubject: =?utf-8?Q?A=07B?=\n\nC\u{1B}[2JD\n"
      ),
    ]
    for (name, text) in files { _ = try home.file("in/\(name)", Array(text.utf8)) }
    let imported = try home.lintas("import", "\(home.path)/in")
    #expect(imported.errors.contains("3 added"), "\(imported.errors)")
    for result in [imported, try home.lintas("list"), try home.lintas("list", "--json")] {
      let text = result.output + result.errors
      #expect(
        !text.unicodeScalars.contains {
          ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
        })
      #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    }
  }

  @Test("A file that was packed to burst is refused in a sentence")
  func bomb() throws {
    let home = try Home()
    // A gzip member of 100 MB of blanks, made by hand: one stored block is no bomb, so gzip itself packs it.
    let path = "\(home.path)/x.jsonl.gz"
    let packed = try Subprocess.run([
      "/bin/sh", "-c", "head -c 100000000 /dev/zero | tr '\\0' ' ' | gzip -9 > '\(path)'",
    ])
    try #require(packed.status == 0)
    let result = try home.lintas("import", path)
    #expect(result.status == 65)
    #expect(result.errors.contains("unpacks to more than 200 times its size"))
  }

  @Test("A folder that is watched is imported, then what comes into it, and Control-C ends it")
  func watched() throws {
    let home = try Home()
    let folder = "\(home.path)/in"
    _ = try home.file("in/1.jsonl", records(0..<2))
    let script = """
      '\(Binary.path)' import --watch '\(folder)' 2> '\(home.path)/log' & process=$!
      wait_for() { n=0; until grep -q "$1" '\(home.path)/log'; do n=$((n+1)); [ $n -gt 200 ] && exit 9; sleep .05; done; }
      wait_for watching
      printf '{"title":"Baru","body":"Isi."}\\n' > '\(folder)/2.jsonl'
      wait_for '^1 added'
      mkdir -p '\(folder)/below/deep'
      printf '{"title":"Dalam","body":"Isi."}\\n{"title":"Lagi","body":"Isi."}\\n{"title":"Tiga","body":"Isi."}\\n' > '\(home.path)/new'
      mv '\(home.path)/new' '\(folder)/below/deep/3.jsonl'
      wait_for '^3 added'
      kill -INT $process; wait $process; exit $?
      """
    let result = try Subprocess.run(["/bin/bash", "-m", "-c", script], environment: home.environment)
    let log = try String(contentsOfFile: "\(home.path)/log", encoding: .utf8)
    #expect(result.status == 130, "\(log)")
    #expect(log.hasPrefix("2 added"))
    let rows = try home.lintas("list", "--json").output.split(separator: "\n")
    #expect(rows.count == 6)
  }

  @Test("Only one folder is watched, and it has to be one")
  func watchUsage() throws {
    let home = try Home()
    #expect(try home.lintas("import", "--watch", "a", "b").status == 2)
    #expect(try home.lintas("import", "--watch", "\(home.path)/missing").status == 66)
  }
}
