--liquibase formatted sql
--changeset reklamacje:review
-- What the review made of the first decision (P13), and the serial number of the unit that replaces another.
ALTER TABLE decision
    ADD COLUMN review     VARCHAR(20) NULL AFTER stage,
    ADD COLUMN new_serial VARCHAR(60) NULL AFTER currency;

-- To whom a customer may turn after our last word; kept by administrators. An empty country stands for all that have none of their own.
CREATE TABLE outside_body (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version        INT          NOT NULL DEFAULT 0,
    country        CHAR(2)      NOT NULL DEFAULT '',
    name           VARCHAR(200) NOT NULL,
    contact        VARCHAR(300) NOT NULL,
    consumers_only BOOLEAN      NOT NULL DEFAULT TRUE,
    active         BOOLEAN      NOT NULL DEFAULT TRUE,
    INDEX outside_body_country (country, name)
);
INSERT INTO outside_body(country, name, contact) VALUES
    ('PL', 'Wojewódzki inspektorat Inspekcji Handlowej', 'https://polubowne.uokik.gov.pl'),
    ('PL', 'Powiatowy (miejski) rzecznik konsumentów', 'https://uokik.gov.pl'),
    ('DE', 'Universalschlichtungsstelle des Bundes am Zentrum für Schlichtung e. V.', 'Straßburger Straße 8, 77694 Kehl, https://www.verbraucher-schlichter.de'),
    ('AT', 'Schlichtung für Verbrauchergeschäfte', 'https://www.verbraucherschlichtung.at'),
    ('CZ', 'Česká obchodní inspekce', 'https://coi.gov.cz'),
    ('', 'European Consumer Centres Network (ECC-Net)', 'https://www.eccnet.eu');

--changeset reklamacje:links
-- Cases that belong together, the lower id first: RELATED, or SPLIT where one came out of the other.
CREATE TABLE complaint_link (
    id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    a_id    BIGINT      NOT NULL,
    b_id    BIGINT      NOT NULL,
    kind    VARCHAR(10) NOT NULL,
    made_by BIGINT      NULL,
    made_at DATETIME(6) NOT NULL,
    UNIQUE INDEX complaint_link_once (a_id, b_id),
    INDEX complaint_link_back (b_id),
    CONSTRAINT complaint_link_a FOREIGN KEY (a_id) REFERENCES complaint (id),
    CONSTRAINT complaint_link_b FOREIGN KEY (b_id) REFERENCES complaint (id)
);

-- A duplicate and the complaint that it was merged into, with the rows that moved, so that it can be undone.
CREATE TABLE complaint_merge (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    from_id       BIGINT      NOT NULL,
    into_id       BIGINT      NOT NULL,
    status_before VARCHAR(20) NOT NULL,
    merged_by     BIGINT      NOT NULL,
    merged_at     DATETIME(6) NOT NULL,
    undone_by     BIGINT      NULL,
    undone_at     DATETIME(6) NULL,
    INDEX complaint_merge_from (from_id, id),
    INDEX complaint_merge_into (into_id, id),
    CONSTRAINT complaint_merge_from FOREIGN KEY (from_id) REFERENCES complaint (id),
    CONSTRAINT complaint_merge_into FOREIGN KEY (into_id) REFERENCES complaint (id)
);
CREATE TABLE merged_row (
    merge_id BIGINT      NOT NULL,
    what     VARCHAR(20) NOT NULL,
    row_id   BIGINT      NOT NULL,
    PRIMARY KEY (merge_id, what, row_id),
    CONSTRAINT merged_row_merge FOREIGN KEY (merge_id) REFERENCES complaint_merge (id)
);
ALTER TABLE complaint
    ADD COLUMN merged_into BIGINT NULL,
    ADD INDEX complaint_merged (merged_into);

-- A mail with two matters belongs to one complaint, and is read in the others that were split from it.
CREATE TABLE mail_share (
    mail_id      BIGINT NOT NULL,
    complaint_id BIGINT NOT NULL,
    PRIMARY KEY (mail_id, complaint_id),
    INDEX mail_share_complaint (complaint_id),
    CONSTRAINT mail_share_mail FOREIGN KEY (mail_id) REFERENCES mail (id),
    CONSTRAINT mail_share_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);
-- With which mail a file came; null for one that a person attached, and for files of older mails.
ALTER TABLE attachment
    ADD COLUMN mail_id BIGINT NULL,
    ADD INDEX attachment_mail (mail_id);

--changeset reklamacje:replacement
ALTER TABLE device ADD COLUMN warranty_until DATE NULL;
-- Which unit took the place of which, and by which complaint.
CREATE TABLE replacement (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    old_id       BIGINT      NOT NULL,
    new_id       BIGINT      NOT NULL,
    complaint_id BIGINT      NOT NULL,
    recorded_by  BIGINT      NULL,
    recorded_at  DATETIME(6) NOT NULL,
    UNIQUE INDEX replacement_old (old_id),
    UNIQUE INDEX replacement_new (new_id),
    INDEX replacement_complaint (complaint_id),
    CONSTRAINT replacement_old FOREIGN KEY (old_id) REFERENCES device (id),
    CONSTRAINT replacement_new FOREIGN KEY (new_id) REFERENCES device (id),
    CONSTRAINT replacement_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);
ALTER TABLE complaint ADD INDEX complaint_device_received (device_id, received_at);

--changeset reklamacje:satisfaction
-- What the customer answered to the one question of a letter; the first answer counts.
CREATE TABLE satisfaction (
    decision_id  BIGINT      NOT NULL PRIMARY KEY,
    complaint_id BIGINT      NOT NULL,
    satisfied    BOOLEAN     NOT NULL,
    answered_at  DATETIME(6) NOT NULL,
    mail_id      BIGINT      NULL,
    INDEX satisfaction_complaint (complaint_id),
    CONSTRAINT satisfaction_decision FOREIGN KEY (decision_id) REFERENCES decision (id)
);

--changeset reklamacje:safety
-- What was done about a safety complaint, for the register (Regulation (EU) 2023/988, article 9).
CREATE TABLE safety_measure (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    complaint_id BIGINT        NOT NULL,
    kind         VARCHAR(20)   NOT NULL,
    taken_on     DATE          NOT NULL,
    text         VARCHAR(2000) NOT NULL,
    noted_by     BIGINT        NOT NULL,
    noted_at     DATETIME(6)   NOT NULL,
    INDEX safety_measure_complaint (complaint_id, id),
    CONSTRAINT safety_measure_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);
ALTER TABLE complaint ADD INDEX complaint_safety (severity_rank, received_at);
