package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** IND-38: what is expected of who looks, and, for the quality officer, what is late. */
@Stateless
@PermitAll
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RoundAlerts implements AlertSource {

    private static final Set<String> ASKED =
            Set.of(Roles.QUALITY, Roles.CERT, Roles.WEBSITE, Roles.SWITCHBOARD, Roles.STAFF);

    @EJB Askings askings;
    @Resource SessionContext session;

    @Override
    public List<Alert> alerts() {
        String caller = session.getCallerPrincipal().getName().toLowerCase(Locale.ROOT);
        List<AskingRow> missing = askings.missing();
        return Stream.concat(
                        byRound(missing.stream().filter(row -> row.login().equals(caller)))
                                .values()
                                .stream()
                                .map(RoundAlerts::mine),
                        byRound(missing.stream().filter(row -> row.state() == AskingState.LATE))
                                .values()
                                .stream()
                                .map(RoundAlerts::late))
                .toList();
    }

    private static Map<Long, List<AskingRow>> byRound(Stream<AskingRow> rows) {
        return rows.collect(
                Collectors.groupingBy(AskingRow::roundId, LinkedHashMap::new, Collectors.toList()));
    }

    /** « 2 chiffres attendus de vous avant le … » */
    private static Alert mine(List<AskingRow> rows) {
        LocalDate first =
                rows.stream().map(AskingRow::due).min(Comparator.naturalOrder()).orElseThrow();
        boolean figures = rows.stream().allMatch(row -> row.kind() == AskingKind.FIGURE);
        boolean late = rows.stream().anyMatch(row -> row.state() == AskingState.LATE);
        return new Alert(
                late ? AlertLevel.WARNING : AlertLevel.INFORMATION,
                figures ? "indicators.alert.figures" : "indicators.alert.mine",
                List.of(rows.size(), first, rows.get(0).roundTitle()),
                "/indicateurs/collectes/" + rows.get(0).roundId() + "?moi=oui",
                ASKED);
    }

    private static Alert late(List<AskingRow> rows) {
        return new Alert(
                AlertLevel.WARNING,
                "indicators.alert.late",
                List.of(rows.size(), rows.get(0).roundTitle()),
                "/indicateurs/collectes/" + rows.get(0).roundId(),
                Set.of(Roles.QUALITY));
    }
}
