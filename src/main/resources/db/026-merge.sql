--liquibase formatted sql
--changeset reklamacje:customer-merge
-- Customers that turned out to be one. The one that went stays as another name, address and number of the one that stayed.
ALTER TABLE customer
    ADD COLUMN merged_into BIGINT NULL,
    ADD INDEX customer_merged (merged_into);
CREATE TABLE customer_merge (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    from_id   BIGINT      NOT NULL,
    into_id   BIGINT      NOT NULL,
    merged_by BIGINT      NOT NULL,
    merged_at DATETIME(6) NOT NULL,
    undone_by BIGINT      NULL,
    undone_at DATETIME(6) NULL,
    INDEX customer_merge_into (into_id),
    CONSTRAINT customer_merge_from FOREIGN KEY (from_id) REFERENCES customer (id),
    CONSTRAINT customer_merge_to FOREIGN KEY (into_id) REFERENCES customer (id)
);
-- What went along: complaints, and customers that had been merged into it before.
CREATE TABLE customer_merge_row (
    merge_id BIGINT      NOT NULL,
    kind     VARCHAR(10) NOT NULL,
    ref_id   BIGINT      NOT NULL,
    PRIMARY KEY (merge_id, kind, ref_id)
);
