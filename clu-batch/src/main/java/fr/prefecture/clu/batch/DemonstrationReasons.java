package fr.prefecture.clu.batch;

import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.CallReasonRow;
import fr.prefecture.clu.switchboard.CallReasonTerms;
import fr.prefecture.clu.switchboard.CallReasons;
import fr.prefecture.clu.switchboard.CallTallies;
import fr.prefecture.clu.switchboard.CodedCalls;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In demonstration mode: why people called in May 2021, about three answered calls in five being
 * counted, and the fictitious pages of the website that would have answered some of them. The same
 * numbers each time.
 */
@Stateless
@RunAs(Roles.SWITCHBOARD)
@PermitAll
public class DemonstrationReasons {

    private static final ReportingPeriod MAY = ReportingPeriod.of(YearMonth.of(2021, 5));
    private static final String SITE = "https://www.exemple.gouv.fr/";

    /** A reason, its calls of a day, and the page that answers. */
    private record Told(String code, int calls, String page) {}

    private static final List<Told> TOLD =
            List.of(
                    new Told("TITRE", 22, "etrangers/titre-de-sejour"),
                    new Told("NATURA", 6, "etrangers/naturalisation"),
                    new Told("PERMIS", 8, ""),
                    new Told("CARTE-GRISE", 10, "demarches/carte-grise"),
                    new Told("IDENTITE", 11, "demarches/passeport"),
                    new Told("RDV", 9, ""),
                    new Told("ARMES", 3, ""),
                    new Told("ASSO", 3, "demarches/associations"),
                    new Told("SERVICE", 7, ""),
                    new Told("ERREUR", 4, ""),
                    new Told("AUTRE", 3, ""));

    /** The half-hours of a day in which calls come, the busy ones more often. */
    private static final List<LocalTime> TIMES =
            List.of(
                    LocalTime.of(9, 0),
                    LocalTime.of(9, 30),
                    LocalTime.of(10, 0),
                    LocalTime.of(10, 0),
                    LocalTime.of(10, 30),
                    LocalTime.of(11, 0),
                    LocalTime.of(11, 30),
                    LocalTime.of(13, 30),
                    LocalTime.of(14, 0),
                    LocalTime.of(14, 30),
                    LocalTime.of(15, 30));

    @EJB private CallReasons reasons;
    @EJB private CallTallies tallies;
    @EJB private CodedCalls coded;
    @EJB private BusinessCalendar calendar;

    /** Does nothing once any call has been counted. */
    public void count() {
        if (coded.lastDay().isPresent()) {
            return;
        }
        List<CallReasonRow> known = reasons.all();
        for (Told told : TOLD) {
            known.stream()
                    .filter(row -> row.isInUse() && row.terms().code().equals(told.code()))
                    .forEach(row -> tell(row, told));
        }
    }

    private void tell(CallReasonRow row, Told told) {
        CallReasonTerms terms = row.terms();
        if (!told.page().isEmpty() && terms.page().isEmpty()) {
            reasons.change(
                    row.id(),
                    row.version(),
                    new CallReasonTerms(
                            terms.code(), terms.label(), SITE + told.page(), terms.key()),
                    false);
        }
        int turn = TOLD.indexOf(told);
        for (LocalDate day : MAY.days()) {
            if (calendar.isBusinessDay(day)) {
                turn += 3;
                for (Map.Entry<LocalTime, Integer> half : calls(told, turn).entrySet()) {
                    tallies.add(day, half.getKey(), told.code(), half.getValue());
                }
            }
        }
    }

    /** Some more on one day, some less on another. */
    private static Map<LocalTime, Integer> calls(Told told, int turn) {
        Map<LocalTime, Integer> calls = new TreeMap<>();
        int number = told.calls() + turn % 5 - 2;
        for (int i = 0; i < number; i++) {
            calls.merge(TIMES.get((turn + 4 * i) % TIMES.size()), 1, Integer::sum);
        }
        return calls;
    }
}
