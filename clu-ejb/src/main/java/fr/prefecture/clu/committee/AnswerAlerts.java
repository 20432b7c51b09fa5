package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The answers that are still missing when their closing date comes near. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AnswerAlerts implements AlertSource {

    static final int DAYS_BEFORE = 3;

    @EJB Meetings meetings;
    @EJB Participations participations;

    /** COM-45 */
    @Override
    public List<Alert> alerts() {
        return meetings.rows(Optional.empty(), Optional.of(Meeting.State.CONVENED)).stream()
                .filter(row -> !row.isCancelled())
                .flatMap(row -> meetings.find(row.id()).stream())
                .flatMap(this::alert)
                .toList();
    }

    private Stream<Alert> alert(Meeting meeting) {
        LocalDate today = meetings.today();
        return meeting
                .answersUntil()
                .filter(until -> !today.isBefore(until.minusDays(DAYS_BEFORE)))
                .filter(until -> !today.isAfter(until))
                .flatMap(until -> alert(meeting, until, silent(meeting)))
                .stream();
    }

    private static Optional<Alert> alert(Meeting meeting, LocalDate until, long silent) {
        return silent == 0
                ? Optional.empty()
                : Optional.of(
                        new Alert(
                                AlertLevel.WARNING,
                                "committee.alert.answers",
                                List.of(silent, until, meeting.date().firstDay()),
                                "/comite/reunions/" + meeting.id() + "/envoi?quoi=relance",
                                Set.of(Roles.QUALITY)));
    }

    private long silent(Meeting meeting) {
        return participations.of(meeting.id()).stream()
                .filter(Participation::isInvited)
                .filter(one -> one.answer() == Participation.Answer.NONE)
                .count();
    }
}
