package fr.prefecture.clu.indicators;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.PlainText;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.mail.Draft;
import fr.prefecture.clu.mail.Mailings;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reminders of a round: one text for each service that has not given all. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class RoundReminders {

    /** Of the e-mails; their key is the number of the round. */
    public static final String KIND = "indicators.reminder";

    static final String TEMPLATE = "mail-collection-reminder";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB CollectionRounds rounds;
    @EJB Askings askings;
    @EJB Papers papers;
    @EJB Mailings mailings;
    @EJB Changes changes;
    @Resource SessionContext session;

    /** IND-36: those who have not given all, the most late first. */
    public List<ReminderAddressee> addressees(long roundId) {
        Map<String, List<AskingRow>> missing = new LinkedHashMap<>();
        Map<String, Long> keys = new HashMap<>();
        for (AskingRow row : askings.of(roundId)) {
            String who = who(row);
            keys.merge(who, row.id(), Math::min);
            if (row.isMissing()) {
                missing.computeIfAbsent(who, none -> new ArrayList<>()).add(row);
            }
        }
        List<ReminderAddressee> all = new ArrayList<>();
        missing.forEach(
                (who, rows) ->
                        all.add(
                                new ReminderAddressee(
                                        keys.get(who),
                                        rows.get(0).service(),
                                        rows.get(0).email(),
                                        rows)));
        return all;
    }

    private static String who(AskingRow row) {
        return row.service() + '\n' + row.email().toLowerCase(Locale.ROOT);
    }

    /** The number of the next reminder by e-mail, so that a double click reminds once. */
    public int next(long roundId) {
        return mailings.next(KIND, String.valueOf(roundId));
    }

    /**
     * IND-36: what a service reads: what the reminder of that number spoke of, or would speak of.
     *
     * @throws RuleBroken when there is no such service, or nothing is missing
     */
    public Draft draft(long roundId, int number, long key) {
        RoundRow round =
                rounds.find(roundId).orElseThrow(() -> new RuleBroken("indicators.round.unknown"));
        AskingRow first =
                askings.find(key)
                        .filter(row -> row.roundId() == roundId)
                        .orElseThrow(() -> new RuleBroken("indicators.asking.unknown"));
        List<AskingRow> of =
                askings.of(roundId).stream().filter(row -> who(row).equals(who(first))).toList();
        List<AskingRow> spokenOf =
                of.stream()
                        .filter(
                                row ->
                                        row.reminders().stream()
                                                .anyMatch(
                                                        one ->
                                                                number > 0
                                                                        && one.number() == number))
                        .toList();
        List<AskingRow> missing =
                spokenOf.isEmpty() ? of.stream().filter(AskingRow::isMissing).toList() : spokenOf;
        if (missing.isEmpty()) {
            throw new RuleBroken("indicators.reminder.nothing", first.service());
        }
        Paper paper =
                papers.write(
                        TEMPLATE,
                        "rappel-collecte-" + roundId + "-" + key,
                        values(round.title(), round.closesOn(), missing),
                        Print.STANDARD);
        return new Draft(
                paper.title(), PlainText.of(paper), body(paper), Optional.empty(), List.of());
    }

    static Map<String, Object> values(String title, LocalDate until, List<AskingRow> missing) {
        return Map.of(
                "title",
                title,
                "until",
                until,
                "person",
                Map.of("posted", false, "name", "", "format", "STANDARD", "address", List.of()),
                "items",
                missing.stream().map(RoundReminders::item).toList());
    }

    private static Map<String, Object> item(AskingRow row) {
        Map<String, Object> item = new HashMap<>();
        item.put("indicator", row.indicator());
        row.month().ifPresent(month -> item.put("month", LooseDate.month(month)));
        item.put("wanted", row.wanted());
        item.put("due", row.due());
        return item;
    }

    private static String body(Paper paper) {
        String xhtml = paper.xhtml();
        int from = xhtml.indexOf('>', xhtml.indexOf("<body")) + 1;
        return xhtml.substring(from, xhtml.lastIndexOf("</body>"));
    }

    /**
     * IND-37: the same number again reminds nobody.
     *
     * @param number as it was shown to who sends
     * @param chosen the keys of those who are reminded
     * @param title for the list of all e-mails
     * @param page where what became of it is shown
     * @throws RuleBroken when nobody is chosen, or somebody who has no address, or who has given
     *     all meanwhile
     */
    public void remind(long roundId, int number, Set<Long> chosen, String title, String page) {
        queue(roundId);
        if (number < next(roundId)) {
            return;
        }
        List<ReminderAddressee> people = chosen(roundId, chosen);
        List<String> unreached =
                people.stream()
                        .filter(one -> one.email().isEmpty())
                        .map(ReminderAddressee::service)
                        .toList();
        if (!unreached.isEmpty()) {
            throw new RuleBroken("indicators.reminder.noAddress", String.join(", ", unreached));
        }
        note(people, number);
        em.flush();
        mailings.send(
                KIND,
                String.valueOf(roundId),
                number,
                title,
                page,
                people.stream().map(ReminderAddressee::recipient).toList());
        tell(roundId, people, "reminded by e-mail");
    }

    /**
     * IND-37: a text that was copied has been sent otherwise; twice the same day is once.
     *
     * @throws RuleBroken when nobody is chosen, or somebody who is chosen has given all meanwhile
     */
    public void noteCopied(long roundId, Set<Long> chosen) {
        queue(roundId);
        List<ReminderAddressee> people =
                chosen(roundId, chosen).stream().filter(one -> !isNotedToday(one)).toList();
        note(people, 0);
        if (!people.isEmpty()) {
            tell(roundId, people, "reminded by hand");
        }
    }

    private boolean isNotedToday(ReminderAddressee one) {
        LocalDate today = LocalDate.now(clock);
        return one.missing().stream()
                .allMatch(
                        row ->
                                row.reminders().stream()
                                        .anyMatch(
                                                sent ->
                                                        sent.number() == 0
                                                                && LocalDate.ofInstant(
                                                                                sent.at(),
                                                                                clock.getZone())
                                                                        .equals(today)));
    }

    private List<ReminderAddressee> chosen(long roundId, Set<Long> chosen) {
        List<ReminderAddressee> people =
                addressees(roundId).stream().filter(one -> chosen.contains(one.key())).toList();
        if (people.size() < chosen.size()) {
            throw new RuleBroken("indicators.reminder.given");
        }
        if (people.isEmpty()) {
            throw new RuleBroken("indicators.reminder.nobody");
        }
        return people;
    }

    private void note(List<ReminderAddressee> people, int number) {
        Instant now = clock.instant();
        for (ReminderAddressee one : people) {
            for (AskingRow row : one.missing()) {
                em.persist(
                        new Reminder(
                                em.find(Asking.class, row.id()),
                                number,
                                number == 0 ? "" : one.email(),
                                session.getCallerPrincipal().getName(),
                                now));
            }
        }
    }

    private void tell(long roundId, List<ReminderAddressee> people, String how) {
        changes.created(
                CollectionRounds.SUBJECT,
                roundId,
                how
                        + ": "
                        + String.join(
                                ", ", people.stream().map(ReminderAddressee::service).toList()));
    }

    /** Whoever reminds waits for those who do. */
    private void queue(long roundId) {
        if (em.find(CollectionRound.class, roundId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new RuleBroken("indicators.round.unknown");
        }
    }
}
