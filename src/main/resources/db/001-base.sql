--liquibase formatted sql
--changeset reklamacje:base
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Notices that something changed, read by every server. All instants in this schema are UTC.
CREATE TABLE change_notice (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    server    CHAR(36)    NOT NULL,
    topic     VARCHAR(20) NOT NULL,
    ref_id    BIGINT      NOT NULL,
    noted_at  DATETIME(6) NOT NULL,
    INDEX change_notice_age (noted_at)
);

-- The table of db-scheduler, as its documentation gives it for MariaDB.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BLOB,
    execution_time       TIMESTAMP(6) NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         TIMESTAMP(6) NULL,
    last_failure         TIMESTAMP(6) NULL,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMP(6) NULL,
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance),
    INDEX scheduled_execution_time (execution_time),
    INDEX scheduled_last_heartbeat (last_heartbeat),
    INDEX scheduled_priority (priority DESC, execution_time ASC)
);
