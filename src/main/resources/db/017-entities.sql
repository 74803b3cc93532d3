--liquibase formatted sql
--changeset reklamacje:entity-versions
-- What people edit is an entity, and counts its changes.
ALTER TABLE complaint_link ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE complaint_merge ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
