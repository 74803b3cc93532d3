--liquibase formatted sql
--changeset reklamacje:reminder
-- The reminder date that somebody has been reminded of: each is told once.
ALTER TABLE complaint
    ADD COLUMN reminded DATE NULL,
    ADD INDEX complaint_waiting (status, waiting_until);
