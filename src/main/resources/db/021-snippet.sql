--liquibase formatted sql
--changeset reklamacje:snippet
-- Texts that somebody writes again and again; everybody has their own.
CREATE TABLE snippet (
    id        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version   INT           NOT NULL DEFAULT 0,
    person_id BIGINT        NOT NULL,
    name      VARCHAR(40)   NOT NULL,
    text      VARCHAR(4000) NOT NULL,
    UNIQUE INDEX snippet_name (person_id, name)
);
