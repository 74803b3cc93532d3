--liquibase formatted sql
--changeset reklamacje:view
-- A list or a board as somebody has filtered it, by its address: one's own, or a team's.
CREATE TABLE saved_view (
    id        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version   INT           NOT NULL DEFAULT 0,
    person_id BIGINT        NOT NULL,
    -- Null: the person's own.
    team_id   BIGINT        NULL,
    place     VARCHAR(10)   NOT NULL,
    name      VARCHAR(60)   NOT NULL,
    query     VARCHAR(2000) NOT NULL,
    INDEX saved_view_person (person_id),
    INDEX saved_view_team (team_id)
);
