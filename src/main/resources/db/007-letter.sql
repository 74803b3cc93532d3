--liquibase formatted sql
--changeset reklamacje:letter-ways
-- A letter goes by mail to some addresses, or by post to one; the kind alone tells what it means.
ALTER TABLE letter
    DROP COLUMN meaning,
    DROP COLUMN recipient_name,
    MODIFY recipient VARCHAR(500) NOT NULL,
    ADD COLUMN way VARCHAR(10) NOT NULL DEFAULT 'EMAIL' AFTER kind,
    ADD COLUMN copies VARCHAR(1000) NOT NULL DEFAULT '' AFTER recipient,
    ADD COLUMN dispatched_by BIGINT NULL,
    -- False between the server's acceptance and what follows from it in the case: whatever breaks that, the letter is not sent again.
    ADD COLUMN told BOOLEAN NOT NULL DEFAULT TRUE,
    ADD INDEX letter_untold (told, id);

-- Files of the case that go with a letter.
CREATE TABLE letter_file (
    letter_id BIGINT       NOT NULL,
    position  INT          NOT NULL,
    name      VARCHAR(200) NOT NULL,
    hash      CHAR(64)     NOT NULL,
    PRIMARY KEY (letter_id, position),
    CONSTRAINT letter_file_letter FOREIGN KEY (letter_id) REFERENCES letter (id),
    CONSTRAINT letter_file_content FOREIGN KEY (hash) REFERENCES content (hash)
);

-- Texts that people have written in place of the delivered ones. Rows are only added: the highest version is in force.
CREATE TABLE letter_template (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind           VARCHAR(30)  NOT NULL,
    -- Empty for complaints of every kind.
    complaint_kind VARCHAR(20)  NOT NULL DEFAULT '',
    language       CHAR(2)      NOT NULL,
    version        INT          NOT NULL,
    subject        VARCHAR(300) NOT NULL,
    body           MEDIUMTEXT   NOT NULL,
    written_by     BIGINT       NOT NULL,
    written_at     DATETIME(6)  NOT NULL,
    UNIQUE INDEX letter_template_version (kind, complaint_kind, language, version)
);

-- Names of the files of a mail that were not kept apart: they are in the mail as it was received.
ALTER TABLE mail ADD COLUMN left_out VARCHAR(500) NOT NULL DEFAULT '';
