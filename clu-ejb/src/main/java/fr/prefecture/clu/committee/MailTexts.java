package fr.prefecture.clu.committee;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of the e-mails, by the templates that a préfecture may replace. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class MailTexts {

    @EJB Meetings meetings;
    @EJB AgendaItems items;
    @EJB Minutes minutes;
    @EJB DispatchChecks checks;
    @EJB Papers papers;

    /** COM-40: the e-mail of one person; the subject is its title. */
    public Paper write(
            Dispatch dispatch, Addressee person, List<AttachmentRow> files, Print print) {
        Meeting meeting = dispatch.meeting();
        Map<String, Object> values = new HashMap<>(facts(meeting));
        values.put("words", dispatch.words().lines().filter(line -> !line.isBlank()).toList());
        values.put("files", files.stream().map(AttachmentRow::name).toList());
        values.put(
                "person",
                Map.of(
                        "name", person.name(),
                        "function", person.function(),
                        "body", person.body(),
                        "format", person.format().name(),
                        "posted", person.isBy(Channel.POST),
                        "address",
                                Printed.address(
                                        person.name(),
                                        person.function(),
                                        person.body(),
                                        person.address()),
                        "arrangements", person.arrangements().stream().map(Enum::name).toList()));
        if (checks.isAnswered(dispatch.kind())) {
            values.put("until", checks.answersUntil(meeting));
        }
        switch (dispatch.kind()) {
            case UPDATE ->
                    dispatch.before().ifPresent(before -> values.put("before", said(before)));
            case CANCELLATION -> values.put("why", meeting.cancelledWhy());
            case MINUTES -> {
                meeting.observationsUntil().ifPresent(day -> values.put("until", day));
                values.put(
                        "themes",
                        minutes.themes(meeting.id()).stream()
                                .filter(theme -> !theme.isRemoved())
                                .map(MinutesTheme::theme)
                                .toList());
            }
            case CONVOCATION, REMINDER -> {}
        }
        String name = dispatch.kind().name().toLowerCase(Locale.ROOT);
        values.put("today", dispatch.isSent() ? dispatch.sentOn() : meetings.today());
        return papers.write(
                "mail-" + name,
                MeetingPapers.name(meeting, dispatch.kind().file(), person.name()),
                values,
                print);
    }

    private Map<String, Object> facts(Meeting meeting) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", meeting.title());
        facts.put("on", meeting.date().firstDay());
        meeting.startsAt().ifPresent(time -> facts.put("at", time));
        facts.put("place", meeting.place());
        facts.put("remote", meeting.remote());
        facts.put("chair", meeting.chair());
        facts.put(
                "agenda",
                items.of(meeting.id()).stream()
                        .map(
                                item ->
                                        Map.of(
                                                "theme", item.theme(),
                                                "rapporteur", item.rapporteur(),
                                                "minutes", item.minutes().orElse(0)))
                        .toList());
        return facts;
    }

    private static Map<String, Object> said(Announcement told) {
        Map<String, Object> said = new HashMap<>();
        said.put("on", told.day());
        told.time().ifPresent(time -> said.put("at", time));
        said.put("place", told.place());
        said.put("remote", told.remote());
        return said;
    }
}
