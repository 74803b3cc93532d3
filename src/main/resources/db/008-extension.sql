--liquibase formatted sql
--changeset reklamacje:extension
-- New dates for the resolution (P7): proposed by whoever works on the case, approved by a supervisor, in force when the letter has left.
CREATE TABLE extension (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT           NOT NULL DEFAULT 0,
    complaint_id BIGINT        NOT NULL,
    due          DATE          NOT NULL,
    reason       VARCHAR(2000) NOT NULL,
    -- PROPOSED, DECLINED, APPROVED, IN_FORCE
    state        VARCHAR(20)   NOT NULL,
    proposed_by  BIGINT        NOT NULL,
    proposed_at  DATETIME(6)   NOT NULL,
    decided_by   BIGINT        NULL,
    decided_at   DATETIME(6)   NULL,
    letter_id    BIGINT        NULL,
    told_at      DATETIME(6)   NULL,
    INDEX extension_complaint (complaint_id, id),
    INDEX extension_letter (letter_id),
    CONSTRAINT extension_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);

-- The first promise stays beside the one that was moved.
ALTER TABLE promise
    ADD COLUMN first_due DATE NULL,
    ADD COLUMN first_broken BOOLEAN NOT NULL DEFAULT FALSE;
