import Testing

@testable import Ingest

@Suite struct FeedFormatTests {
  @Test(
    "Format and version are told by root, namespace and document type",
    arguments: [
      ("<rss version='0.91'><channel/></rss>", "rss091u"), ("<rss version='0.92'><channel/></rss>", "rss092"),
      ("<rss version='0.93'><channel/></rss>", "rss093"), ("<rss version='0.94'><channel/></rss>", "rss094"),
      ("<rss version='2.0'><channel/></rss>", "rss20"), ("<rss version='2.1'><channel/></rss>", "rss20"),
      ("<rss><channel/></rss>", "rss"), ("<RSS VERSION='2.0'><CHANNEL/></RSS>", "rss20"),
      (
        "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'><channel/></rss>",
        "rss091n"
      ),
      (
        "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/></r:RDF>",
        "rss090"
      ),
      (
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel/></rdf:RDF>",
        "rss10"
      ),
      ("<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>", "atom03"),
      ("<feed version='0.2' xmlns='http://purl.org/atom/ns#'/>", "atom02"),
      ("<feed version='0.1'/>", "atom01"), ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "atom10"),
      ("<feed/>", "atom"),
      ("<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", "atom10"),
      ("<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel/></rss>", "rss20"),
      ("<CHANNEL HREF='http://e.org/'><TITLE>C</TITLE></CHANNEL>", "cdf"),
      ("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", "json1"),
      ("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}", "json11"),
      ("", ""), ("Halo", ""), ("<html><head><title>x</title></head><body/></html>", ""), ("{}", ""),
      ("[1]", ""),
    ])
  func formats(source: String, format: String) { #expect(facts(of: source)["format"] == format) }

  @Test("RSS 1.0 has its items beside the channel")
  func rdf() {
    let found = facts(
      of: """
        <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'
          xmlns:dc='http://purl.org/dc/elements/1.1/'>
        <channel rdf:about='http://e.org/f'><title>F</title><link>http://e.org/</link><dc:date>2024-06-18</dc:date>
        <items><rdf:Seq><rdf:li resource='http://e.org/1'/></rdf:Seq></items></channel>
        <image rdf:about='i'><title>P</title><url>u</url><link>l</link></image>
        <item rdf:about='http://e.org/1'><title>T</title><link>http://e.org/1</link><dc:creator>N</dc:creator></item>
        <textinput rdf:about='q'><title>Q</title></textinput></rdf:RDF>
        """)
    #expect(found["title"] == "F")
    #expect(found["updated"] == "2024-06-18T00:00:00Z")
    #expect(found["count"] == "1")
    #expect(found["0.id"] == "http://e.org/1")
    #expect(found["0.authors"] == "N|-|-")
  }

  @Test("The Channel Definition Format says links and dates in attributes")
  func cdf() {
    let found = facts(
      of: """
        <CHANNEL HREF="http://e.org/" BASE="http://e.org/b/" LASTMOD="2024-06-18T10:00"><TITLE>C</TITLE><ABSTRACT>A</ABSTRACT>
        <ITEM HREF="1.html" LASTMOD="2024-06-19T10:00"><TITLE>T</TITLE><ABSTRACT>S</ABSTRACT></ITEM></CHANNEL>
        """)
    #expect(found["link"] == "http://e.org/")
    #expect(found["subtitle"] == "A")
    #expect(found["updated"] == "2024-06-18T10:00:00Z")
    #expect(found["0.link"] == "http://e.org/b/1.html")
    #expect(found["0.updated"] == "2024-06-19T10:00:00Z")
    #expect(found["0.summary"] == "S")
  }

  @Test("JSON Feed is read into the same form")
  func json() {
    let found = facts(
      of: """
        {"version":"https://jsonfeed.org/version/1.1","title":"F & G","home_page_url":"http://e.org/","feed_url":"feed.json",
        "description":"D","language":"id","authors":[{"name":"N","url":"http://e.org/n"}],"items":[
        {"id":7,"url":"/1","title":"T","content_html":"<p onclick='x'>H</p>","content_text":"H","summary":"S",
        "date_published":"2024-06-18T07:00:00+07:00","date_modified":"2024-06-19","tags":["a","b","a"],"author":{"name":"M"},
        "attachments":[{"url":"http://e.org/a.mp3","mime_type":"audio/mpeg","size_in_bytes":12}],"image":"i.png"}, 3]}
        """, at: "http://e.org/f/")
    #expect(found["title"] == "F & G")
    #expect(found["title.kind"] == "text")
    #expect(found["links"] == "alternate http://e.org/, self http://e.org/f/feed.json")
    #expect(found["authors"] == "N|-|http://e.org/n")
    #expect(found["0.id"] == "7")
    #expect(found["0.link"] == "http://e.org/1")
    #expect(found["0.content0"] == "<p>H</p>")
    #expect(found["0.content1.type"] == "text/plain")
    #expect(found["0.published"] == "2024-06-18T00:00:00Z")
    #expect(found["0.updated"] == "2024-06-19T00:00:00Z")
    #expect(found["0.tags"] == "a|-|-, b|-|-")
    #expect(found["0.authors"] == "M|-|-")
    #expect(found["0.links"] == "alternate http://e.org/1, enclosure http://e.org/a.mp3")
    #expect(found["0.media"] == "http://e.org/f/i.png")
    #expect(found["valid"] == "true")
    #expect(found["count"] == "1")
  }
}
