--liquibase formatted sql
--changeset reklamacje:entity-versions
-- What people edit is an entity, and counts its changes.
ALTER TABLE complaint_link ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE complaint_merge ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE routing ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER kind;
ALTER TABLE draft ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE attachment ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE replacement ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE wait_interval ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE safety_measure ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE blocked_sender ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER address;
ALTER TABLE team_calendar ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
