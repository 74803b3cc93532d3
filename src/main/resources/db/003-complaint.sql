--liquibase formatted sql
--changeset reklamacje:complaint
CREATE TABLE number_counter (
    year INT NOT NULL PRIMARY KEY,
    last INT NOT NULL
);
INSERT INTO number_counter SELECT seq, 0 FROM seq_2020_to_2199;

CREATE TABLE device_model (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version INT          NOT NULL DEFAULT 0,
    name    VARCHAR(120) NOT NULL,
    active  BOOLEAN      NOT NULL DEFAULT TRUE,
    UNIQUE INDEX device_model_name (name)
);

-- Which team a kind goes to (P9, P11).
CREATE TABLE routing (
    kind    VARCHAR(20) NOT NULL PRIMARY KEY,
    team_id BIGINT      NOT NULL,
    CONSTRAINT routing_team FOREIGN KEY (team_id) REFERENCES team (id)
);

CREATE TABLE customer (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT          NOT NULL DEFAULT 0,
    name       VARCHAR(200) NOT NULL,
    email      VARCHAR(254) NULL,
    phone      VARCHAR(60)  NULL,
    -- Digits only, the last nine, so that +48 600 100 200 and 600100200 are one.
    phone_key  VARCHAR(9)   NULL,
    country    CHAR(2)      NULL,
    language   CHAR(2)      NULL,
    type       VARCHAR(20)  NOT NULL,
    INDEX customer_email (email),
    INDEX customer_phone (phone_key),
    INDEX customer_name (name),
    FULLTEXT INDEX customer_words (name)
);

CREATE TABLE device (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version    INT          NOT NULL DEFAULT 0,
    model      VARCHAR(120) NULL,
    -- As typed, and as matched (upper case, no blanks, O as 0, I as 1).
    serial     VARCHAR(60)  NOT NULL,
    serial_key VARCHAR(60)  NOT NULL,
    UNIQUE INDEX device_serial (serial_key)
);

CREATE TABLE complaint (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version        INT          NOT NULL DEFAULT 0,
    number         CHAR(13)     NOT NULL,
    status         VARCHAR(20)  NOT NULL,
    status_since   DATETIME(6)  NOT NULL,
    kind           VARCHAR(20)  NOT NULL,
    channel        VARCHAR(20)  NOT NULL,
    severity       VARCHAR(20)  NOT NULL,
    severity_rank  TINYINT      NOT NULL,
    received_at    DATETIME(6)  NOT NULL,
    recorded_at    DATETIME(6)  NOT NULL,
    recorded_by    BIGINT       NULL,
    customer_id    BIGINT       NOT NULL,
    country        CHAR(2)      NULL,
    device_id      BIGINT       NULL,
    model          VARCHAR(120) NULL,
    model_unknown  BOOLEAN      NOT NULL DEFAULT FALSE,
    serial         VARCHAR(60)  NULL,
    serial_key     VARCHAR(60)  NULL,
    serial_unknown BOOLEAN      NOT NULL DEFAULT FALSE,
    ticket         VARCHAR(60)  NULL,
    ticket_unknown BOOLEAN      NOT NULL DEFAULT FALSE,
    description    MEDIUMTEXT   NULL,
    idea           TEXT         NULL,
    idea_none      BOOLEAN      NOT NULL DEFAULT FALSE,
    team_id        BIGINT       NOT NULL,
    handler_id     BIGINT       NULL,
    restricted     BOOLEAN      NOT NULL DEFAULT FALSE,
    second_stage   BOOLEAN      NOT NULL DEFAULT FALSE,
    waiting_for    VARCHAR(20)  NULL,
    waiting_reason VARCHAR(500) NULL,
    waiting_until  DATE         NULL,
    outcome        VARCHAR(20)  NULL,
    outcome_text   MEDIUMTEXT   NULL,
    assessment        VARCHAR(20) NULL,
    assessment_text   TEXT        NULL,
    assessment_by     BIGINT      NULL,
    assessment_at     DATETIME(6) NULL,
    -- The next open promise, kept here so that no list computes. 9999-12-31 where none is open.
    next_due       DATE         NOT NULL DEFAULT '9999-12-31',
    next_promise   VARCHAR(20)  NULL,
    UNIQUE INDEX complaint_number (number),
    INDEX complaint_customer (customer_id, received_at),
    INDEX complaint_serial (serial_key, received_at),
    INDEX complaint_received (received_at),
    INDEX complaint_due (next_due, id),
    INDEX complaint_board (status, next_due, severity_rank, id),
    INDEX complaint_since (status, status_since),
    INDEX complaint_handler (handler_id, status, next_due),
    INDEX complaint_team (team_id, status, next_due),
    INDEX complaint_severity (severity_rank, next_due, id),
    INDEX complaint_model (model, next_due),
    INDEX complaint_country (country, next_due),
    CONSTRAINT complaint_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT complaint_device FOREIGN KEY (device_id) REFERENCES device (id),
    CONSTRAINT complaint_team FOREIGN KEY (team_id) REFERENCES team (id),
    CONSTRAINT complaint_handler FOREIGN KEY (handler_id) REFERENCES person (id)
);

-- What happened, as data; append only.
CREATE TABLE timeline_entry (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    complaint_id BIGINT      NOT NULL,
    at           DATETIME(6) NOT NULL,
    -- Null: background work.
    person_id    BIGINT      NULL,
    type         VARCHAR(30) NOT NULL,
    data         MEDIUMTEXT  NOT NULL,
    INDEX timeline_of (complaint_id, id),
    CONSTRAINT timeline_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);

-- Files, stored once by content, in chunks that fit any server's packet size.
CREATE TABLE content (
    hash CHAR(64)     NOT NULL PRIMARY KEY,
    type VARCHAR(120) NOT NULL,
    size BIGINT       NOT NULL
);

CREATE TABLE content_chunk (
    hash CHAR(64)   NOT NULL,
    part INT        NOT NULL,
    data MEDIUMBLOB NOT NULL,
    PRIMARY KEY (hash, part)
);

CREATE TABLE attachment (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    -- Null while it belongs to a draft.
    complaint_id BIGINT       NULL,
    draft_id     BIGINT       NULL,
    name         VARCHAR(200) NOT NULL,
    hash         CHAR(64)     NOT NULL,
    added_at     DATETIME(6)  NOT NULL,
    added_by     BIGINT       NOT NULL,
    INDEX attachment_complaint (complaint_id),
    INDEX attachment_draft (draft_id),
    CONSTRAINT attachment_content FOREIGN KEY (hash) REFERENCES content (hash)
);

CREATE TABLE draft (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    owner_id     BIGINT      NOT NULL,
    purpose      VARCHAR(20) NOT NULL,
    -- 0 for a wizard's draft.
    complaint_id BIGINT      NOT NULL DEFAULT 0,
    data         MEDIUMTEXT  NOT NULL,
    title        VARCHAR(200) NOT NULL DEFAULT '',
    changed_at   DATETIME(6) NOT NULL,
    INDEX draft_owner (owner_id, purpose, complaint_id)
);

CREATE TRIGGER timeline_is_append_only BEFORE UPDATE ON timeline_entry FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The timeline is append-only';
CREATE TRIGGER timeline_is_kept BEFORE DELETE ON timeline_entry FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The timeline is append-only';
