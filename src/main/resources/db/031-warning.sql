--liquibase formatted sql
--changeset reklamacje:warning
-- Questions of the early warning: something comes more often than it used to.
CREATE TABLE warning (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version INT NOT NULL DEFAULT 0,
  kind VARCHAR(20) NOT NULL,
  model VARCHAR(120) NOT NULL,
  detail VARCHAR(120) NOT NULL,
  rule VARCHAR(20) NOT NULL,
  since DATE NOT NULL,
  week DATE NOT NULL,
  observed INT NOT NULL,
  expected DECIMAL(8,2) NOT NULL,
  raised_at DATETIME(6) NOT NULL,
  owner_id BIGINT NULL,
  answer VARCHAR(20) NULL,
  cause VARCHAR(1000) NULL,
  measure VARCHAR(1000) NULL,
  answered_by BIGINT NULL,
  answered_at DATETIME(6) NULL,
  UNIQUE KEY warning_once (kind, model, detail, week),
  KEY warning_answered (answered_at, week)
);
-- How many characters of a serial number name its batch, by model; an empty model stands for all others.
CREATE TABLE batch_rule (
  model VARCHAR(120) NOT NULL PRIMARY KEY,
  length TINYINT NOT NULL
);
