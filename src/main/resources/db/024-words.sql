--liquibase formatted sql
--changeset reklamacje:words
-- The words of a customer's name and address as they are matched, without their signs. Customers of before have theirs computed at
-- the start. No word is too short or too common, as in the full-text index that stood here.
CREATE TABLE customer_word (
    customer_id BIGINT       NOT NULL,
    word        VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (word, customer_id),
    INDEX customer_word_customer (customer_id),
    CONSTRAINT customer_word_customer FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
ALTER TABLE customer DROP INDEX customer_words;
