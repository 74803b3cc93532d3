--liquibase formatted sql
--changeset reklamacje:entity-versions
-- What people edit is an entity, and counts its changes.
ALTER TABLE complaint_link ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE complaint_merge ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE routing ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER kind;
ALTER TABLE draft ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE attachment ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE replacement ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE wait_interval ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE safety_measure ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;
ALTER TABLE blocked_sender ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER address;
ALTER TABLE team_calendar ADD COLUMN version INT NOT NULL DEFAULT 0 AFTER id;

--changeset reklamacje:basis-of-its-own
-- What the dates of a complaint are counted from is kept with the promises, told by the complaint whenever it changes.
ALTER TABLE promise_basis
    ADD COLUMN received_at DATETIME(6) NULL,
    ADD COLUMN recorded_at DATETIME(6) NULL,
    ADD COLUMN safety BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN ended BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE promise_basis b JOIN complaint c ON c.id = b.complaint_id
    SET b.received_at = c.received_at, b.recorded_at = c.recorded_at, b.safety = c.severity = 'SAFETY',
        b.ended = c.status IN ('NOT_A_COMPLAINT', 'MERGED');
ALTER TABLE promise_basis MODIFY received_at DATETIME(6) NOT NULL, MODIFY recorded_at DATETIME(6) NOT NULL;
