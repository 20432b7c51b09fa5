package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingDocuments;
import fr.prefecture.clu.committee.MeetingRow;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFile;
import fr.prefecture.clu.document.PaperFormat;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.letters.ConsultationReports;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.French;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.Optional;

/** The meeting that comes next, whose papers the report of a consultation joins. */
@RequestScoped
public class NextMeeting {

    @Inject Meetings meetings;
    @Inject MeetingDocuments documents;
    @Inject ConsultationReports reports;
    @Inject Papers papers;

    private Optional<MeetingRow> next;

    private Optional<MeetingRow> next() {
        if (next == null) {
            next =
                    meetings.rows(Optional.empty(), Optional.empty()).stream()
                            .filter(row -> !row.isCancelled())
                            .filter(
                                    row ->
                                            row.state() == Meeting.State.PREPARING
                                                    || row.state() == Meeting.State.CONVENED)
                            .filter(row -> !row.date().lastDay().isBefore(meetings.today()))
                            .min(Comparator.comparing(row -> row.date().firstDay()));
        }
        return next;
    }

    /** « lundi 31 mai 2021 » */
    Optional<String> name() {
        return next().map(row -> French.loose(row.date()));
    }

    /** Where its documents are. */
    Optional<String> address() {
        return next().map(row -> "/comite/reunions/" + row.id() + "/documents");
    }

    /** The report as it stands now takes the place of one that was there. */
    String join(long consultation) {
        MeetingRow meeting = next().orElseThrow(() -> new RuleBroken("letters.report.noMeeting"));
        Paper paper = reports.report(consultation, Print.STANDARD);
        PaperFile file = papers.file(paper, PaperFormat.PDF);
        AttachmentRow kept =
                documents.keep(
                        meeting.id(),
                        Optional.empty(),
                        file.name(),
                        new ByteArrayInputStream(file.content()));
        documents.of(meeting.id()).stream()
                .filter(row -> row.name().equals(file.name()) && row.id() != kept.id())
                .forEach(row -> documents.remove(row.id()));
        return French.loose(meeting.date());
    }
}
