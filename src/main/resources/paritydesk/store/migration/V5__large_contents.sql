-- What is large lies once under the SHA-256 of its bytes (lower hex), outside of the rows that name it: results of runs, and books as
-- one piece, from which a million accounts are read much faster than from as many rows. What no row names any more is taken out when
-- the workspace is compacted.
CREATE TABLE large (
    hash    CHAR(64) PRIMARY KEY,
    size    BIGINT NOT NULL,
    content BLOB NOT NULL
);

ALTER TABLE run ADD COLUMN result_hash CHAR(64);
UPDATE run SET result_hash = LOWER(RAWTOHEX(HASH('SHA-256', result))) WHERE result IS NOT NULL;
INSERT INTO large (hash, size, content)
    SELECT DISTINCT ON (result_hash) result_hash, OCTET_LENGTH(result), result FROM run WHERE result_hash IS NOT NULL;
ALTER TABLE run DROP COLUMN result;

-- The book as one piece; empty for books of earlier versions, which are read from `account` and `leg`.
ALTER TABLE book ADD COLUMN pack CHAR(64);
