package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the website brings to the attention of those who answer for it. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UpdateAlerts implements AlertSource {

    private static final Set<String> FOLLOWERS =
            Set.of(Roles.QUALITY, Roles.WEBSITE, Roles.SECRETARY_GENERAL);

    @Inject Clock clock;
    @EJB Sites sites;
    @EJB UpdateDays days;
    @EJB Sections sections;
    @EJB PracticalInfoSheets sheets;

    @Override
    public List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        List<String> names = sites.names();
        for (String name : names) {
            About about = new About(name, names.size() > 1);
            missingToday(about).ifPresent(alerts::add);
            long late = sections.countLate(Optional.of(name));
            if (late > 0) {
                alerts.add(
                        about.alert(
                                "website.alert.sections",
                                "website.alert.sections.of",
                                late,
                                "/site/rubriques",
                                ""));
            }
            long due = sheets.countLate(Optional.of(name));
            if (due > 0) {
                alerts.add(
                        about.alert(
                                "website.alert.sheets",
                                "website.alert.sheets.of",
                                due,
                                "/site/rubriques",
                                "#fiches"));
            }
        }
        return alerts;
    }

    /**
     * A site, which is named, and led to, where it is one of several.
     *
     * @param named whether there are others
     */
    private record About(String site, boolean named) {

        Alert alert(String alone, String ofSite, Object argument, String page, String part) {
            return new Alert(
                    AlertLevel.WARNING,
                    named ? ofSite : alone,
                    named ? List.of(argument, site) : List.of(argument),
                    page
                            + (named
                                    ? "?site=" + URLEncoder.encode(site, StandardCharsets.UTF_8)
                                    : "")
                            + part,
                    FOLLOWERS);
        }
    }

    /** WEB-10 */
    private Optional<Alert> missingToday(About about) {
        String name = about.site();
        Site site = sites.named(Optional.of(name)).orElseThrow();
        ZonedDateTime now = clock.instant().atZone(site.zone());
        if (now.toLocalTime().isBefore(Settings.websiteAlertAt())) {
            return Optional.empty();
        }
        LocalDate today = now.toLocalDate();
        LocalDate weekAgo = today.minusDays(Coverage.MOST_DAYS_APART);
        if (days.lastDay(Optional.of(name)).filter(day -> !day.isBefore(weekAgo)).isEmpty()) {
            return Optional.empty();
        }
        return days
                .rows(new ReportingPeriod(today, today), Optional.of(name), Optional.empty())
                .stream()
                .filter(day -> day.expected() && !day.updated() && day.excuse().isEmpty())
                .map(
                        day ->
                                about.alert(
                                        "website.alert.today",
                                        "website.alert.today.of",
                                        today,
                                        "/site",
                                        ""))
                .findFirst();
    }
}
