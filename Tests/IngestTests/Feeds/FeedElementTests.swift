import Testing

@testable import Ingest

@Suite struct FeedElementTests {
  @Test(
    "Each element of an RSS item is read",
    arguments: [
      ("<title>Kabar pagi</title>", "title", "Kabar pagi"),
      ("<title>Kabar pagi</title>", "title.kind", "text"),
      ("<title>A &lt;b&gt;B&lt;/b&gt;</title>", "title.kind", "html"),
      ("<title>A &amp;amp; B</title>", "title", "A &amp; B"), ("<title>1 &lt; 2</title>", "title", "1 < 2"),
      ("<title>1 &lt; 2</title>", "title.kind", "text"),
      ("<title>Use &lt;foo&gt;x&lt;/foo&gt;</title>", "title.kind", "text"),
      ("<title> \n x \t</title>", "title", "x"), ("<title><![CDATA[a & b]]></title>", "title", "a & b"),
      ("<title>a<![CDATA[ & ]]>b</title>", "title", "a & b"),
      ("<link>http://e.org/1</link>", "link", "http://e.org/1"),
      ("<link>http://e.org/?a=1&amp;b=2</link>", "link", "http://e.org/?a=1&b=2"),
      ("<link>http://e.org/1</link>", "links", "alternate http://e.org/1"),
      ("<guid>http://e.org/g</guid>", "link", "http://e.org/g"),
      ("<guid>http://e.org/g</guid>", "id", "http://e.org/g"),
      ("<guid isPermaLink='false'>g1</guid>", "id", "g1"),
      ("<guid isPermaLink='true'>http://e.org/g</guid><link>http://e.org/l</link>", "link", "http://e.org/l"),
      ("<link>http://e.org/l</link><guid>http://e.org/g</guid>", "link", "http://e.org/l"),
      ("<description>&lt;p&gt;x&lt;/p&gt;</description>", "summary", "<p>x</p>"),
      ("<description>x</description>", "summary.kind", "html"),
      ("<description>a</description><description>b</description>", "content0", "b"),
      (
        "<description>a</description><content:encoded>&lt;i&gt;b&lt;/i&gt;</content:encoded>", "content0",
        "<i>b</i>"
      ),
      ("<content:encoded>b</content:encoded><description>a</description>", "summary", "a"),
      ("<x:body><x:p>Hai</x:p></x:body>", "content0", "<p>Hai</p>"),
      ("<fullitem>f</fullitem>", "content0", "f"),
      ("<body xmlns='http://www.w3.org/1999/xhtml'><p>x</p></body>", "content0", "<p>x</p>"),
      ("<pubDate>Tue, 18 Jun 2024 14:05:00 WIB</pubDate>", "published", "2024-06-18T07:05:00Z"),
      ("<dc:date>2024-06-18</dc:date>", "updated", "2024-06-18T00:00:00Z"),
      ("<dcterms:issued>2024-06-18</dcterms:issued>", "published", "2024-06-18T00:00:00Z"),
      ("<dcterms:modified>2024-06-18</dcterms:modified>", "updated", "2024-06-18T00:00:00Z"),
      ("<dcterms:created>2024-06-18</dcterms:created>", "created", "2024-06-18T00:00:00Z"),
      ("<author>me@e.org</author>", "authors", "-|me@e.org|-"),
      ("<author>me@e.org (Me)</author>", "authors", "Me|me@e.org|-"),
      ("<author>Me (me@e.org)</author>", "authors", "Me|me@e.org|-"),
      ("<author>Me &lt;me@e.org&gt;</author>", "authors", "Me|me@e.org|-"),
      ("<author>Me</author>", "authors", "Me|-|-"),
      ("<dc:creator>Siti Aminah</dc:creator>", "authors", "Siti Aminah|-|-"),
      ("<itunes:author>Siti</itunes:author>", "authors", "Siti|-|-"),
      ("<author>a@e.org</author><dc:creator>B</dc:creator>", "authors", "-|a@e.org|-, B|-|-"),
      ("<category>Kota</category>", "tags", "Kota|-|-"),
      ("<category domain='d'>Kota</category>", "tags", "Kota|d|-"),
      ("<category>A</category><category>A</category><category>B</category>", "tags", "A|-|-, B|-|-"),
      ("<dc:subject>Kota</dc:subject>", "tags", "Kota|-|-"),
      (
        "<itunes:keywords>a, b ,,c</itunes:keywords>", "tags",
        "a|http://www.itunes.com/|-, b|http://www.itunes.com/|-, c|http://www.itunes.com/|-"
      ),
      ("<media:keywords>a,b</media:keywords>", "tags", "a|-|-, b|-|-"),
      ("<media:category>z</media:category>", "tags", "z|http://search.yahoo.com/mrss/category_schema|-"),
      ("<itunes:category text='Berita'/>", "tags", "Berita|http://www.itunes.com/|-"),
      (
        "<enclosure url='http://e.org/a.mp3' length='12' type='audio/mpeg'/>", "links",
        "enclosure http://e.org/a.mp3"
      ),
      ("<comments>http://e.org/c</comments>", "comments", "http://e.org/c"),
      ("<source url='http://s.org/f'>Sumber</source>", "source.title", "Sumber"),
      ("<source url='http://s.org/f'>Sumber</source>", "source.link", "http://s.org/f"),
      ("<title>T</title><source url='u'>Sumber</source>", "title", "T"),
      ("<fb:origLink>http://e.org/asli</fb:origLink>", "original", "http://e.org/asli"),
      ("<media:content url='http://e.org/p.jpg'/>", "media", "http://e.org/p.jpg"),
      (
        "<media:group><media:content url='http://e.org/p.jpg'/><media:title>m</media:title></media:group><title>T</title>",
        "title", "T"
      ),
      ("<title>T</title><media:title>m</media:title>", "title", "T"),
      ("<media:title>m</media:title>", "title", "m"),
      ("<dc:title>d</dc:title><title>T</title>", "title", "T"),
      ("<title>T</title><dc:title>d</dc:title>", "title", "T"),
      ("<title>T</title><image><title>P</title><link>http://p</link></image>", "title", "T"),
      (
        "<link>http://e.org/</link><image><title>P</title><link>http://p</link></image>", "link",
        "http://e.org/"
      ),
      ("<title>first</title><title>second</title>", "title", "first"),
      ("<foo><title>deep</title></foo><title>T</title>", "title", "T"),
      ("<itunes:summary>s</itunes:summary>", "summary", "s"),
      ("<a:link rel='replies' href='http://e.org/r'/><link>http://e.org/l</link>", "link", "http://e.org/l"),
      ("<a:updated>2024-06-18T00:00:00Z</a:updated>", "updated", "2024-06-18T00:00:00Z"),
      (
        "<a:author><a:name>N</a:name><a:uri>http://e.org/n</a:uri></a:author>", "authors",
        "N|-|http://e.org/n"
      ),
    ])
  func item(source: String, name: String, value: String) {
    #expect(facts(of: rss(source))["0." + name] == value)
    #expect(facts(of: rss(source))["valid"] == "true")
  }

