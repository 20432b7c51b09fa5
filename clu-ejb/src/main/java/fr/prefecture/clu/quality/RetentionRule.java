package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a kind of document is of use, and what becomes of it then. */
@Entity
@Table(name = "quality_retention")
public class RetentionRule extends Versioned {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,29}");

    private String code;
    private String name;
    private int years;

    @Enumerated(EnumType.STRING)
    private RetentionStart starts;

    @Enumerated(EnumType.STRING)
    private FinalDisposition disposition;

    @Column(name = "validity_months")
    private Integer validityMonths;

    @Column(name = "source_text")
    private String source;

    @Enumerated(EnumType.STRING)
    private FigureTarget.Status status;

    protected RetentionRule() {}

    /**
     * @throws RuleBroken when the code is not one
     */
    RetentionRule(String code, RetentionTerms terms) {
        if (!CODE.matcher(code).matches()) {
            throw new RuleBroken("quality.retention.code", code);
        }
        this.code = code;
        say(terms);
    }

    final void say(RetentionTerms terms) {
        name = terms.name();
        years = terms.years();
        starts = terms.starts();
        disposition = terms.disposition();
        validityMonths = terms.validityMonths().orElse(null);
        source = terms.source();
        status = terms.status();
    }

    /**
     * QUA-21: the day from which such a document is no longer of use: never before it has stopped
     * proving something; none while nobody knows when its years begin, or when it is kept for ever.
     */
    Optional<LocalDate> dueOn(LocalDate obtainedOn, Optional<LocalDate> validUntil) {
        if (disposition == FinalDisposition.PERMANENT) {
            return Optional.empty();
        }
        Optional<LocalDate> afterwards = validUntil.map(last -> last.plusDays(1));
        return starts == RetentionStart.END_OF_VALIDITY
                ? afterwards.map(first -> first.plusYears(years))
                : Optional.of(obtainedOn.plusYears(years))
                        .map(due -> afterwards.filter(first -> first.isAfter(due)).orElse(due));
    }

    /** The latest of the days whose years, begun then, are over on that day. */
    LocalDate lastBegun(LocalDate day) {
        // A 29 February ends a day early.
        LocalDate last = day.minusYears(years).plusDays(1);
        while (last.plusYears(years).isAfter(day)) {
            last = last.minusDays(1);
        }
        return last;
    }

    String code() {
        return code;
    }

    RetentionTerms terms() {
        return new RetentionTerms(
                name,
                years,
                starts,
                disposition,
                Optional.ofNullable(validityMonths),
                source,
                status);
    }

    RetentionRow row() {
        return new RetentionRow(id(), version(), code, terms());
    }

    String written() {
        return code
                + ": "
                + name
                + ", "
                + years
                + " years from "
                + starts
                + ", then "
                + disposition
                + ", valid "
                + validityMonths
                + " months, "
                + status
                + " ("
                + source
                + ")";
    }
}
