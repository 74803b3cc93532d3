--liquibase formatted sql
--changeset reklamacje:team-calendars
-- A team's calendar, whole at each change: rows are only added, the highest id of a team is in force. A date keeps the one it was counted by.
CREATE TABLE team_calendar (
    id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    team_id  BIGINT      NOT NULL,
    region   VARCHAR(20) NOT NULL,
    zone     VARCHAR(60) NOT NULL,
    opens    TIME        NOT NULL,
    closes   TIME        NOT NULL,
    saved_by BIGINT      NULL,
    saved_at DATETIME(6) NOT NULL,
    -- The calendar that this one takes back.
    undoes   BIGINT      NULL,
    INDEX team_calendar_team (team_id, id),
    CONSTRAINT team_calendar_team FOREIGN KEY (team_id) REFERENCES team (id)
);
CREATE TABLE team_calendar_day (
    calendar_id BIGINT       NOT NULL,
    day         DATE         NOT NULL,
    free        BOOLEAN      NOT NULL,
    name        VARCHAR(120) NOT NULL,
    PRIMARY KEY (calendar_id, day),
    CONSTRAINT team_calendar_day_of FOREIGN KEY (calendar_id) REFERENCES team_calendar (id)
);
INSERT INTO team_calendar(team_id, region, zone, opens, closes, saved_at)
SELECT id, calendar, zone, '08:00', '16:00', UTC_TIMESTAMP(6) FROM team;
INSERT INTO team_calendar_day(calendar_id, day, free, name)
SELECT c.id, d.day, d.free, d.name FROM office_day d JOIN team_calendar c ON c.team_id = d.team_id;
DROP TABLE office_day;
ALTER TABLE team DROP COLUMN calendar, DROP COLUMN zone;

--changeset reklamacje:policy-terms
-- The terms of a policy version are one document: they are read whole, and compared whole.
ALTER TABLE policy_version
    ADD COLUMN version INT NOT NULL DEFAULT 0,
    ADD COLUMN terms MEDIUMTEXT NOT NULL DEFAULT '',
    ADD COLUMN saved_by BIGINT NULL,
    ADD COLUMN saved_at DATETIME(6) NULL;
UPDATE policy_version SET terms = CONCAT(
    '{"acknowledge":{"days":', acknowledge_days, ',"start":"RECEIPT","keeper":"ITS_OWN"},',
    '"progress":{"days":', progress_days, ',"start":"ACKNOWLEDGEMENT","keeper":"ITS_OWN"},',
    '"resolve":{"days":', resolve_days, ',"start":"RECEIPT","keeper":"ITS_OWN"},',
    '"newsEvery":0,"counting":{"workdays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"eventDayCounts":false},',
    '"ladder":[{"stage":"BEFORE-5","to":["HANDLER"]},{"stage":"BEFORE-3","to":["HANDLER"]},{"stage":"DUE","to":["HANDLER"]},',
    '{"stage":"BROKEN","to":["HANDLER","SUPERVISORS"]},{"stage":"BROKEN-3","to":["HANDLER","SUPERVISORS"]},',
    '{"stage":"BROKEN-5","to":["HANDLER","SUPERVISORS","CHIEFS"]}],',
    '"extensions":{"usualDays":10,"longestDays":0,"most":0}}');
ALTER TABLE policy_version
    DROP COLUMN acknowledge_days, DROP COLUMN progress_days, DROP COLUMN resolve_days, DROP COLUMN warning_days;

-- What the policy must come to, by hand: run at every start, every night and before every save.
CREATE TABLE policy_example (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version  INT          NOT NULL DEFAULT 0,
    -- A country or region, or @ and a team's name for that team's own calendar.
    calendar VARCHAR(130) NOT NULL,
    rule     VARCHAR(20)  NOT NULL,
    -- Date and time on the office's clock.
    event    DATETIME     NOT NULL,
    due      DATE         NOT NULL,
    skipped  VARCHAR(500) NOT NULL DEFAULT '',
    source   VARCHAR(500) NOT NULL DEFAULT '',
    INDEX policy_example_event (event)
);

--changeset reklamacje:next-stage
-- A promise knows what it was counted from and by which calendar, and the one stage that comes next.
ALTER TABLE promise
    ADD COLUMN counted_from DATE NULL,
    ADD COLUMN calendar_id BIGINT NULL,
    ADD COLUMN next_stage VARCHAR(20) NULL,
    ADD COLUMN next_at DATETIME(6) NULL,
    ADD INDEX promise_next (next_at);