  @Test(
    "Each element of an RSS channel is read, and none of those within it takes its place",
    arguments: [
      ("<title>F</title>", "title", "F"), ("<link>http://e.org/</link>", "link", "http://e.org/"),
      ("<description>D</description>", "subtitle", "D"), ("<language>id</language>", "language", "id"),
      ("<dc:language>id</dc:language>", "language", "id"), ("<copyright>C</copyright>", "rights", "C"),
      ("<managingEditor>e@e.org (Ed)</managingEditor>", "authors", "Ed|e@e.org|-"),
      ("<webMaster>w@e.org</webMaster>", "publisher", "-|w@e.org|-"),
      ("<pubDate>18 Jun 2024 00:00 GMT</pubDate>", "published", "2024-06-18T00:00:00Z"),
      ("<lastBuildDate>18 Jun 2024 00:00 GMT</lastBuildDate>", "updated", "2024-06-18T00:00:00Z"),
      ("<category>K</category>", "tags", "K|-|-"),
      ("<title>F</title><image><title>P</title></image>", "title", "F"),
      ("<image><title>P</title><link>http://p</link></image><title>F</title>", "title", "F"),
      ("<link>http://e.org/</link><image><link>http://p</link></image>", "link", "http://e.org/"),
      ("<title>F</title><textInput><title>P</title><name>q</name><link>l</link></textInput>", "title", "F"),
      ("<description>D</description><textInput><description>P</description></textInput>", "subtitle", "D"),
      (
        "<itunes:owner><itunes:name>O</itunes:name><itunes:email>o@e.org</itunes:email></itunes:owner>",
        "publisher", "O|o@e.org|-"
      ),
      ("<a:link rel='self' href='http://e.org/f'/><link>http://e.org/</link>", "link", "http://e.org/"),
      ("<a:link href='http://e.org/f'/>", "links", "alternate http://e.org/f"),
      ("<cloud domain='d' port='80'/><title>F</title>", "title", "F"),
      ("<itunes:image href='http://e.org/i.png'/>", "logo", "http://e.org/i.png"),
    ])
  func channel(source: String, name: String, value: String) {
    #expect(facts(of: rss("<title>i</title>", channel: source))[name] == value)
  }

