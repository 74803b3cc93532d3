--liquibase formatted sql
--changeset reklamacje:seal
-- The timeline is a chain: each entry's digest (SHA-256 with a salt of its own), and the chain up to it. Older entries are sealed on their next occasion.
DROP TRIGGER timeline_is_append_only;
ALTER TABLE timeline_entry
    ADD COLUMN salt   CHAR(32) NULL,
    ADD COLUMN digest CHAR(64) NULL,
    ADD COLUMN chain  CHAR(64) NULL;
-- The end of each chain, with a code that only the holder of the key can make; published: it stands in a signed file.
CREATE TABLE timeline_head (
    complaint_id BIGINT   NOT NULL PRIMARY KEY,
    entries      INT      NOT NULL,
    head         CHAR(64) NOT NULL,
    code         CHAR(64) NOT NULL,
    published    BOOLEAN  NOT NULL DEFAULT FALSE,
    INDEX timeline_head_open (published, complaint_id),
    CONSTRAINT timeline_head_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);
--changeset reklamacje:seal-triggers splitStatements:false
-- What may still be changed: an entry is sealed, once; or what it says is removed for good, salt and all, and its digest stays.
CREATE TRIGGER timeline_is_append_only BEFORE UPDATE ON timeline_entry FOR EACH ROW
    IF NOT (NEW.id = OLD.id AND NEW.complaint_id = OLD.complaint_id AND NEW.at = OLD.at AND NEW.person_id <=> OLD.person_id AND NEW.type = OLD.type
        AND ((OLD.digest IS NULL AND NEW.digest IS NOT NULL AND NEW.data = OLD.data)
            OR (NEW.digest = OLD.digest AND NEW.chain = OLD.chain AND NEW.salt IS NULL AND NEW.data = '{}')))
    THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The timeline is append-only';
    END IF
