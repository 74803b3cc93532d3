--liquibase formatted sql
--changeset reklamacje:sent-back
-- The parts as they were when they were sent back, as JSON: whoever approves sees what has changed since.
ALTER TABLE decision ADD COLUMN sent_back MEDIUMTEXT NULL AFTER declined_why;
