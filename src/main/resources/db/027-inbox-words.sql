--liquibase formatted sql
--changeset reklamacje:inbox-words
-- Mails in the Inbox are found by the index of texts, with the words of the mail itself.
ALTER TABLE mail DROP INDEX mail_words;
