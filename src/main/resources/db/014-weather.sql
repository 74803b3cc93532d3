--liquibase formatted sql
--changeset reklamacje:weather
-- Version 2 of the identity is made of raw bytes only; mails of version 1 are recognised by their raw text.
ALTER TABLE mail
    ADD COLUMN identity_form TINYINT NOT NULL DEFAULT 1,
    -- Whether its writer speaks of danger.
    ADD COLUMN danger BOOLEAN NOT NULL DEFAULT FALSE,
    ADD INDEX mail_identity_form (identity_form, sender, message_id);

-- Small pictures of a mail's words, as logos are: kept, and shown last.
ALTER TABLE attachment ADD COLUMN folded BOOLEAN NOT NULL DEFAULT FALSE;

-- A block ends by itself; one without an end is from before it could.
ALTER TABLE blocked_sender ADD COLUMN ends_at DATETIME(6) NULL;

-- The letter whose answer a complaint waits for, and whether words of danger have come that a person must look at.
ALTER TABLE complaint
    ADD COLUMN waiting_letter BIGINT NULL,
    ADD COLUMN danger_asked BOOLEAN NOT NULL DEFAULT FALSE,
    ADD INDEX complaint_danger_asked (danger_asked, received_at);

-- A failure before a success is kept for the administrator, and counts no more.
ALTER TABLE sign_in_failure
    ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST,
    ADD COLUMN cleared BOOLEAN NOT NULL DEFAULT FALSE;
