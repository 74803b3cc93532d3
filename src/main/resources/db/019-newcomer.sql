--liquibase formatted sql
--changeset reklamacje:newcomer
-- Who has not been shown around yet; whoever worked here before knows the place.
ALTER TABLE person ADD COLUMN newcomer BOOLEAN NOT NULL DEFAULT FALSE;
