--liquibase formatted sql
--changeset reklamacje:user
CREATE TABLE person (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version         INT          NOT NULL DEFAULT 0,
    login           VARCHAR(60)  NOT NULL,
    name            VARCHAR(120) NOT NULL,
    email           VARCHAR(254) NOT NULL,
    password_hash   VARCHAR(200) NOT NULL,
    change_password BOOLEAN      NOT NULL DEFAULT FALSE,
    active          BOOLEAN      NOT NULL DEFAULT TRUE,
    role            VARCHAR(20)  NOT NULL,
    supervises_all  BOOLEAN      NOT NULL DEFAULT FALSE,
    language        VARCHAR(20)  NOT NULL,
    theme           VARCHAR(20)  NOT NULL,
    -- Raised to end the sessions that began before.
    session_epoch   INT          NOT NULL DEFAULT 0,
    UNIQUE INDEX person_login (login)
);

CREATE TABLE team (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version   INT          NOT NULL DEFAULT 0,
    name      VARCHAR(120) NOT NULL,
    -- Jollyday's country, or country and region: pl, de-by.
    calendar  VARCHAR(20)  NOT NULL,
    zone      VARCHAR(60)  NOT NULL,
    active    BOOLEAN      NOT NULL DEFAULT TRUE,
    UNIQUE INDEX team_name (name)
);

CREATE TABLE team_member (
    team_id    BIGINT  NOT NULL,
    person_id  BIGINT  NOT NULL,
    supervises BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (team_id, person_id),
    INDEX team_member_person (person_id),
    CONSTRAINT team_member_team FOREIGN KEY (team_id) REFERENCES team (id),
    CONSTRAINT team_member_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE sign_in_failure (
    login     VARCHAR(60)  NOT NULL,
    address   VARCHAR(60)  NOT NULL,
    failed_at DATETIME(6)  NOT NULL,
    INDEX sign_in_failure_login (login, failed_at),
    INDEX sign_in_failure_address (address, failed_at)
);
