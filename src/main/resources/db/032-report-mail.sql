--liquibase formatted sql
--changeset reklamacje:report-mail
-- Who gets reports by mail, started and stopped by each person.
CREATE TABLE report_subscription (
  person_id BIGINT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, kind)
);
-- A mail for each person and period, made once and sent once.
CREATE TABLE report_mail (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id BIGINT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  period DATE NOT NULL,
  made_at DATETIME(6) NOT NULL,
  next_at DATETIME(6) NULL,
  attempts INT NOT NULL DEFAULT 0,
  sent_at DATETIME(6) NULL,
  problem VARCHAR(500) NULL,
  UNIQUE KEY report_mail_once (person_id, kind, period),
  KEY report_mail_next (next_at)
);
--changeset reklamacje:forecast
-- What was expected of a month when it began.
CREATE TABLE report_forecast (
  month DATE NOT NULL,
  team_id BIGINT NOT NULL,
  expected DECIMAL(10,2) NOT NULL,
  low INT NOT NULL,
  high INT NOT NULL,
  PRIMARY KEY (month, team_id)
);
--changeset reklamacje:sold
-- How many units of a model were sold in a month, where somebody keeps that.
CREATE TABLE sold_unit (
  model VARCHAR(120) NOT NULL,
  month DATE NOT NULL,
  units INT NOT NULL,
  PRIMARY KEY (model, month)
);
