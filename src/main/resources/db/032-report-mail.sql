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
