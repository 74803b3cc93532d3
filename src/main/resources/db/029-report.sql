--liquibase formatted sql
--changeset reklamacje:report
-- Promises of a month, by the day on which they were due.
ALTER TABLE promise ADD INDEX promise_due (rule, due);
ALTER TABLE decision ADD INDEX decision_told (told_at);
ALTER TABLE satisfaction ADD INDEX satisfaction_answered (answered_at);
