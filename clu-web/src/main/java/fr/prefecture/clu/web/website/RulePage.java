package fr.prefecture.clu.web.website;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.website.RuleTerms;
import fr.prefecture.clu.website.Sites;
import fr.prefecture.clu.website.UpdateRules;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules of the site by date; an administrator writes the next one. */
@Named
@RequestScoped
public class RulePage {

    private static final int MOST_NAMED_DAYS = 10;

    /** A rule as the table shows it. */
    public record Line(
            String since,
            String weekdays,
            String holidays,
            String minimum,
            String target,
            String source) {

        static Line of(RuleTerms rule) {
            return new Line(
                    RuleWords.since(rule),
                    French.capital(RuleWords.weekdays(rule)),
                    Texts.of(rule.holidaysExpected() ? "website.yes" : "website.no"),
                    French.number(rule.minimum()),
                    RuleWords.target(rule),
                    rule.source());
        }
    }

    @Inject UpdateRules rules;
    @Inject Sites sites;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private LocalDate validFrom;
    private String[] weekdays;
    private boolean holidaysExpected;
    private Integer minimum;
    private BigDecimal target;
    private boolean confirmed;
    private String source;
    private boolean past;

    /** The terms whose effect on the past has been shown. */
    private String seen;

    private List<LocalDate> otherwise;

    /** The rule in force is the draft of the next one. */
    @PostConstruct
    void begin() {
        LocalDate today = sites.today();
        RuleTerms inForce = rules.on(site(), today);
        validFrom = today;
        weekdays = inForce.weekdays().stream().map(DayOfWeek::name).toArray(String[]::new);
        holidaysExpected = inForce.holidaysExpected();
        minimum = inForce.minimum();
        target = inForce.target();
        confirmed = RuleWords.isConfirmed(inForce);
    }

    /** What touches the past is shown before it is done. */
    public String save() throws IOException {
        if (past && !written(terms()).equals(seen)) {
            otherwise = rules.preview(siteName(), terms());
            seen = written(terms());
            return null;
        }
        int judged = rules.change(siteName(), terms(), past);
        messages.tellNext(
                past
                        ? Texts.of(
                                "website.rule.saved.past",
                                validFrom,
                                Texts.count(judged, "website.count.judged"))
                        : Texts.of("website.rule.saved", validFrom));
        messages.leadTo(Address.of(request, "/site/regle").with("site", site()).toString());
        return null;
    }

    private RuleTerms terms() {
        return new RuleTerms(
                validFrom,
                Arrays.stream(weekdays).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                holidaysExpected,
                minimum,
                target,
                confirmed ? FigureTarget.Status.CONFIRMED : FigureTarget.Status.TO_VALIDATE,
                source);
    }

    private static String written(RuleTerms terms) {
        return terms.validFrom()
                + " "
                + terms.weekdays().stream().sorted().toList()
                + " "
                + terms.holidaysExpected()
                + " "
                + terms.minimum()
                + " "
                + terms.target().stripTrailingZeros().toPlainString();
    }

    /** Whether the effect on the past was asked for, and stands on the page. */
    public boolean isPreviewed() {
        return otherwise != null;
    }

    /** « 14 jours seraient jugés autrement : lundi 3 mai 2021, … » */
    public String getPreview() {
        if (otherwise.isEmpty()) {
            return Texts.of("website.rule.preview.none");
        }
        String first =
                otherwise.stream()
                        .limit(MOST_NAMED_DAYS)
                        .map(French::day)
                        .collect(Collectors.joining(", "));
        return Texts.of(
                "website.rule.preview",
                Texts.count(otherwise.size(), "website.count.otherwise"),
                otherwise.size() <= MOST_NAMED_DAYS
                        ? first
                        : Texts.of(
                                "website.rule.preview.more",
                                first,
                                otherwise.size() - MOST_NAMED_DAYS));
    }

    public String getSaveText() {
        return Texts.of(isPreviewed() ? "website.rule.save.past" : "website.rule.save");
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.ADMINISTRATOR);
    }

    public List<Line> getLines() {
        return rules.rows(site()).stream().map(Line::of).toList();
    }

    public String getSentence() {
        return RuleWords.sentence(rules.on(site(), sites.today()));
    }

    /** The days of the week, by their French names. */
    public Map<String, String> getDaysOfWeek() {
        Map<String, String> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(French.capital(RuleWords.name(day)), day.name());
        }
        return days;
    }

    private Optional<String> site() {
        return Optional.ofNullable(request.getParameter("site")).filter(sites.names()::contains);
    }

    private String siteName() {
        return site().orElse(Sites.DEFAULT);
    }

    // --- fields

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String[] getWeekdays() {
        return weekdays.clone();
    }

    public void setWeekdays(String[] weekdays) {
        this.weekdays = weekdays == null ? new String[0] : weekdays.clone();
    }

    public boolean isHolidaysExpected() {
        return holidaysExpected;
    }

    public void setHolidaysExpected(boolean holidaysExpected) {
        this.holidaysExpected = holidaysExpected;
    }

    public Integer getMinimum() {
        return minimum;
    }

    public void setMinimum(Integer minimum) {
        this.minimum = minimum;
    }

    public BigDecimal getTarget() {
        return target;
    }

    public void setTarget(BigDecimal target) {
        this.target = target;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public boolean isPast() {
        return past;
    }

    public void setPast(boolean past) {
        this.past = past;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