UPDATE promise p JOIN promise_basis b ON b.complaint_id = p.complaint_id
    JOIN team_calendar c ON c.team_id = b.team_id SET p.calendar_id = c.id;
UPDATE promise p JOIN (SELECT promise_id, MIN(fire_at) at FROM promise_stage WHERE NOT fired GROUP BY promise_id) n ON n.promise_id = p.id
    JOIN promise_stage s ON s.promise_id = p.id AND s.fire_at = n.at
    SET p.next_at = s.fire_at, p.next_stage = CASE s.stage WHEN 'DUE_SOON' THEN 'BEFORE-3' WHEN 'DUE_TODAY' THEN 'DUE' ELSE 'BROKEN' END
    WHERE p.state = 'OPEN' AND NOT p.provisional;
-- What was broken before there was such a stage hears of it once more, some days after its date.
UPDATE promise p SET p.next_stage = 'BROKEN-3', p.next_at = GREATEST(TIMESTAMP(p.due + INTERVAL 5 DAY, '07:00'), UTC_TIMESTAMP(6))
    WHERE p.state = 'OPEN' AND NOT p.provisional AND p.next_stage IS NULL;
DROP TABLE promise_stage;
-- From which day a date was counted, by the zone of its team; where the database knows no zones, by Central European time.
UPDATE promise p JOIN complaint c ON c.id = p.complaint_id JOIN team_calendar t ON t.id = p.calendar_id
    SET p.counted_from = COALESCE(DATE(CONVERT_TZ(c.received_at, 'UTC', t.zone)), DATE(c.received_at + INTERVAL 1 HOUR))
    WHERE p.rule IN ('ACKNOWLEDGE', 'RESOLVE');
UPDATE promise p JOIN promise a ON a.complaint_id = p.complaint_id AND a.rule = 'ACKNOWLEDGE' JOIN team_calendar t ON t.id = p.calendar_id
    SET p.counted_from = COALESCE(DATE(CONVERT_TZ(a.kept_at, 'UTC', t.zone)), DATE(a.kept_at + INTERVAL 1 HOUR), a.due)
    WHERE p.rule = 'PROGRESS';
ALTER TABLE promise_basis ADD INDEX promise_basis_team (team_id);

-- Dates that a letter has told the customer: a changed calendar leaves them alone.
CREATE TABLE named_date (
    letter_id    BIGINT      NOT NULL,
    complaint_id BIGINT      NOT NULL,
    rule         VARCHAR(20) NOT NULL,
    due          DATE        NOT NULL,
    PRIMARY KEY (letter_id, rule),
    INDEX named_date_complaint (complaint_id, rule, due)
);
-- Nobody noted which dates the letters told that have left already: it may have been any that is open.
INSERT INTO named_date(letter_id, complaint_id, rule, due)
SELECT l.id, l.complaint_id, p.rule, p.due FROM letter l JOIN promise p ON p.complaint_id = l.complaint_id
WHERE l.state = 'SENT' AND p.state = 'OPEN' AND NOT p.provisional;

ALTER TABLE deed ADD COLUMN in_writing BOOLEAN NOT NULL DEFAULT TRUE;

--changeset reklamacje:waits
-- When a complaint waited, for whom and why: what the net handling time leaves out.
CREATE TABLE wait_interval (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    complaint_id BIGINT       NOT NULL,
    waiting_for  VARCHAR(20)  NOT NULL,
    reason       VARCHAR(500) NOT NULL,
    began_at     DATETIME(6)  NOT NULL,
    ended_at     DATETIME(6)  NULL,
    INDEX wait_interval_complaint (complaint_id, id),
    CONSTRAINT wait_interval_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);
INSERT INTO wait_interval(complaint_id, waiting_for, reason, began_at, ended_at)
SELECT t.complaint_id, JSON_VALUE(t.data, '$.waitingFor'), JSON_VALUE(t.data, '$.reason'), t.at,
       (SELECT MIN(n.at) FROM timeline_entry n WHERE n.complaint_id = t.complaint_id AND n.id > t.id AND n.type = 'STATUS_CHANGED')
FROM timeline_entry t WHERE t.type = 'STATUS_CHANGED' AND JSON_VALUE(t.data, '$.after') = 'WAITING';

