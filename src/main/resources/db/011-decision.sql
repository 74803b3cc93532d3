--liquibase formatted sql
--changeset reklamacje:decision
-- P13: the second stage has a promise of its own, counted from the escalation.
ALTER TABLE promise_basis ADD COLUMN escalated_at DATETIME(6) NULL;
UPDATE policy_version SET terms = JSON_SET(terms, '$.reviewDays', 0);

-- Why things go wrong, as a tree for each kind of complaint; kept by administrators.
CREATE TABLE root_cause (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version   INT          NOT NULL DEFAULT 0,
    kind      VARCHAR(20)  NOT NULL,
    parent_id BIGINT       NULL,
    name      VARCHAR(120) NOT NULL,
    active    BOOLEAN      NOT NULL DEFAULT TRUE,
    INDEX root_cause_kind (kind, parent_id),
    CONSTRAINT root_cause_parent FOREIGN KEY (parent_id) REFERENCES root_cause (id)
);

-- Decisions and their parts (P12). One that has been told is never changed: a correction is a new one that names it.
CREATE TABLE decision (
    id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT           NOT NULL DEFAULT 0,
    complaint_id  BIGINT        NOT NULL,
    -- 1, or 2 after an escalation (P13).
    stage         TINYINT       NOT NULL,
    -- DRAFT, ASKED, DECLINED, READY, SENT, TOLD
    state         VARCHAR(20)   NOT NULL,
    outcome       VARCHAR(20)   NOT NULL,
    remedy        VARCHAR(20)   NOT NULL,
    cost          DECIMAL(12,2) NULL,
    currency      CHAR(3)       NULL,
    root_cause_id BIGINT        NULL,
    facts         MEDIUMTEXT    NOT NULL,
    findings      MEDIUMTEXT    NOT NULL,
    reasons       MEDIUMTEXT    NOT NULL,
    remedy_text   MEDIUMTEXT    NOT NULL,
    next_steps    MEDIUMTEXT    NOT NULL,
    corrects_id   BIGINT        NULL,
    written_by    BIGINT        NOT NULL,
    written_at    DATETIME(6)   NOT NULL,
    decided_by    BIGINT        NULL,
    decided_at    DATETIME(6)   NULL,
    declined_why  VARCHAR(2000) NULL,
    letter_id     BIGINT        NULL,
    told_at       DATETIME(6)   NULL,
    sha256        CHAR(64)      NULL,
    INDEX decision_complaint (complaint_id, id),
    INDEX decision_letter (letter_id),
    INDEX decision_root_cause (root_cause_id),
    CONSTRAINT decision_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id),
    CONSTRAINT decision_root_cause FOREIGN KEY (root_cause_id) REFERENCES root_cause (id)
);
