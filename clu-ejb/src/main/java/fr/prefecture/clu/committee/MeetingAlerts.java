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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the meetings bring to the attention of those who prepare them, and of who signs. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MeetingAlerts implements AlertSource {

    static final int MONTHS_WITHOUT_MEETING = 10;
    static final int DAYS_FOR_MINUTES = 14;

    private static final String PAGE = "/comite/reunions";

    @EJB Meetings meetings;

    /** COM-12 */
    @Override
    public List<Alert> alerts() {
        LocalDate today = meetings.today();
        List<Alert> alerts = new ArrayList<>();
        for (MeetingRow row : meetings.unsigned()) {
            LocalDate day = row.date().lastDay();
            if (row.state() == Meeting.State.HELD
                    && !today.isBefore(day.plusDays(DAYS_FOR_MINUTES))) {
                alerts.add(
                        alert(
                                "committee.alert.minutes",
                                day,
                                PAGE + "/" + row.id(),
                                Roles.QUALITY));
            }
            if (row.state() == Meeting.State.SUBMITTED) {
                alerts.add(
                        alert(
                                "committee.alert.signature",
                                day,
                                PAGE + "/" + row.id() + "/signature",
                                Roles.SECRETARY_GENERAL));
            }
        }
        meetings.lastHeld()
                .filter(day -> !today.isBefore(day.plusMonths(MONTHS_WITHOUT_MEETING)))
                .ifPresent(
                        day ->
                                alerts.add(
                                        alert(
                                                "committee.alert.noMeeting",
                                                day,
                                                PAGE,
                                                Roles.QUALITY,
                                                Roles.SECRETARY_GENERAL)));
        return alerts;
    }

    private static Alert alert(String key, LocalDate day, String page, String... roles) {
        return new Alert(AlertLevel.WARNING, key, List.of(day), page, Set.of(roles));
    }
}