-- The time that a law gives, by country and kind of customer; none until an administrator sets it.
CREATE TABLE statutory_clock (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT          NOT NULL DEFAULT 0,
    country       CHAR(2)      NOT NULL,
    customer_type VARCHAR(20)  NOT NULL,
    days          INT          NOT NULL,
    law           VARCHAR(300) NOT NULL,
    valid_from    DATE         NOT NULL,
    UNIQUE INDEX statutory_clock_once (country, customer_type, valid_from)
);

--changeset reklamacje:ledger
-- The ledger: due, pushed, mailed, seen, acted. A row without a complaint is about the policy itself.
ALTER TABLE alert
    MODIFY complaint_id BIGINT NULL,
    ADD COLUMN subject BIGINT AS (COALESCE(complaint_id, 0)) PERSISTENT,
    ADD COLUMN stage VARCHAR(20) NULL AFTER rule,
    ADD COLUMN due DATE NULL AFTER stage,
    ADD COLUMN due_at DATETIME(6) NULL AFTER occasion,
    -- 0 for whom the stage names; one more for each step that it has climbed.
    ADD COLUMN step INT NOT NULL DEFAULT 0,
    ADD COLUMN mailed_at DATETIME(6) NULL AFTER pushed_at,
    ADD COLUMN snoozed_until DATETIME(6) NULL,
    ADD COLUMN snooze_reason VARCHAR(300) NULL,
    ADD UNIQUE INDEX alert_once_each (recipient_id, subject, occasion),
    ADD INDEX alert_snoozed (snoozed_until),
    ADD INDEX alert_mail (done_at, seen_at, pushed_at, mailed_at, raised_at),
    DROP INDEX alert_once;
UPDATE alert SET due_at = raised_at;
UPDATE alert SET due = RIGHT(occasion, 10), stage = CASE type WHEN 'DUE_SOON' THEN 'BEFORE-3' WHEN 'DUE_TODAY' THEN 'DUE' ELSE 'BROKEN' END
    WHERE rule IS NOT NULL;
UPDATE alert SET occasion = CONCAT(rule, '-', stage, '-', due) WHERE rule IS NOT NULL;
ALTER TABLE alert MODIFY due_at DATETIME(6) NOT NULL;

-- Alerts that nobody has seen yet, and when they climb to the next step; gone as soon as one person has seen them.
CREATE TABLE unseen_alert (
    complaint_id BIGINT      NOT NULL,
    occasion     VARCHAR(80) NOT NULL,
    step         INT         NOT NULL DEFAULT 0,
    since        DATETIME(6) NOT NULL,
    -- Null: there is nobody above.
    climb_at     DATETIME(6) NULL,
    PRIMARY KEY (complaint_id, occasion),
    INDEX unseen_alert_climb (climb_at),
    INDEX unseen_alert_since (since)
);
INSERT INTO unseen_alert(complaint_id, occasion, step, since, climb_at)
SELECT complaint_id, occasion, 0, MIN(raised_at), UTC_TIMESTAMP(6) + INTERVAL 1 DAY FROM alert WHERE complaint_id IS NOT NULL
GROUP BY complaint_id, occasion HAVING SUM(seen_at IS NOT NULL) = 0 AND SUM(done_at IS NULL) > 0;

-- Mails that tell people who are not signed in what waits for them.
CREATE TABLE digest (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    recipient_id BIGINT       NOT NULL,
    made_at      DATETIME(6)  NOT NULL,
    next_at      DATETIME(6)  NULL,
    attempts     INT          NOT NULL DEFAULT 0,
    sent_at      DATETIME(6)  NULL,
    problem      VARCHAR(500) NULL,
    INDEX digest_due (next_at),
    INDEX digest_recipient (recipient_id, made_at)
);
ALTER TABLE alert ADD COLUMN digest_id BIGINT NULL, ADD INDEX alert_digest (digest_id);

--changeset reklamacje:absence
CREATE TABLE absence (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version       INT         NOT NULL DEFAULT 0,
    person_id     BIGINT      NOT NULL,
    first_day     DATE        NOT NULL,
    last_day      DATE        NOT NULL,
    substitute_id BIGINT      NULL,
    INDEX absence_person (person_id, last_day),
    CONSTRAINT absence_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT absence_substitute FOREIGN KEY (substitute_id) REFERENCES person (id)
);
-- Who usually stands in for a person.
ALTER TABLE person ADD COLUMN substitute_id BIGINT NULL;
