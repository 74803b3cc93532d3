package eu.reklamacje.decision;

import eu.reklamacje.base.Language;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.LetterSettings;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.letter.Signatures;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one question that the letter of a decision asks. The customer answers it by a mail that a link prepares, so that the
 * application stays inside the house; the link carries a signed token, and the first answer counts.
 */
@Service
public class Satisfaction {

    private final Signatures signatures;
    private final Correspondence correspondence;
    private final Complaints complaints;
    private final Translations translations;
    private final LetterSettings settings;
    private final DecisionRepository decisions;
    private final JdbcClient db;
    private final Clock clock;

    Satisfaction(
            Signatures signatures,
            Correspondence correspondence,
            Complaints complaints,
            Translations translations,
            LetterSettings settings,
            DecisionRepository decisions,
            JdbcClient db,
            Clock clock) {
        this.signatures = signatures;
        this.correspondence = correspondence;
        this.complaints = complaints;
        this.translations = translations;
        this.settings = settings;
        this.decisions = decisions;
        this.db = db;
        this.clock = clock;
    }

    /** The letter of a decision with the question below, where it leaves by mail and is not our last word. */
    @Transactional(readOnly = true)
    public Letters.Written ask(Letters.Written letter, long complaint, long decision) {
        boolean asks = letter.kind() == LetterKind.RESOLUTION || letter.kind() == LetterKind.REFUSAL;
        if (!asks || letter.way() != DispatchMethod.EMAIL) return letter;
        var number = correspondence.facts(complaint).number();
        var question = translations.getTranslation(
                "letter.satisfied",
                Language.nearest(Locale.of(letter.language())).locale(),
                link(number, new Signatures.Answer(complaint, decision, true)),
                link(number, new Signatures.Answer(complaint, decision, false)));
        return letter.with(letter.body().stripTrailing() + "\n\n" + question);
    }

    private String link(String number, Signatures.Answer answer) {
        var subject = URLEncoder.encode(number + " " + signatures.answer(answer), StandardCharsets.UTF_8);
        return "mailto:" + settings.address() + "?subject=" + subject.replace("+", "%20");
    }

    /** The answer that a subject carries and that nobody has given yet. */
    @Transactional(readOnly = true)
    public Optional<Signatures.Answer> freshIn(String subject) {
        return signatures
                .answerIn(subject)
                .filter(answer -> decisions.existsByIdAndComplaintId(answer.decision(), answer.complaint()))
                .filter(answer -> db.sql("select not exists(select 1 from satisfaction where decision_id = ?)")
                        .param(answer.decision())
                        .query(Boolean.class)
                        .single());
    }

    /** Keeps an answer, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Signatures.Answer answer, long mail) {
        complaints.lock(answer.complaint());
        int kept = db.sql(
                        "insert ignore into satisfaction(decision_id, complaint_id, satisfied, answered_at, mail_id) values (?, ?, ?, ?, ?)")
                .params(answer.decision(), answer.complaint(), answer.satisfied(), Office.utc(clock.instant()), mail)
                .update();
        if (kept == 1)
            complaints.trace(
                    answer.complaint(),
                    null,
                    DecisionEntry.SATISFACTION,
                    Map.of("satisfied", answer.satisfied(), "mail", mail));
    }

    /** What the customer answered last, for whoever may read the complaint; nothing where there is no answer. */
    @Transactional(readOnly = true)
    public Optional<Boolean> of(long complaint) {
        if (complaints.find(complaint).isEmpty()) return Optional.empty();
        return db.sql("select satisfied from satisfaction where complaint_id = ? order by decision_id desc limit 1")
                .param(complaint)
                .query(Boolean.class)
                .optional();
    }
}
