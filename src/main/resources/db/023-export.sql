--liquibase formatted sql
--changeset reklamacje:export
-- Who took which table out of the house. Without rows and end: it was not finished.
CREATE TABLE export_record (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id   BIGINT        NOT NULL,
    begun_at    DATETIME(6)   NOT NULL,
    name        VARCHAR(120)  NOT NULL,
    format      VARCHAR(10)   NOT NULL,
    about       VARCHAR(2000) NOT NULL,
    row_count   INT           NULL,
    finished_at DATETIME(6)   NULL,
    INDEX export_record_begun (begun_at)
);
