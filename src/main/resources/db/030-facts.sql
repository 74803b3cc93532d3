--liquibase formatted sql
--changeset reklamacje:facts
-- What each complaint adds to the figures, by day. The rows of a figure stand together, in the order of their days.
CREATE TABLE report_fact (
  figure VARCHAR(20) CHARACTER SET ascii NOT NULL,
  day DATE NOT NULL,
  complaint_id BIGINT NOT NULL,
  place SMALLINT NOT NULL,
  part VARCHAR(20) CHARACTER SET ascii NOT NULL,
  until DATE NULL,
  team_id BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  severity VARCHAR(20) CHARACTER SET ascii NOT NULL,
  country CHAR(2) NULL,
  model VARCHAR(120) NULL,
  cause_id BIGINT NULL,
  amount DECIMAL(12,2) NULL,
  detail VARCHAR(60) NULL,
  PRIMARY KEY (figure, day, complaint_id, place),
  KEY report_fact_complaint (complaint_id),
  KEY report_fact_serial (figure, detail)
);
-- Whose facts are to be counted anew. Only ever added to and taken from: whoever changes a complaint waits for nobody here.
CREATE TABLE report_mark (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  complaint_id BIGINT NOT NULL
);
-- One row: whoever counts holds it.
CREATE TABLE report_count (id TINYINT NOT NULL PRIMARY KEY);
INSERT INTO report_count(id) VALUES (1);
INSERT INTO report_mark(complaint_id) SELECT id FROM complaint ORDER BY id;
--changeset reklamacje:facts-indexes
-- What counted figures from the promises themselves is no longer asked.
ALTER TABLE promise DROP INDEX promise_due;
ALTER TABLE decision DROP INDEX decision_told;
ALTER TABLE satisfaction DROP INDEX satisfaction_answered;
--changeset reklamacje:frozen
-- A month's figures as they were reported, with the complaints behind them, whatever becomes of those.
CREATE TABLE report_frozen (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  month DATE NOT NULL,
  figure VARCHAR(20) CHARACTER SET ascii NOT NULL,
  definition SMALLINT NOT NULL,
  frozen_at DATETIME(6) NOT NULL,
  UNIQUE KEY report_frozen_once (month, figure, definition)
);
CREATE TABLE report_frozen_case (
  frozen_id BIGINT NOT NULL,
  complaint_id BIGINT NOT NULL,
  place SMALLINT NOT NULL,
  part VARCHAR(20) CHARACTER SET ascii NOT NULL,
  team_id BIGINT NOT NULL,
  PRIMARY KEY (frozen_id, complaint_id, place)
);
CREATE TABLE report_frozen_count (
  frozen_id BIGINT NOT NULL,
  team_id BIGINT NOT NULL,
  part VARCHAR(20) CHARACTER SET ascii NOT NULL,
  many INT NOT NULL,
  PRIMARY KEY (frozen_id, team_id, part)
);
--changeset reklamacje:days
-- How many facts a day has: what a month is summed up from.
CREATE TABLE report_day (
  figure VARCHAR(20) CHARACTER SET ascii NOT NULL,
  day DATE NOT NULL,
  team_id BIGINT NOT NULL,
  part VARCHAR(20) CHARACTER SET ascii NOT NULL,
  many INT NOT NULL,
  PRIMARY KEY (figure, day, team_id, part)
);
