--liquibase formatted sql
--changeset reklamacje:search
-- Filed mail is found again by the words of its subject and sender.
ALTER TABLE mail ADD FULLTEXT INDEX mail_words (subject, sender_name);

-- How many mails of a mailbox are still to be read in.
ALTER TABLE mailbox ADD COLUMN behind INT NOT NULL DEFAULT 0;