  @Test(
    "Each element of an Atom entry is read",
    arguments: [
      ("<title>A &lt;b&gt;</title>", "title", "A <b>"),
      ("<title>A &lt;b&gt;B&lt;/b&gt;</title>", "title.kind", "text"),
      ("<title type='html'>A &lt;b&gt;B&lt;/b&gt;</title>", "title", "A <b>B</b>"),
      ("<title type='HTML'>A</title>", "title.kind", "html"),
      ("<title type='xhtml'><x:div>A <x:b>B</x:b> &amp; C</x:div></title>", "title", "A <b>B</b> &amp; C"),
      (
        "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A</div></title>", "title.kind", "xhtml"
      ),
      ("<title type='text/plain'>A &lt;i&gt;B&lt;/i&gt;</title>", "title.kind", "text"),
      ("<title type='text/html'>A &lt;i&gt;B&lt;/i&gt;</title>", "title", "A <i>B</i>"),
      ("<title type='html' mode='escaped'>x</title>", "title", "x"),
      ("<title type='text/html' mode='base64'>PGI+aGFpPC9iPg==</title>", "title", "<b>hai</b>"),
      ("<content type='application/octet-stream'>aGFp</content>", "content0", "hai"),
      ("<content>A</content>", "content0.type", "text/plain"),
      ("<content type='xhtml'><x:div><x:p>1</x:p><x:br/></x:div></content>", "content0", "<p>1</p><br />"),
      (
        "<content type='xhtml'><x:div>1</x:div><x:div>2</x:div></content>", "content0",
        "<div>1</div><div>2</div>"
      ),
      ("<content type='html'>&lt;a href='x'>y&lt;/a></content>", "content0", "<a href=\"x\">y</a>"),
      ("<content type='application/xhtml+xml'><x:div>1</x:div></content>", "content0", "1"),
      ("<summary>s</summary>", "summary.kind", "text"),
      ("<summary type='html'>&lt;i>s&lt;/i></summary>", "summary", "<i>s</i>"),
      ("<summary>s</summary><content>c</content>", "summary", "s"),
      ("<link href='http://e.org/'/>", "link", "http://e.org/"),
      ("<link rel='alternate' type='text/html' href='http://e.org/'/>", "link", "http://e.org/"),
      ("<link rel='ALTERNATE' href='http://e.org/'/>", "link", "http://e.org/"),
      (
        "<link rel='alternate' type='application/pdf' href='http://e.org/p'/><link href='http://e.org/'/>",
        "link", "http://e.org/"
      ),
      (
        "<link rel='enclosure' href='http://e.org/a' length='1' type='audio/mpeg'/>", "links",
        "enclosure http://e.org/a"
      ),
      (
        "<link rel='via' href='http://v'/><link rel='related' href='http://r'/>", "links",
        "via http://v, related http://r"
      ),
      ("<id>tag:e.org,2024:1</id>", "id", "tag:e.org,2024:1"), ("<id> urn:x </id>", "id", "urn:x"),
      ("<published>2024-06-18T07:00:00+07:00</published>", "published", "2024-06-18T00:00:00Z"),
      ("<updated>2024-06-18T07:00:00+07:00</updated>", "updated", "2024-06-18T00:00:00Z"),
      ("<issued>2024-06-18</issued>", "published", "2024-06-18T00:00:00Z"),
      ("<modified>2024-06-18</modified>", "updated", "2024-06-18T00:00:00Z"),
      (
        "<author><name>N</name><email>n@e.org</email><uri>http://n</uri></author>", "authors",
        "N|n@e.org|http://n"
      ),
      ("<author><name>N</name><url>http://n</url></author>", "authors", "N|-|http://n"),
      ("<author><name>N</name></author><author><name>M</name></author>", "authors", "N|-|-, M|-|-"),
      ("<author><name>N</name></author><contributor><name>M</name></contributor>", "authors", "N|-|-"),
      ("<contributor><name>M</name></contributor>", "contributors", "M|-|-"),
      ("<category term='t' scheme='s' label='l'/>", "tags", "t|s|l"),
      ("<category term='t'/>", "tags", "t|-|-"),
      ("<rights>R</rights>", "rights", "R"),
      ("<pubDate>18 Jun 2024 00:00 GMT</pubDate>", "published", "2024-06-18T00:00:00Z"),
      (
        "<source><title>S</title><id>x</id><link href='http://s'/><updated>2020-01-01</updated></source><id>i</id>",
        "id", "i"
      ),
      ("<id>i</id><source><title>S</title><id>x</id></source>", "id", "i"),
      ("<title>T</title><source><title>S</title></source>", "title", "T"),
      ("<source><title>S</title></source><title>T</title>", "title", "T"),
      ("<source><title>S</title></source>", "source.title", "S"),
      ("<source><author><name>S</name></author></source><author><name>N</name></author>", "authors", "N|-|-"),
    ])
  func entry(source: String, name: String, value: String) {
    #expect(facts(of: atom(source))["0." + name] == value)
    #expect(facts(of: atom(source))["valid"] == "true")
  }

