extension DatabaseForm {
  /// The archive: articles, annotations, stories, and the index of their words.
  ///
  /// `article` is narrow, because lists walk over it; texts stand in `content`. `sortKey` ascends from the
  /// newest minute to the undated. Texts to compare by are folded (lower case, single spaces). The word
  /// index keeps no copy of the text: a row is taken out of it by giving the old text again. `claim.number` is
  /// the claim's place in the annotations, which hold its words; a `source` without an entity is one that its
  /// article does not name, and without a label one that it leaves open. `article.analysis` numbers the analysis
  /// that wrote the annotations. A `choice` says of two articles, by hand, whether they tell one event.
  /// `profile.key` is a `ProfileKey`, and the rows of `posting`, which tells the profiles that use a term, are the
  /// same; `term` numbers the words of profiles and counts their articles. Each `link` stands both ways, so that the
  /// way back needs no index, and a trigger takes both away with an article. A `feed` is one that is followed, its
  /// lists separated by U+001F; `feedItem` tells which of its items were read, by fingerprints.
  static let archive = DatabaseForm(
    applicationID: 0x4C4E_5441,  // "LNTA"
    migrations: [
      """
      CREATE TABLE outlet (
        key INTEGER PRIMARY KEY, name TEXT NOT NULL, domain TEXT, nameFold TEXT NOT NULL, domainFold TEXT
      ) STRICT;
      CREATE INDEX outletName ON outlet(name);

      CREATE TABLE article (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        outlet INTEGER NOT NULL REFERENCES outlet(key),
        headline TEXT NOT NULL,
        published TEXT, certainty TEXT NOT NULL, evidence TEXT,
        sortKey INTEGER NOT NULL, day INTEGER, lastDay INTEGER,
        wires BLOB NOT NULL,
        story TEXT,
        isSample INTEGER NOT NULL,
        contentHash INTEGER NOT NULL,
        CHECK ((certainty = 'absent') = (published IS NULL))
      ) STRICT;
      CREATE INDEX articleOrder ON article(sortKey);
      CREATE INDEX articleOutlet ON article(outlet, sortKey);
      CREATE INDEX articleDoubtful ON article(sortKey) WHERE certainty = 'estimated';
      CREATE INDEX articleStory ON article(story, sortKey) WHERE story IS NOT NULL;
      CREATE INDEX articleSample ON article(key) WHERE isSample = 1;

      CREATE TABLE content (
        article INTEGER PRIMARY KEY REFERENCES article(key) ON DELETE CASCADE,
        original INTEGER REFERENCES outlet(key),
        dateline TEXT, section TEXT, language TEXT, address TEXT,
        body TEXT NOT NULL, lengths BLOB NOT NULL, asides BLOB NOT NULL, annotations BLOB NOT NULL
      ) STRICT;

      CREATE TABLE revision (
        article INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        headline TEXT NOT NULL,
        published TEXT, certainty TEXT NOT NULL, evidence TEXT,
        wires BLOB NOT NULL,
        contentHash INTEGER NOT NULL,
        original INTEGER REFERENCES outlet(key),
        dateline TEXT, section TEXT, language TEXT, address TEXT,
        body TEXT NOT NULL, lengths BLOB NOT NULL, asides BLOB NOT NULL, annotations BLOB NOT NULL,
        PRIMARY KEY (article, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE wire (
        fold TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
        name TEXT NOT NULL,
        PRIMARY KEY (fold, article)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX wireArticle ON wire(article);

      CREATE TABLE name (
        key INTEGER PRIMARY KEY, kind TEXT NOT NULL, entity TEXT NOT NULL, label TEXT NOT NULL,
        fold TEXT NOT NULL, UNIQUE (kind, entity, label)
      ) STRICT;
      CREATE INDEX nameFold ON name(kind, fold);
      CREATE TABLE naming (
        name INTEGER NOT NULL REFERENCES name(key),
        article INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
        count INTEGER NOT NULL,
        PRIMARY KEY (name, article)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX namingArticle ON naming(article);

      CREATE TABLE claiming (
        kind TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
        PRIMARY KEY (kind, article)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX claimingArticle ON claiming(article);

      CREATE TABLE link (
        article INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
        level TEXT NOT NULL, score REAL NOT NULL, evidence BLOB NOT NULL,
        PRIMARY KEY (article, other)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX linkOther ON link(other);

      CREATE TABLE profile (
        article INTEGER PRIMARY KEY REFERENCES article(key) ON DELETE CASCADE,
        publicationDay INTEGER, firstDay INTEGER, lastDay INTEGER, packed BLOB NOT NULL,
        isLinked INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX profileUnlinked ON profile(article) WHERE isLinked = 0;
      CREATE TABLE term (word TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;

      CREATE VIRTUAL TABLE words USING fts5(
        headline, body, content = '', tokenize = "unicode61 remove_diacritics 2 separators '\u{10FFFF}'"
      );
      CREATE VIRTUAL TABLE profileTerms USING fts5(
        terms, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
      );
      """,
      Migration(
        """
        CREATE TABLE source (key INTEGER PRIMARY KEY, entity TEXT, label TEXT, fold TEXT) STRICT;
        CREATE INDEX sourceEntity ON source(entity, label);
        CREATE INDEX sourceFold ON source(fold);
        CREATE TABLE claim (
          article INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          source INTEGER NOT NULL REFERENCES source(key),
          kind TEXT NOT NULL,
          PRIMARY KEY (article, number, source)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX claimKind ON claim(kind, article, source);
        CREATE INDEX claimSource ON claim(source, article, kind);
        DROP TABLE claiming;

        ALTER TABLE article ADD COLUMN analysis INTEGER NOT NULL DEFAULT 1;
        """, completion: ClaimWriter.fill),
      """
      CREATE TABLE choice (
        article INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
        other INTEGER NOT NULL REFERENCES article(key) ON DELETE CASCADE,
        isSame INTEGER NOT NULL,
        PRIMARY KEY (article, other), CHECK (article < other)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX choiceOther ON choice(other);
      """,
      Migration(
        """
        DROP INDEX profileUnlinked;
        ALTER TABLE profile RENAME TO oldProfile;
        DROP TABLE profileTerms;
        DROP TABLE term;
        CREATE TABLE term (key INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, articles INTEGER NOT NULL) STRICT;
        CREATE TABLE profile (
          key INTEGER PRIMARY KEY,
          article INTEGER NOT NULL UNIQUE REFERENCES article(key) ON DELETE CASCADE,
          packed BLOB NOT NULL,
          isLinked INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX profileUnlinked ON profile(article) WHERE isLinked = 0;
        CREATE VIRTUAL TABLE posting USING fts5(
          terms, content = '', detail = none, columnsize = 0, tokenize = 'ascii'
        );
        """, completion: ProfileForm.renew),
      """
      CREATE TABLE feed (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        address TEXT NOT NULL UNIQUE, title TEXT, site TEXT,
        folders TEXT NOT NULL, tags TEXT NOT NULL, attributes TEXT NOT NULL,
        minutes INTEGER, fetchesPages INTEGER NOT NULL, mayBeLocal INTEGER NOT NULL,
        entityTag TEXT, lastModified TEXT, checked INTEGER, due INTEGER,
        failures INTEGER NOT NULL, problem TEXT, isStopped INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE feedItem (
        feed INTEGER NOT NULL REFERENCES feed(key) ON DELETE CASCADE,
        identity INTEGER NOT NULL, contentHash INTEGER NOT NULL,
        article INTEGER REFERENCES article(key) ON DELETE CASCADE,
        PRIMARY KEY (feed, identity)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX feedItemArticle ON feedItem(article);
      """,
      """
      CREATE TABLE newLink (
        article INTEGER NOT NULL, other INTEGER NOT NULL,
        level TEXT NOT NULL, score REAL NOT NULL, evidence BLOB NOT NULL,
        PRIMARY KEY (article, other)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO newLink SELECT article, other, level, score, evidence FROM link ORDER BY article, other;
      DROP TABLE link;
      ALTER TABLE newLink RENAME TO link;
      CREATE TRIGGER articleLinks BEFORE DELETE ON article BEGIN
        DELETE FROM link WHERE (article, other) IN (SELECT other, article FROM link WHERE article = OLD.key);
        DELETE FROM link WHERE article = OLD.key;
      END;
      """,
    ])

  /// What belongs to one reader: marks by `Article.ID`, saved filters, the place last read.
  static let personalState = DatabaseForm(
    applicationID: 0x4C4E_5453,  // "LNTS"
    migrations: [
      """
      CREATE TABLE mark (
        article TEXT PRIMARY KEY, isRead INTEGER NOT NULL DEFAULT 0, isStarred INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX markStarred ON mark(article) WHERE isStarred = 1;
      CREATE TABLE savedFilter (name TEXT PRIMARY KEY, filter TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE choice (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      CREATE TABLE place (
        key INTEGER PRIMARY KEY CHECK (key = 1), filter TEXT NOT NULL, article TEXT, offset INTEGER NOT NULL
      ) STRICT;
      """
    ])
}
