package eu.reklamacje.desk;

import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.casefile.CaseFiles;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Drops;
import eu.reklamacje.complaint.FactWords;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.Replacements;
import eu.reklamacje.deadline.ComplaintDates;
import eu.reklamacje.deadline.Explaining;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.decision.RootCauses;
import eu.reklamacje.decision.Satisfaction;
import eu.reklamacje.decision.Telling;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.letter.Templates;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.RelatedComplaints;
import eu.reklamacje.mail.FromMail;
import eu.reklamacje.mail.Logging;
import eu.reklamacje.safety.SafetyRegister;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every screen of the desk needs, in one hand. */
@Component
record Desk(
        Complaints complaints,
        Assignments assignments,
        Handling handling,
        Drops drops,
        ComplaintLists lists,
        RelatedComplaints related,
        Customers customers,
        Devices devices,
        Models models,
        Drafts drafts,
        Links links,
        Merges merges,
        Replacements replacements,
        EntryWords.Factory entryWords,
        FactWords factWords,
        Attachments attachments,
        Promises promises,
        Explaining explaining,
        Extensions extensions,
        ComplaintDates dates,
        TeamCalendars calendars,
        Alerts alerts,
        Letters letters,
        Satisfaction satisfaction,
        Decisions decisions,
        Telling telling,
        RootCauses rootCauses,
        SafetyRegister safetyRegister,
        CaseFiles caseFiles,
        Templates templates,
        FromMail fromMail,
        Logging logging,
        Directory directory,
        SignedIn signedIn,
        Changes changes,
        Wording wording,
        Office office,
        Clock clock) {

    /** The names of the models that may be chosen. */
    List<String> modelNames() {
        return models.all().stream()
                .filter(Models.Model::active)
                .map(Models.Model::name)
                .toList();
    }

    /** The complaint as a row, which is what the dialogs of the board and of the page ask for. */
    ComplaintSummary row(long complaint) {
        return lists.find(complaint).orElseThrow();
    }
}
