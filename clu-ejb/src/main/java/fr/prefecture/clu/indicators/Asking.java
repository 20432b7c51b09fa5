package fr.prefecture.clu.indicators;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a service is asked to give, from the day it is asked to the day it is given or set aside.
 */
@Entity
@Table(name = "indicators_asking")
public class Asking extends Versioned {

    static final int LONGEST_WANTED = 500;
    static final int LONGEST_REASON = 500;
    static final int LONGEST_LOGIN = 60;
    static final int LONGEST_EMAIL = 320;
    static final int LONGEST_COMMITMENTS = 200;
    private static final String CODE = "[\\p{L}\\d][\\p{L}\\d._-]{0,59}";
    private static final String ADDRESS = "[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>.]+";
    private static final String NUMBERS = "\\d{1,18}(, \\d{1,18})*";

    @ManyToOne(optional = false)
    private CollectionRound round;

    @Enumerated(EnumType.STRING)
    private AskingKind kind;

    @ManyToOne(optional = false)
    private ServiceUnit service;

    @Column(name = "owner_login")
    private String login;

    private String email;

    @Column(name = "indicator_code")
    private String indicator;

    @Column(name = "asked_month")
    private LocalDate month;

    private String wanted;

    @Column(name = "commitment_keys")
    private String commitments;

    @Column(name = "due_on")
    private LocalDate due;

    private String reason = "";

    @Column(name = "first_given_on")
    private LocalDate firstGivenOn;

    protected Asking() {}

    /**
     * IND-28
     *
     * @throws RuleBroken when who, what or until when is missing, does not belong to the period, or
     *     is too long
     */
    Asking(CollectionRound round, AskingTerms terms, Optional<ServiceUnit> service) {
        this.round = round;
        this.kind = terms.kind();
        this.service =
                service.orElseThrow(() -> new RuleBroken("indicators.asking.service.missing"));
        this.login = atMost(LONGEST_LOGIN, terms.login()).toLowerCase(Locale.ROOT);
        this.email = address(terms.email());
        this.indicator = kind == AskingKind.FIGURE ? code(terms.indicator()) : "";
        this.month = kind == AskingKind.FIGURE ? month(round, terms.month()) : null;
        this.wanted = atMost(LONGEST_WANTED, terms.wanted());
        this.commitments = numbers(terms.commitments());
        if (kind == AskingKind.PROOF && wanted.isEmpty()) {
            throw new RuleBroken("indicators.asking.wanted.missing");
        }
        if (terms.due().isBefore(round.period().firstDay())
                || terms.due().isAfter(round.closesOn())) {
            throw new RuleBroken(
                    "indicators.asking.due",
                    terms.due(),
                    round.period().firstDay(),
                    round.closesOn());
        }
        this.due = terms.due();
    }

    private static String atMost(int longest, String typed) {
        String clean = typed.strip();
        if (clean.length() > longest) {
            throw new RuleBroken("indicators.asking.tooLong", longest, clean.length());
        }
        return clean;
    }

    private static String address(String typed) {
        String clean = atMost(LONGEST_EMAIL, typed);
        if (!clean.isEmpty() && !clean.matches(ADDRESS)) {
            throw new RuleBroken("indicators.asking.email", clean);
        }
        return clean;
    }

    private static String code(String typed) {
        String clean = typed.strip();
        if (!clean.matches(CODE)) {
            throw new RuleBroken(
                    clean.isEmpty()
                            ? "indicators.asking.indicator.missing"
                            : "indicators.asking.indicator.wrong",
                    clean);
        }
        return clean;
    }

    private static LocalDate month(CollectionRound round, Optional<YearMonth> month) {
        YearMonth asked =
                month.orElseThrow(() -> new RuleBroken("indicators.asking.month.missing"));
        if (!round.holds(asked)) {
            throw new RuleBroken(
                    "indicators.asking.month.outside",
                    asked,
                    round.period().firstDay(),
                    round.period().lastDay());
        }
        return asked.atDay(1);
    }

    /** « 12; 7,3 » is « 12, 7, 3 ». */
    private static String numbers(String typed) {
        String clean =
                String.join(
                        ", ",
                        List.of(typed.strip().split("[\\s,;]+")).stream()
                                .filter(one -> !one.isEmpty())
                                .distinct()
                                .toList());
        if (!clean.isEmpty() && !clean.matches(NUMBERS)) {
            throw new RuleBroken("indicators.asking.commitments", clean);
        }
        return atMost(LONGEST_COMMITMENTS, clean);
    }

    /** IND-29 */
    AskingState state(LocalDate today) {
        if (!reason.isEmpty()) {
            return AskingState.NOT_APPLICABLE;
        }
        if (firstGivenOn != null) {
            return AskingState.GIVEN;
        }
        return today.isAfter(due) ? AskingState.LATE : AskingState.EXPECTED;
    }

    /**
     * IND-29: a reason sets it aside, none asks for it again.
     *
     * @throws RuleBroken when something was given, or the reason is too long
     */
    void excuse(String why) {
        String clean = atMost(LONGEST_REASON, why);
        if (firstGivenOn != null && !clean.isEmpty()) {
            throw new RuleBroken("indicators.asking.givenAlready");
        }
        reason = clean;
    }

    /**
     * IND-32
     *
     * @throws RuleBroken when it is set aside
     */
    void given(LocalDate today) {
        if (!reason.isEmpty()) {
            throw new RuleBroken("indicators.asking.setAside", reason);
        }
        if (firstGivenOn == null) {
            firstGivenOn = today;
        }
    }

    boolean isGivenLate() {
        return firstGivenOn != null && firstGivenOn.isAfter(due);
    }

    /** IND-28: the same of the same. */
    boolean isLike(Asking other) {
        return round.id().equals(other.round.id())
                && service.id().equals(other.service.id())
                && kind == other.kind
                && indicator.equals(other.indicator)
                && java.util.Objects.equals(month, other.month)
                && wanted.equals(other.wanted);
    }

    /** IND-27: the same of the same, in a round that follows. */
    AskingTerms movedTo(CollectionRound next, LocalDate until) {
        return new AskingTerms(
                kind,
                service.name(),
                login,
                email,
                indicator,
                month().map(one -> one.plusMonths(round.monthsTo(next))),
                wanted,
                commitments,
                until);
    }

    CollectionRound round() {
        return round;
    }

    ServiceUnit service() {
        return service;
    }

    AskingKind kind() {
        return kind;
    }

    String login() {
        return login;
    }

    String indicator() {
        return indicator;
    }

    Optional<YearMonth> month() {
        return Optional.ofNullable(month).map(YearMonth::from);
    }

    LocalDate due() {
        return due;
    }

    AskingRow row(LocalDate today) {
        return new AskingRow(
                id(),
                version(),
                round.id(),
                round.title(),
                kind,
                service.name(),
                login,
                email,
                indicator,
                month(),
                wanted,
                commitments,
                due,
                state(today),
                reason,
                isGivenLate(),
                Optional.empty(),
                List.of());
    }

    String written() {
        return service.name()
                + (login.isEmpty() ? "" : " (" + login + ")")
                + ": "
                + (kind == AskingKind.FIGURE ? indicator + " " + YearMonth.from(month) : wanted)
                + " · "
                + due
                + (reason.isEmpty() ? "" : " · not applicable: " + reason);
    }
}
