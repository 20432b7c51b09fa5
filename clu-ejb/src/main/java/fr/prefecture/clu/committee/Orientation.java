package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of the minutes: what was said, asked, answered or decided under a theme. */
@Entity
@Table(name = "committee_orientation")
public class Orientation extends Versioned {

    /** What a line is. */
    public enum Kind {
        FACT,
        QUESTION,
        ANSWER,
        PROPOSAL,
        OPINION,
        SUGGESTION,
        DECISION
    }

    /** COM-24: most characters of a line. */
    public static final int LONGEST = 20_000;

    static final int LONGEST_SPEAKERS = 400;
    static final int LONGEST_SERVICE = 120;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,40}");

    @ManyToOne(optional = false)
    @JoinColumn(name = "item_id")
    private AgendaItem item;

    @Column(name = "line_key")
    private String key;

    private long position;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String content = "";

    @Column(name = "speaker_bodies")
    private String speakers = "";

    private boolean adverse;

    @Column(name = "responsible_service")
    private String service = "";

    @Embedded
    @AttributeOverride(name = "firstDay", column = @Column(name = "due_first"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "due_last"))
    private LooseDate due;

    private int edition;

    @Column(name = "written_by")
    private String by;

    @Column(name = "written_at")
    private Instant at;

    @Column(name = "written_from")
    private String window = "";

    @Column(name = "written_turn")
    private long turn;

    @Column(name = "removed_by")
    private String removedBy;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "action_id")
    private Long actionId;

    protected Orientation() {}

    /**
     * COM-26
     *
     * @param key made where the line is typed
     * @throws RuleBroken as {@link #write}, or when the key is none
     */
    Orientation(
            AgendaItem item,
            String key,
            long position,
            OrientationTerms terms,
            Turn turn,
            String login,
            Instant now) {
        if (!KEY.matcher(key).matches()) {
            throw new RuleBroken("committee.orientation.key");
        }
        this.item = item;
        this.key = key;
        this.position = position;
        write(terms, turn, login, now);
    }

    /**
     * COM-24, COM-28, COM-29
     *
     * @throws RuleBroken when a text is too long, or the minutes are no longer open
     */
    final void write(OrientationTerms terms, Turn from, String login, Instant now) {
        item.meeting().mustBeOpen();
        limit(terms.text(), LONGEST, "committee.orientation.text.tooLong");
        limit(terms.speakers(), LONGEST_SPEAKERS, "committee.orientation.speakers.tooLong");
        limit(terms.service(), LONGEST_SERVICE, "committee.orientation.service.tooLong");
        kind = terms.kind();
        content = terms.text();
        speakers = terms.speakers();
        adverse = kind == Kind.OPINION && terms.adverse();
        service = kind == Kind.DECISION ? terms.service() : "";
        due = kind == Kind.DECISION ? terms.due().orElse(null) : null;
        edition++;
        by = login;
        at = now;
        window = from.window();
        turn = from.number();
    }

    private static void limit(String text, int longest, String key) {
        if (text.length() > longest) {
            throw new RuleBroken(key, longest, text.length());
        }
    }

    /** Whether it says just that. */
    boolean says(OrientationTerms terms) {
        return kind == terms.kind()
                && content.equals(terms.text())
                && speakers.equals(terms.speakers())
                && adverse == (kind == Kind.OPINION && terms.adverse())
                && (kind != Kind.DECISION
                        || service.equals(terms.service()) && due().equals(terms.due()));
    }

    /** COM-26: a sending that is not newer than the last one of the same window has been heard. */
    boolean hasHeard(Turn other) {
        return cameFrom(other) && other.number() <= turn;
    }

    /** COM-25: whoever sends from there wrote the last text, and has thus seen it. */
    boolean cameFrom(Turn other) {
        return !other.window().isEmpty() && other.window().equals(window);
    }

    void moveTo(long place) {
        item.meeting().mustBeOpen();
        position = place;
    }

    /** COM-27 */
    void remove(String login, Instant now) {
        item.meeting().mustBeOpen();
        removedBy = login;
        removedAt = now;
    }

    /** COM-27 */
    void restore() {
        item.meeting().mustBeOpen();
        removedBy = null;
        removedAt = null;
    }

    /** COM-32: the action that the decision has become; it stays the first one. */
    void becomes(long action) {
        if (actionId == null) {
            actionId = action;
        }
    }

    public AgendaItem item() {
        return item;
    }

    /** Made where it was typed; no other line has it. */
    public String key() {
        return key;
    }

    /** Grows down the theme, with gaps. */
    public long position() {
        return position;
    }

    public Kind kind() {
        return kind;
    }

    /** Plain text; a line break parts paragraphs. */
    public String text() {
        return content;
    }

    /** The bodies that asked, proposed or gave the opinion; empty when nobody is named. */
    public String speakers() {
        return speakers;
    }

    public boolean isAdverse() {
        return adverse;
    }

    /** Of a decision: who sees to it; empty while unknown. */
    public String service() {
        return service;
    }

    /** Of a decision: until when. */
    public Optional<LooseDate> due() {
        return Optional.ofNullable(due);
    }

    /** How many texts it has had: who writes names the one that they saw. */
    public int edition() {
        return edition;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    public String removedBy() {
        return removedBy == null ? "" : removedBy;
    }

    public Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }

    /** The number of the action that the decision has become. */
    public Optional<Long> actionId() {
        return Optional.ofNullable(actionId);
    }

    OrientationRow row() {
        return new OrientationRow(
                id(),
                item.id(),
                key,
                kind,
                content,
                speakers,
                adverse,
                service,
                due(),
                edition,
                by,
                at,
                removedBy(),
                removedAt(),
                actionId());
    }

    /** For the history. */
    String written() {
        return kind
                + " "
                + content
                + (speakers.isEmpty() ? "" : " (" + speakers + ")")
                + (adverse ? " –" : "")
                + (kind == Kind.DECISION ? " → " + service + " " + (due == null ? "–" : due) : "");
    }
}
