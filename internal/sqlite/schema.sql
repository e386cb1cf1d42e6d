-- Schema 1 of an Isnad store. What the ledger is stands in entries, payloads and
-- blobs (docs/ledger-format.md); everything below "derived" can be made again from them.

CREATE TABLE entries (
  seq     INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL,
  key     TEXT NOT NULL,
  answers BLOB,            -- digest of an earlier entry
  version TEXT NOT NULL,   -- of the program that made it
  data    BLOB,            -- digest of the language data that made it
  prev    BLOB,            -- digest of the entry before
  digest  BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX entries_digest ON entries (digest);
CREATE INDEX entries_key ON entries (kind, key);
CREATE INDEX entries_answers ON entries (answers) WHERE answers IS NOT NULL;

-- Apart from entries, so that walking the log does not read them.
CREATE TABLE payloads (
  seq  INTEGER PRIMARY KEY REFERENCES entries (seq),
  data BLOB NOT NULL       -- a zstd frame
) STRICT;

CREATE TABLE blobs (
  id     INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE, -- of the bytes, not of the frame
  data   BLOB NOT NULL         -- a zstd frame
) STRICT;

CREATE TRIGGER entries_in_order BEFORE INSERT ON entries
  WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entries)
  BEGIN SELECT raise(ABORT, 'entries are appended in order'); END;
CREATE TRIGGER entries_fixed   BEFORE UPDATE ON entries  BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entries_kept    BEFORE DELETE ON entries  BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER payloads_fixed  BEFORE UPDATE ON payloads BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER payloads_kept   BEFORE DELETE ON payloads BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER blobs_fixed     BEFORE UPDATE ON blobs    BEGIN SELECT raise(ABORT, 'captured bytes never change'); END;
CREATE TRIGGER blobs_kept      BEFORE DELETE ON blobs    BEGIN SELECT raise(ABORT, 'captured bytes never go'); END;

-- The head: the Merkle tree over the entries' digests, as its full subtrees.
CREATE TABLE head (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  size  INTEGER NOT NULL,
  last  BLOB,
  root  BLOB,
  peaks BLOB NOT NULL
) STRICT;
INSERT INTO head VALUES (1, 0, NULL, NULL, x'');

-- Checksums of the parts of the file, left when it is closed and removed by the first write.
CREATE TABLE seal (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  sums BLOB NOT NULL
) STRICT;

-- Derived: the search index. A document is the current revision of an article.
CREATE TABLE documents (
  id        INTEGER PRIMARY KEY,
  seq       INTEGER NOT NULL REFERENCES entries (seq),
  captured  INTEGER NOT NULL REFERENCES entries (seq),
  article   TEXT NOT NULL UNIQUE,
  published TEXT NOT NULL,  -- EDTF, '' when not known
  outlet    TEXT NOT NULL   -- key of its name and domain
) STRICT;
-- The texts come cut into terms with a space between two, which is all that ascii cuts at.
CREATE VIRTUAL TABLE terms USING fts5(title, body, content='', contentless_delete=1, tokenize='ascii');
CREATE TABLE indexed (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  analyser TEXT NOT NULL,   -- what cut the texts into terms
  seq      INTEGER NOT NULL -- the last entry that was looked at
) STRICT;
INSERT INTO indexed VALUES (1, '', 0);
