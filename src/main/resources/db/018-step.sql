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
    ADD INDEX complaint_turn (step_turn, team_id);
UPDATE complaint SET
    about = LEFT(TRIM(SUBSTRING_INDEX(TRIM(COALESCE(description, '')), '\n', 1)), 160),
    missing_facts = (kind = 'UNDETERMINED')
        + (kind = 'PRODUCT' AND model IS NULL AND NOT model_unknown)
        + (kind = 'SERVICE' AND ticket IS NULL AND NOT ticket_unknown)
        + (serial IS NULL AND NOT serial_unknown)
        + (description IS NULL)
        + (idea IS NULL AND NOT idea_none);
