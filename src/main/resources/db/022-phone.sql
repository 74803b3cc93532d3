--liquibase formatted sql
--changeset reklamacje:phone
-- The telephone numbers of a customer as they are matched: in the international form, or # and the last digits of what is no number
-- that we know. Customers of before have theirs computed at the start; phone_key says whose are not yet.
CREATE TABLE customer_number (
    customer_id BIGINT      NOT NULL,
    number_key  VARCHAR(20) NOT NULL,
    PRIMARY KEY (number_key, customer_id),
    INDEX customer_number_customer (customer_id),
    CONSTRAINT customer_number_customer FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
