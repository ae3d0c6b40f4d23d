-- The log: entries are added and never changed, each with the hash of the one before (decision 0008). Every field is a text, because
-- what is hashed is what lies here.
CREATE TABLE log (
    number       BIGINT PRIMARY KEY,
    at           VARCHAR NOT NULL,
    actor        VARCHAR NOT NULL,
    kind         VARCHAR NOT NULL,
    subject      VARCHAR NOT NULL,
    before_value VARCHAR NOT NULL,
    after_value  VARCHAR NOT NULL,
    previous     VARCHAR NOT NULL,
    hash         VARCHAR NOT NULL
);

-- Where the log ends: one row, moved in the transaction that adds an entry, so that entries cut off the end are missed.
CREATE TABLE log_head (
    one    INT PRIMARY KEY CHECK (one = 1),
    number BIGINT NOT NULL,
    hash   VARCHAR NOT NULL
);

INSERT INTO log_head VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Files that signatures rest on, under the SHA-256 of their bytes (lower hex).
CREATE TABLE evidence (
    hash    VARCHAR PRIMARY KEY,
    name    VARCHAR NOT NULL,
    kept_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    content BLOB NOT NULL
);
