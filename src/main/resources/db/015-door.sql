--liquibase formatted sql
--changeset reklamacje:door
-- Failures are purged by their age.
ALTER TABLE sign_in_failure ADD INDEX sign_in_failure_age (failed_at);
