package eu.reklamacje.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Rows for open boards are read once for all of them, and are never older than what their reader has done. */
@IntegrationTest
class SummaryFeedTest {

    @Autowired
    SummaryFeed feed;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    TestPeople people;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverMovedACardSeesItMovedBeforeTheNoticeComes() {
        people.signIn("anna");
        long id = complaints
                .record(Complaint101.facts("Karta W Ręku"), null, true)
                .orThrow()
                .id();
        var before = feed.row(id).orElseThrow();
        handling.move(id, before.version(), StatusChange.to(Status.INVESTIGATING))
                .orThrow();
        feed.forget(id);
        var now = feed.row(id).orElseThrow();
        assertThat(now.status()).isEqualTo(Status.INVESTIGATING);
        assertThat(now.version()).isEqualTo(complaints.find(id).orElseThrow().version());
    }
}
