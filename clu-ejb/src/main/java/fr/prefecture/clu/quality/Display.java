package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Something posted for users to read, from its posting through its checks to its removal. */
@Entity
@Table(name = "quality_display")
public class Display extends Versioned {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_VERSION = 100;
    static final int LONGEST_LINK = 500;
    static final int LONGEST_REMARK = 2_000;

    /** QUA-32 */
    private static final int MONTHS = 3;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Column(name = "entry_key")
    private String entry;

    @Enumerated(EnumType.STRING)
    private DisplaySubject subject;

    private String title;

    @Enumerated(EnumType.STRING)
    private DisplayPlace place;

    @Column(name = "place_text")
    private String placeText;

    @Column(name = "text_version")
    private String textVersion;

    @Column(name = "posted_on")
    private LocalDate postedOn;

    private String link;
    private String remark;

    @Column(name = "next_check_on")
    private LocalDate nextCheckOn;

    @Column(name = "to_replace")
    private boolean toReplace;

    @Column(name = "taken_down_on")
    private LocalDate takenDownOn;

    @ManyToOne
    @JoinColumn(name = "replaced_by_id")
    private Display replacedBy;

    protected Display() {}

    /**
     * QUA-31
     *
     * @param entry what tells one entry from another
     * @throws RuleBroken when a text is missing or too long, the address is none, it is posted in
     *     the future, or checked before it is posted
     */
    Display(String entry, DisplayTerms terms, LocalDate today) {
        this.entry = entry;
        this.subject = terms.subject();
        this.title = clean("title", terms.title(), LONGEST_TITLE);
        this.place = terms.place();
        this.placeText = clean("place", terms.placeText(), LONGEST_TITLE);
        this.textVersion = clean("version", terms.version(), LONGEST_VERSION);
        this.link = address(clean("link", terms.link(), LONGEST_LINK));
        this.remark = clean("remark", terms.remark(), LONGEST_REMARK);
        if (title.isEmpty()) {
            throw new RuleBroken("quality.display.title.missing");
        }
        if (placeText.isEmpty() && place == DisplayPlace.OTHER) {
            throw new RuleBroken("quality.display.place.missing");
        }
        if (textVersion.isEmpty()) {
            throw new RuleBroken("quality.display.version.missing");
        }
        if (terms.postedOn().isAfter(today)) {
            throw new RuleBroken("quality.display.future", terms.postedOn());
        }
        this.postedOn = terms.postedOn();
        this.nextCheckOn = next(terms.nextCheck(), postedOn);
    }

    private static String clean(String field, String typed, int longest) {
        String clean = typed.strip();
        if (clean.length() > longest) {
            throw new RuleBroken("quality.display.tooLong", longest, clean.length(), field(field));
        }
        return clean;
    }

    private static RuleBroken field(String name) {
        return new RuleBroken("quality.display.field." + name);
    }

    private static String address(String link) {
        if (!link.isEmpty()) {
            try {
                URI address = new URI(link);
                if (address.getHost() != null
                        && SCHEMES.contains(
                                String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))) {
                    return link;
                }
            } catch (URISyntaxException e) {
                throw new RuleBroken("quality.display.link.wrong", link);
            }
            throw new RuleBroken("quality.display.link.wrong", link);
        }
        return link;
    }

    private static LocalDate next(Optional<LocalDate> chosen, LocalDate since) {
        LocalDate next = chosen.orElseGet(() -> since.plusMonths(MONTHS));
        if (!next.isAfter(since)) {
            throw new RuleBroken("quality.display.nextCheck", next, since);
        }
        return next;
    }

    /** QUA-32 */
    static LocalDate proposed(LocalDate since) {
        return since.plusMonths(MONTHS);
    }

    /**
     * QUA-33: what is told of an earlier day than the last one that was told is kept, and changes
     * nothing.
     *
     * @param last the day of the last check that is known
     * @throws RuleBroken when it is taken down, or the day is not between its posting and today
     */
    DisplayCheck check(
            LocalDate on,
            String by,
            CheckOutcome outcome,
            String said,
            Optional<LocalDate> next,
            Optional<LocalDate> last,
            LocalDate today) {
        mustBePosted();
        mustBeSince(on, today);
        DisplayCheck check = new DisplayCheck(this, on, by, outcome, said);
        LocalDate again = next(next, on);
        if (last.filter(on::isBefore).isEmpty()) {
            toReplace = outcome == CheckOutcome.TO_REPLACE;
            nextCheckOn = again;
        }
        return check;
    }

    /**
     * QUA-35
     *
     * @throws RuleBroken when it is taken down already, or the day is not between its posting and
     *     today
     */
    void takeDown(LocalDate on, LocalDate today) {
        mustBePosted();
        mustBeSince(on, today);
        takenDownOn = on;
        toReplace = false;
    }

    /**
     * QUA-34
     *
     * @throws RuleBroken as {@link #takeDown}
     */
    void replaceBy(Display other, LocalDate today) {
        takeDown(other.postedOn, today);
        replacedBy = other;
    }

    private void mustBePosted() {
        if (takenDownOn != null) {
            throw new RuleBroken("quality.display.takenDown", takenDownOn);
        }
    }

    private void mustBeSince(LocalDate on, LocalDate today) {
        if (on.isBefore(postedOn) || on.isAfter(today)) {
            throw new RuleBroken("quality.display.when", on, postedOn, today);
        }
    }

    DisplayState state(LocalDate today) {
        if (takenDownOn != null) {
            return DisplayState.TAKEN_DOWN;
        }
        if (today.isAfter(nextCheckOn)) {
            return DisplayState.TO_CHECK;
        }
        return toReplace ? DisplayState.TO_REPLACE : DisplayState.POSTED;
    }

    Optional<Display> replacedBy() {
        return Optional.ofNullable(replacedBy);
    }

    DisplayRow row(LocalDate today) {
        return new DisplayRow(
                id(),
                version(),
                subject,
                title,
                place,
                placeText,
                textVersion,
                postedOn,
                link,
                remark,
                nextCheckOn,
                toReplace,
                Optional.ofNullable(takenDownOn),
                replacedBy().map(Display::id),
                state(today));
    }

    String written() {
        return title
                + " ("
                + textVersion
                + ") · "
                + place
                + (placeText.isEmpty() ? "" : " " + placeText)
                + " · "
                + postedOn
                + (toReplace ? " · to replace" : "")
                + (takenDownOn == null ? " · next check " + nextCheckOn : " to " + takenDownOn);
    }
}
