--liquibase formatted sql
--changeset reklamacje:deadline
CREATE TABLE policy_version (
    id                BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    valid_from        DATE   NOT NULL,
    acknowledge_days  INT    NOT NULL,
    progress_days     INT    NOT NULL,
    resolve_days      INT    NOT NULL,
    warning_days      INT    NOT NULL,
    UNIQUE INDEX policy_version_from (valid_from)
);
INSERT INTO policy_version(valid_from, acknowledge_days, progress_days, resolve_days, warning_days)
VALUES ('2000-01-01', 7, 14, 30, 3);

-- The office's own days: free in addition, or a public holiday on which the office works.
CREATE TABLE office_day (
    id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    team_id BIGINT       NOT NULL,
    day     DATE         NOT NULL,
    free    BOOLEAN      NOT NULL,
    name    VARCHAR(120) NOT NULL,
    UNIQUE INDEX office_day_once (team_id, day),
    CONSTRAINT office_day_team FOREIGN KEY (team_id) REFERENCES team (id)
);

-- Calendar and policy version of a complaint, fixed at receipt.
CREATE TABLE promise_basis (
    complaint_id      BIGINT NOT NULL PRIMARY KEY,
    policy_version_id BIGINT NOT NULL,
    team_id           BIGINT NOT NULL,
    CONSTRAINT promise_basis_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);

CREATE TABLE promise (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    complaint_id BIGINT      NOT NULL,
    rule         VARCHAR(20) NOT NULL,
    -- OPEN, KEPT, KEPT_LATE, DROPPED; overdue is an open one whose day has passed.
    state        VARCHAR(20) NOT NULL,
    due          DATE        NOT NULL,
    provisional  BOOLEAN     NOT NULL,
    kept_at      DATETIME(6) NULL,
    UNIQUE INDEX promise_once (complaint_id, rule),
    CONSTRAINT promise_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);

-- The instants at which the watcher has something to do, computed when a date is set.
CREATE TABLE promise_stage (
    promise_id BIGINT      NOT NULL,
    stage      VARCHAR(20) NOT NULL,
    due        DATE        NOT NULL,
    fire_at    DATETIME(6) NOT NULL,
    fired      BOOLEAN     NOT NULL DEFAULT FALSE,
    PRIMARY KEY (promise_id, stage),
    INDEX promise_stage_next (fired, fire_at),
    CONSTRAINT promise_stage_promise FOREIGN KEY (promise_id) REFERENCES promise (id)
);

-- What the customer was told and when, as far as promises ask.
CREATE TABLE deed (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    complaint_id BIGINT      NOT NULL,
    meaning      VARCHAR(20) NOT NULL,
    done_at      DATETIME(6) NOT NULL,
    INDEX deed_first (complaint_id, meaning, done_at),
    CONSTRAINT deed_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);
