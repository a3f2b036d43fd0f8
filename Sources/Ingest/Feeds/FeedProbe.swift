/// Reads any bytes by every reader that feeds need, for tests with damaged input and for fuzzing.
public enum FeedProbe {
  /// Reads the bytes as a feed in one piece and in two, as a list of feeds, as text in any encoding and as a date.
  ///
  /// - Returns: The number of entries.
  @discardableResult
  public static func read(_ bytes: [UInt8]) -> Int {
    let feed = Feed(bytes: bytes, address: "http://example.org/feed")
    var parser = FeedParser(contentType: "text/xml; charset=gb18030", address: "http://example.org/feed")
    var count = 0
    bytes.withUnsafeBufferPointer { all in
      let middle = all.count / 2
      parser.read(UnsafeBufferPointer(rebasing: all[..<middle])) { _ in count += 1 }
      parser.read(UnsafeBufferPointer(rebasing: all[middle...])) { _ in count += 1 }
    }
    _ = parser.finish { _ in count += 1 }
    for entry in feed.entries { _ = (entry.stableID, entry.isTruncated, entry.publication(), entry.page) }
    _ = SubscriptionList(opml: bytes)
    for kind in [DocumentKind.html, .json, .text] {
      _ = DecodedText(bytes, contentType: "text/html", kind: kind)
    }
    _ = bytes.withUnsafeBufferPointer { MachineDate(bytes: UnsafeBufferPointer(rebasing: $0.prefix(160))) }
    return feed.entries.count
  }

  /// A small feed of each format, to be damaged.
  public static let samples: [String] = [
    """
    <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:m="http://search.yahoo.com/mrss/">
    <channel><title>F &amp; G</title><link>http://e.org/</link><image><title>P</title><url>u</url></image><item>
    <title>A &lt;b&gt;B&lt;/b&gt;</title><guid>p?a=1&amp;b=2</guid><pubDate>Tue, 18 Jun 2024 14:05:00 WIB</pubDate>
    <dc:creator>N (n@e.org)</dc:creator><category domain="d">K</category><description><![CDATA[<p style="color: red"
    onclick="x">H <a href="q">i</a></p><script>x</script>]]></description><m:group><m:content url="i.png"/></m:group>
    <enclosure url="a.mp3" length="1" type="audio/mpeg"/><source url="s">S</source></item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://b.org/" xml:lang="id"><title type="html">F&lt;br&gt;</title>
    <entry><id>i</id><link href="p"/><updated>2024-06-18T07:00:00+07:00</updated><author><name>N</name><uri>n</uri></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">H <b>i</b> &amp; &#8217;</div></content>
    <summary mode="base64" type="text/html">PGI+aGFpPC9iPg==</summary><source><title>S</title></source></entry></feed>
    """,
    """
    <!DOCTYPE rdf [<!ENTITY a "b">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/"><channel rdf:about="c"><title>F</title></channel><item rdf:about="1">
    <title>&a; &eacute; &#150;</title></item></rdf:RDF>
    """,
    "<CHANNEL HREF='http://e.org/'><TITLE>C</TITLE><ITEM HREF='1' LASTMOD='2024-06-18'><ABSTRACT>S</ABSTRACT></ITEM></CHANNEL>",
    """
    {"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","url":"p","content_html":"<p>\\u001b x</p>",
    "date_published":"2024-06-18","tags":["a"],"authors":[{"name":"N"}],"attachments":[{"url":"a"}]}]}
    """,
    """
    <opml version="2.0"><body><outline text="B"><outline text="K &amp; L" xmlUrl="http://e.org/f" category="a,b"/></outline>
    </body></opml>
    """,
  ]
}
