--liquibase formatted sql
--changeset reklamacje:covering
-- Who may read a row stands in the index of its order: rows that are passed over, and those that are counted, are not looked at.
ALTER TABLE complaint
  DROP INDEX complaint_due, ADD INDEX complaint_due (next_due, id, restricted, handler_id, team_id),
  DROP INDEX complaint_received, ADD INDEX complaint_received (received_at, id, restricted, handler_id, team_id),
  DROP INDEX complaint_severity, ADD INDEX complaint_severity (severity_rank, next_due, id, restricted, handler_id, team_id),
  DROP INDEX complaint_since, ADD INDEX complaint_since (status, status_since, id, restricted, handler_id, team_id),
  DROP INDEX complaint_team, ADD INDEX complaint_team (team_id, status, next_due, restricted, handler_id);
--changeset reklamacje:withdrawn
-- Counted anew: what was owed no longer after a withdrawal, and what was moved too late, is no longer among the kept ones.
INSERT INTO report_mark(complaint_id) SELECT id FROM complaint ORDER BY id;
