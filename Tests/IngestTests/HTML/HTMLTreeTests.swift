import Testing

@testable import Ingest

@Suite struct HTMLTreeTests {
  /// A tree as `p(b('x') 'y')`.
  private func outline(_ page: String) -> String {
    let tree = HTMLTree(Array(page.utf8))
    func text(_ node: Int) -> String {
      switch tree.nodes[node].kind {
      case .element:
        let inside = tree.children(of: node).map(text).joined(separator: " ")
        let name = String(decoding: tree.bytes[tree.nodes[node].range], as: UTF8.self)
        return inside.isEmpty ? name : "\(name)(\(inside))"
      case .text, .rawText:
        let link = tree.nodes[node].link >= 0 ? "@" : ""
        return "\(link)'\(String(decoding: tree.bytes[tree.nodes[node].range], as: UTF8.self))'"
      }
    }
    return tree.children(of: 0).map(text).joined(separator: " ")
  }

  @Test(
    "Tags become a tree with the end tags that HTML implies",
    arguments: [
      ("<p>a<p>b", "p('a') p('b')"), ("<p>a<div>b</div>c", "p('a') div('b') 'c'"),
      ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul(li('a') li('b' ul(li('c'))) li('d'))"),
      ("<table><tr><td>a<td>b<tr><th>c</table>d", "table(tr(td('a') td('b')) tr(th('c'))) 'd'"),
      ("<table><tr><td><table><tr><td>a</table>b</table>", "table(tr(td(table(tr(td('a'))) 'b')))"),
      ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt('a') dd('b') dt('c'))"),
      ("<select><option>a<option>b</select>", "select(option('a') option('b'))"),
      ("<p>a<br>b<img src=x>c</p>", "p('a' br 'b' img 'c')"), ("<div/>a", "div('a')"),
      ("<html><head><title>t</title><body>a</body></html>b", "head(title('t')) body('a' 'b')"),
      ("<title>t</title><div>a", "title('t') div('a')"), ("<head><div>a", "head div('a')"),
      ("<head><meta name=x>a", "head(meta) 'a'"),
      ("a</p></div>b", "'a' 'b'"), ("<div><b>a</div>b", "div(b('a')) 'b'"),
      ("<b><p>a</b>b</p>c", "b(p('a' 'b') 'c')"),
      ("<a href=x>a<a href=y>b</a>c", "a(@'a') a(@'b') 'c'"),
      ("<a href=x><div>a</a>b</div>c", "a(div(@'a' 'b') 'c')"),
      ("<a name=x>a</a>", "a('a')"), ("<x-y>a<x-z>b</x-y>c", "x-y('a' x-z('b')) 'c'"),
      ("<h2>a<h3>b</h3>", "h2('a') h3('b')"), ("<td>a</p>b", "td('a' 'b')"),
      ("<div>\n<p>a</p>\n <b>b</b> <i>c</i></div>", "div(p('a') b('b') ' ' i('c'))"),
      ("<svg><title/><path/></svg>a", "svg(title path) 'a'"), ("", ""),
    ])
  func shapes(page: String, expected: String) {
    #expect(outline(page) == expected)
  }

  @Test("Attributes are found by name, the first of two, with references as characters")
  func attributes() {
    let tree = HTMLTree(
      Array("<p CLASS=' a&amp;b\u{202E} ' class=c hidden><p style='x:y; Display:None'>".utf8))
    #expect(tree.text(of: "class", at: 1) == "a&b")
    #expect(tree.value(of: "id", at: 1) == nil)
    #expect(tree.isHidden(1) && tree.isHidden(2))
  }

  @Test(
    "Hostile nesting becomes a tree of bounded depth",
    arguments: [
      "<div>", "<b><i><u><a href=x>", "<li><p><table><td>", "<x-y>", "</div><span>", "<svg><title>",
    ])
  func nesting(_ piece: String) {
    let tree = HTMLTree(Array((String(repeating: piece, count: 60_000) + "isi").utf8))
    var depth = [Int](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst() {
      let parent = Int(tree.nodes[index].parent)
      #expect(parent < index && Int(tree.nodes[index].end) > index)
      depth[index] = depth[parent] + 1
    }
    #expect((depth.max() ?? 0) <= 256)
  }

  @Test("Any bytes make a tree whose nodes lie inside each other", arguments: 0..<10)
  func anyBytes(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed) &+ 99)
    let names = [
      "p", "div", "table", "tr", "td", "li", "ul", "a href=x", "b", "x-y", "svg", "br", "h2", "head", "body",
    ]
    for _ in 0..<100 {
      var page = ""
      for _ in 0..<60 {
        let name = names[Int(random.next() % UInt64(names.count))]
        page += ["<\(name)>", "</\(name)>", "x", " ", "<\(name)/>"][Int(random.next() % 5)]
      }
      let tree = HTMLTree(Array(page.utf8))
      for index in tree.nodes.indices.dropFirst() {
        let parent = tree.nodes[Int(tree.nodes[index].parent)]
        #expect(tree.nodes[index].end <= parent.end && parent.kind == .element)
      }
    }
  }
}
