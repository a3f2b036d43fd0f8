import Testing

@testable import Ingest

@Suite struct FragmentCleanerTests {
  private func clean(_ text: String, base: String = "") -> String {
    Array(text.utf8).withUnsafeBufferPointer {
      String(decoding: FragmentCleaner.clean($0, base: Array(base.utf8)), as: UTF8.self)
    }
  }

  @Test(
    "What runs, loads or frames is dropped, and text around it kept",
    arguments: [
      ("a<script>x</script>b", "ab"), ("a<script src='x'/>b", "ab"), ("a<SCRIPT>x</SCRIPT >b", "ab"),
      ("a<script>x", "a"), ("a<style>x</style>b", "ab"), ("a<template>x</template>b", "ab"),
      ("a<applet>x</applet>b", "ab"),
      ("a<object data='x'>y</object>b", "ayb"), ("a<iframe src='x'></iframe>b", "ab"),
      ("a<embed src='x'>b", "ab"),
      ("a<meta http-equiv='refresh' content='0'>b", "ab"), ("a<link rel='stylesheet' href='x'>b", "ab"),
      ("a<base href='x'>b", "ab"), ("a<frameset><frame src='x'></frameset>b", "ab"),
      ("<body onload='x'>a</body>", "a"),
      ("<blink>a</blink>", "a"), ("a<!-- x -->b", "ab"), ("a<!-- x", "a"), ("a<!DOCTYPE html>b", "ab"),
      ("a<?php x ?>b", "ab"),
      ("<p onclick='x'>a</p>", "<p>a</p>"), ("<p ONMOUSEOVER=x>a</p>", "<p>a</p>"),
      ("<p foo='x'>a</p>", "<p>a</p>"),
      ("<a href='javascript:x'>a</a>", "<a href=\"\">a</a>"),
      ("<a href=' JaVaScRiPt:x'>a</a>", "<a href=\"\">a</a>"),
      ("<a href='java\tscript:x'>a</a>", "<a href=\"\">a</a>"),
      ("<a href='java&#115;cript:x'>a</a>", "<a href=\"\">a</a>"),
      ("<a href='javascript&colon;x'>a</a>", "<a href=\"\">a</a>"),
      ("<a href='vbscript:x'>a</a>", "<a href=\"\">a</a>"),
      ("<img src='data:image/png;base64,x'>", "<img src=\"\" />"),
      ("<a href='&#1;javascript:x'>a</a>", "<a href=\"\">a</a>"),
      ("<a href='http://e.org/'>a</a>", "<a href=\"http://e.org/\">a</a>"),
      ("<a href='mailto:a@b'>a</a>", "<a href=\"mailto:a@b\">a</a>"),
    ])
  func dangers(text: String, result: String) { #expect(clean(text) == result) }

  @Test(
    "Markup that may stay is written in one form",
    arguments: [
      ("<B>a</B>", "<b>a</b>"), ("<br>", "<br />"), ("<br/>", "<br />"),
      ("<br clear=all/>", "<br clear=\"all\" />"),
      ("<b/>", "<b></b>"), ("<img alt='x' src=http://e.org/i>", "<img alt=\"x\" src=\"http://e.org/i\" />"),
      ("<input checked>", "<input checked=\"checked\" />"),
      ("<p title='a \"b\" <c>'>x</p>", "<p title=\"a &quot;b&quot; &lt;c&gt;\">x</p>"),
      ("<a href='?a=1&amp;b=2'>x</a>", "<a href=\"?a=1&amp;b=2\">x</a>"),
      ("a &amp; b &eacute; &#233;", "a &amp; b &eacute; &#233;"),
      ("1 < 2", "1 &lt; 2"), ("a <", "a &lt;"), ("a <3", "a &lt;3"), ("<p", ""), ("x <a href='y", "x "),
      ("<a href=\"http://e.org/>x</a>", "<a href=\"http://e.org/\">x</a>"),
      ("</p>", "</p>"),
      ("<p><b>x</p>", "<p><b>x</p>"), ("<p id=a id=b>x</p>", "<p id=\"a\">x</p>"), ("a > b", "a > b"),
      ("<![CDATA[a<b]]>c", "a&lt;bc"), ("<p\nclass = 'x'>y</p>", "<p class=\"x\">y</p>"),
      ("<a <b>x</b>", "<a><b>x</b>"),
      ("<p/onclick=x/class=y>z", "<p>z"), ("<!foo>x", "&lt;!foo>x"),
    ])
  func form(text: String, result: String) { #expect(clean(text) == result) }

  @Test(
    "Of styles, harmless properties with plain values stay",
    arguments: [
      ("color: red", "color: red;"), ("color:red;position:absolute", "color: red;"),
      ("background: url(javascript:x)", ""),
      ("background: #fff url(http://e.org/x) ", "background: #fff  ;"), ("width: expression(x)", ""),
      ("color: r\\65 d", ""),
      ("/* x */ color: red", ""), ("border: 1px solid black", "border: 1px solid black;"),
      ("border: 1px foo", ""),
      ("margin: 0 auto", "margin: 0 auto;"), ("behavior: x", ""), ("-moz-binding: x", ""),
      ("font-family: 'Arial Black', sans-serif", "font-family: 'Arial Black', sans-serif;"),
      ("color", ""), ("", ""), ("color:", ""), ("float: left; clear: both", "float: left; clear: both;"),
      ("padding: 1.5em", "padding: 1.5em;"),
      ("color: rgb(1,2,3)", "color: rgb(1,2,3);"), ("color: red; foo: bar: baz", ""),
    ])
  func styles(style: String, result: String) { #expect(StyleCleaner.clean(style) == result) }

  @Test("Any bytes give a fragment without scripts", arguments: 0..<40)
  func anyBytes(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let pieces = [
      "<", ">", "script", "</", "/>", "'", "\"", "=", " ", "a", "href", "javascript:", "&", "#58;", "<!--",
      "-->", "style", "on", "\0", "é", "<![CDATA[", "]]>", "x", "<b ", "<script>",
    ]
    for _ in 0..<200 {
      let text = (0..<Int(random.next() % 40)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined()
      let result = clean(text, base: "http://e.org/")
      #expect(!result.contains("<script") && !result.contains("<!--"))
      var tokens = HTMLTokenizer(Array(result.utf8))
      while tokens.next() != nil {
        #expect(tokens.text(of: "href")?.hasPrefix("javascript:") != true, "\(text)")
        #expect(tokens.attributes.allSatisfy { !tokens.holds("onx", in: $0.name) })
      }
      #expect(clean(clean(text)) == clean(text), "\(text)")
    }
  }
}
