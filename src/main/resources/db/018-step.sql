--liquibase formatted sql
--changeset reklamacje:next-step
-- What is to be done next, kept so that no list computes it: now, and what it becomes on a day that is known already.
ALTER TABLE complaint
    -- What it is about in a line: the beginning of its description.
    ADD COLUMN about           VARCHAR(160) NOT NULL DEFAULT '' AFTER description,
    ADD COLUMN missing_facts   TINYINT      NOT NULL DEFAULT 0,
    -- The last mail that came and that nobody has dealt with.
    ADD COLUMN unread_mail     BIGINT       NULL,
    ADD COLUMN step            VARCHAR(20)  NULL,
    ADD COLUMN step_turn       VARCHAR(12)  NULL,
    ADD COLUMN step_until      DATE         NULL,
    ADD COLUMN step_why        VARCHAR(20)  NULL,
    -- From this day on it is the handler's turn with what stands below.
    ADD COLUMN step_on         DATE         NULL,
    ADD COLUMN step_then       VARCHAR(20)  NULL,
    ADD COLUMN step_then_until DATE         NULL,
    ADD COLUMN step_then_why   VARCHAR(20)  NULL,
    ADD INDEX complaint_step (step, team_id),
    ADD INDEX complaint_turn (step_turn, team_id),
    ADD INDEX complaint_work (handler_id, step_turn),
    -- Danger before all.
    ADD COLUMN calm BOOLEAN GENERATED ALWAYS AS (severity_rank <> 0) STORED,
    DROP INDEX complaint_board,
    ADD INDEX complaint_board (status, calm, next_due, severity_rank, id);
UPDATE complaint SET
    about = LEFT(TRIM(SUBSTRING_INDEX(TRIM(COALESCE(description, '')), '\n', 1)), 160),
    missing_facts = (kind = 'UNDETERMINED')
        + (kind = 'PRODUCT' AND model IS NULL AND NOT model_unknown)
        + (kind = 'SERVICE' AND ticket IS NULL AND NOT ticket_unknown)
        + (serial IS NULL AND NOT serial_unknown)
        + (description IS NULL)
        + (idea IS NULL AND NOT idea_none);

--changeset reklamacje:asking
-- For whom a complaint waits once the letter has left, and until when: asking is one act.
ALTER TABLE letter
    ADD COLUMN waits_for VARCHAR(20) NULL,
    ADD COLUMN remind_on DATE        NULL;

--changeset reklamacje:looks
-- What each person has seen of each complaint, and who has it open now.
CREATE TABLE look (
    complaint_id BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    -- The last entry of the timeline that was there.
    entry_id     BIGINT      NOT NULL,
    -- Null: not open.
    open_at      DATETIME(6) NULL,
    looked_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (complaint_id, person_id),
    INDEX look_last (person_id, looked_at),
    CONSTRAINT look_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);

--changeset reklamacje:to-dos
-- What somebody has to do about a complaint besides its promises.
CREATE TABLE to_do (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT          NOT NULL DEFAULT 0,
    complaint_id BIGINT       NOT NULL,
    person_id    BIGINT       NOT NULL,
    text         VARCHAR(500) NOT NULL,
    due          DATE         NOT NULL,
    made_by      BIGINT       NOT NULL,
    made_at      DATETIME(6)  NOT NULL,
    done_by      BIGINT       NULL,
    done_at      DATETIME(6)  NULL,
    reminded     BOOLEAN      NOT NULL DEFAULT FALSE,
    INDEX to_do_complaint (complaint_id, due),
    INDEX to_do_person (person_id, done_at, due),
    INDEX to_do_remind (reminded, due),
    CONSTRAINT to_do_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);
-- Who hears of a complaint without handling it.
CREATE TABLE follow (
    complaint_id BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    since        DATETIME(6) NOT NULL,
    PRIMARY KEY (complaint_id, person_id),
    CONSTRAINT follow_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);
