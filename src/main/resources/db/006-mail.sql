--liquibase formatted sql
--changeset reklamacje:mail
-- How far each mailbox has been read, and which server reads it.
CREATE TABLE mailbox (
    name         VARCHAR(60)  NOT NULL PRIMARY KEY,
    uid_validity BIGINT       NOT NULL DEFAULT 0,
    last_uid     BIGINT       NOT NULL DEFAULT 0,
    held_by      CHAR(36)     NULL,
    held_until   DATETIME(6)  NULL,
    read_at      DATETIME(6)  NULL,
    problem      VARCHAR(500) NULL
);

-- Every mail that was received, once. What waits for a human has place WAITING.
CREATE TABLE mail (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT          NOT NULL DEFAULT 0,
    mailbox      VARCHAR(60)  NOT NULL,
    team_id      BIGINT       NOT NULL,
    received_at  DATETIME(6)  NOT NULL,
    message_id   VARCHAR(250) NOT NULL,
    -- SHA-256 of the message id and the content: delivered or fetched twice, it is one.
    identity     CHAR(64)     NOT NULL,
    raw_hash     CHAR(64)     NOT NULL,
    sender       VARCHAR(254) NULL,
    sender_name  VARCHAR(200) NOT NULL DEFAULT '',
    subject      VARCHAR(500) NOT NULL DEFAULT '',
    language     CHAR(2)      NULL,
    text         MEDIUMTEXT   NOT NULL,
    place        VARCHAR(20)  NOT NULL,
    reason       VARCHAR(40)  NULL,
    note         VARCHAR(500) NULL,
    complaint_id BIGINT       NULL,
    handled_by   BIGINT       NULL,
    handled_at   DATETIME(6)  NULL,
    UNIQUE INDEX mail_once (identity),
    INDEX mail_message_id (message_id),
    INDEX mail_inbox (place, received_at, id),
    INDEX mail_complaint (complaint_id, id),
    INDEX mail_sender (sender, received_at),
    CONSTRAINT mail_raw FOREIGN KEY (raw_hash) REFERENCES content (hash),
    CONSTRAINT mail_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);

-- Letters to customers: stored in the transaction that causes them, sent by background work.
CREATE TABLE letter (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT          NOT NULL DEFAULT 0,
    complaint_id BIGINT       NOT NULL,
    kind         VARCHAR(30)  NOT NULL,
    meaning      VARCHAR(20)  NOT NULL,
    language     CHAR(2)      NOT NULL,
    recipient    VARCHAR(254) NOT NULL,
    recipient_name VARCHAR(200) NOT NULL DEFAULT '',
    subject      VARCHAR(300) NOT NULL,
    body         MEDIUMTEXT   NOT NULL,
    -- The mail that it answers, so that the customer's program shows one conversation.
    answers      VARCHAR(250) NULL,
    message_id   VARCHAR(250) NOT NULL DEFAULT '',
    state        VARCHAR(20)  NOT NULL,
    written_by   BIGINT       NULL,
    written_at   DATETIME(6)  NOT NULL,
    next_at      DATETIME(6)  NOT NULL,
    attempts     INT          NOT NULL DEFAULT 0,
    sent_at      DATETIME(6)  NULL,
    problem      VARCHAR(500) NULL,
    INDEX letter_due (state, next_at),
    INDEX letter_complaint (complaint_id, id),
    INDEX letter_recipient (recipient, written_at),
    CONSTRAINT letter_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);

-- Keys that only this installation knows, made at the first start.
CREATE TABLE secret (
    name  VARCHAR(40) NOT NULL PRIMARY KEY,
    value CHAR(64)    NOT NULL
);

CREATE TABLE blocked_sender (
    address    VARCHAR(254) NOT NULL PRIMARY KEY,
    blocked_by BIGINT       NOT NULL,
    blocked_at DATETIME(6)  NOT NULL
);

ALTER TABLE attachment MODIFY added_by BIGINT NULL;
ALTER TABLE deed ADD COLUMN letter_id BIGINT NULL, ADD INDEX deed_letter (letter_id);
-- Names of the facts that were read from a mail and that nobody has checked yet.
ALTER TABLE complaint ADD COLUMN proposed VARCHAR(200) NULL;
