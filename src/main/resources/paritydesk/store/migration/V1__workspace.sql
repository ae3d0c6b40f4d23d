-- A document as it came, under the SHA-256 of its bytes (lower hex). Rows are added and never changed.
CREATE TABLE document (
    hash        CHAR(64) PRIMARY KEY,
    kind        VARCHAR(16) NOT NULL,
    name        VARCHAR NOT NULL,
    size        BIGINT NOT NULL,
    imported_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    content     BLOB NOT NULL
);

-- A book read from a document. The same document may have been read with another head, so the hash is not the key.
CREATE TABLE book (
    number    INT PRIMARY KEY,
    document  CHAR(64) NOT NULL REFERENCES document,
    id        VARCHAR NOT NULL,
    name      VARCHAR NOT NULL,
    as_of     TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    synthetic BOOLEAN NOT NULL,
    note      VARCHAR NOT NULL,
    accounts  INT NOT NULL,
    legs      INT NOT NULL,
    complete  BOOLEAN NOT NULL
);

-- `place` is book.number * 2^32 + the account's index in its book: rows of one book lie together in the order of the document,
-- and a book is read as one range without a second index.
CREATE TABLE account (
    place        BIGINT PRIMARY KEY,
    id           VARCHAR NOT NULL,
    owner        VARCHAR NOT NULL,
    venue        VARCHAR NOT NULL,
    holder_class VARCHAR NOT NULL
);

-- `place` as above with the leg's index in its book; `account` is the account's index. Quantities are exact, in whole tokens;
-- the last four columns are those of derivative legs alone.
CREATE TABLE leg (
    place            BIGINT PRIMARY KEY,
    account          INT NOT NULL,
    kind             VARCHAR(10) NOT NULL CHECK (kind IN ('COLLATERAL', 'DEBT', 'LINEAR')),
    asset            VARCHAR NOT NULL,
    quantity         DECFLOAT NOT NULL,
    multiplier       DECFLOAT,
    entry_price      DECFLOAT,
    maintenance_rate DECFLOAT,
    margin           DECFLOAT
);

-- One version of a scenario: its documents, the book's rows and the options. A change makes the next version of the same name.
CREATE TABLE scenario (
    id                  BIGINT PRIMARY KEY,
    name                VARCHAR NOT NULL,
    version             INT NOT NULL,
    book                INT NOT NULL REFERENCES book,
    window_from         TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    window_to           TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    step                VARCHAR NOT NULL,
    realisable_quantity DECFLOAT NOT NULL,
    seed                BIGINT NOT NULL,
    kept_at             TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    opened_at           TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    UNIQUE (name, version)
);

CREATE TABLE scenario_document (
    scenario BIGINT NOT NULL REFERENCES scenario,
    kind     VARCHAR(16) NOT NULL,
    document CHAR(64) NOT NULL REFERENCES document,
    name     VARCHAR NOT NULL,
    PRIMARY KEY (scenario, kind)
);

-- Every revision of a plan that was kept, by the document that states it.
CREATE TABLE plan_revision (
    plan     VARCHAR NOT NULL,
    revision INT NOT NULL,
    document CHAR(64) NOT NULL REFERENCES document,
    name     VARCHAR NOT NULL,
    status   VARCHAR(16) NOT NULL,
    kept_at  TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (plan, revision, document)
);

-- An evaluation: what went in (through the scenario's documents), which engine, and the headline. `result` is the run's JSON,
-- compressed with gzip, where it was kept.
CREATE TABLE run (
    id             BIGINT PRIMARY KEY,
    scenario       BIGINT NOT NULL REFERENCES scenario,
    fingerprint    CHAR(64) NOT NULL,
    engine_version VARCHAR NOT NULL,
    seed           BIGINT NOT NULL,
    started_at     TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    took_nanos     BIGINT NOT NULL,
    gap_now        DOUBLE PRECISION NOT NULL,
    gap_worst      DOUBLE PRECISION NOT NULL,
    ratio_lowest   DOUBLE PRECISION NOT NULL,
    at_risk        INT NOT NULL,
    at_risk_debt   DOUBLE PRECISION NOT NULL,
    falsely        INT NOT NULL,
    masked         INT NOT NULL,
    truly          INT NOT NULL,
    unpriced       INT NOT NULL,
    result         BLOB
);

-- Human items of the checklist, signed for one plan document. Rows are added and never changed.
CREATE TABLE sign_off (
    id        BIGINT PRIMARY KEY,
    plan_hash CHAR(64) NOT NULL,
    item      VARCHAR NOT NULL,
    role      VARCHAR NOT NULL,
    name      VARCHAR NOT NULL,
    signed_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    remark    VARCHAR NOT NULL
);