  @Test(
    "Each element of an Atom feed is read",
    arguments: [
      ("<title>F</title>", "title", "F"), ("<subtitle>S</subtitle>", "subtitle", "S"),
      ("<tagline>S</tagline>", "subtitle", "S"),
      (
        "<link href='http://e.org/'/><link rel='self' href='http://e.org/f'/>", "links",
        "alternate http://e.org/, self http://e.org/f"
      ),
      ("<id>i</id>", "id", "i"), ("<updated>2024-06-18</updated>", "updated", "2024-06-18T00:00:00Z"),
      ("<author><name>N</name></author>", "authors", "N|-|-"), ("<category term='t'/>", "tags", "t|-|-"),
      ("<rights>R</rights>", "rights", "R"), ("<icon>http://e.org/i</icon>", "icon", "http://e.org/i"),
      ("<logo>http://e.org/l</logo>", "logo", "http://e.org/l"), ("<copyright>R</copyright>", "rights", "R"),
      ("<info>I</info><subtitle>S</subtitle>", "subtitle", "S"),
    ])
  func feed(source: String, name: String, value: String) {
    #expect(facts(of: atom("", feed: source))[name] == value)
  }

  @Test("What a feed says of itself is no part of its entries, nor the other way round")
  func apart() {
    let found = facts(
      of: atom("<id>e</id>", feed: "<author><name>N</name></author><title>F</title><rights>R</rights>"))
    #expect(found["0.authors"] == nil)
    #expect(found["0.title"] == nil)
    let channel = facts(
      of: rss(
        "<title>i</title><link>http://i</link><category>c</category>", channel: "<description>D</description>"
      ))
    #expect(channel["title"] == nil)
    #expect(channel["link"] == nil)
    #expect(channel["tags"] == nil)
  }
}
