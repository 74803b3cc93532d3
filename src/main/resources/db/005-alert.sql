--liquibase formatted sql
--changeset reklamacje:alert
CREATE TABLE alert (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    recipient_id BIGINT      NOT NULL,
    complaint_id BIGINT      NOT NULL,
    type         VARCHAR(20) NOT NULL,
    rule         VARCHAR(20) NULL,
    -- What makes it one: promise, stage and date, or the timeline entry.
    occasion     VARCHAR(80) NOT NULL,
    raised_at    DATETIME(6) NOT NULL,
    pushed_at    DATETIME(6) NULL,
    seen_at      DATETIME(6) NULL,
    done_at      DATETIME(6) NULL,
    UNIQUE INDEX alert_once (recipient_id, complaint_id, occasion),
    INDEX alert_bell (recipient_id, done_at, seen_at, id),
    INDEX alert_complaint (complaint_id, recipient_id),
    CONSTRAINT alert_recipient FOREIGN KEY (recipient_id) REFERENCES person (id),
    CONSTRAINT alert_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);
