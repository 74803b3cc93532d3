--liquibase formatted sql
--changeset reklamacje:access
-- What is open to everybody is counted, and what is restricted found, without a look at the rows.
ALTER TABLE complaint ADD INDEX complaint_access (restricted, handler_id, team_id);
