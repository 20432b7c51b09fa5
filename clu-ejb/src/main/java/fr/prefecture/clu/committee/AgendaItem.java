package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A theme of a meeting: a line of its agenda, then a chapter of its minutes. */
@Entity
@Table(name = "committee_agenda_item")
public class AgendaItem extends Versioned {

    static final int LONGEST_MINUTES = 480;
    static final int MOST_SUBJECTS = 10;
    static final int LONGEST_SUBJECT = 60;

    @ManyToOne(optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    private int position;
    private String theme;

    @Enumerated(EnumType.STRING)
    private StandingItem standing;

    private String rapporteur;

    @Column(name = "duration_minutes")
    private Integer minutes;

    @ElementCollection
    @CollectionTable(name = "committee_agenda_subject", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "subject")
    private Set<String> subjects = new TreeSet<>();

    @Column(name = "removed_by")
    private String removedBy;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected AgendaItem() {}

    /**
     * COM-5
     *
     * @param standing the standing point that it is, if it is one
     * @throws RuleBroken as {@link #change}, or when the minutes are no longer open
     */
    AgendaItem(Meeting meeting, int position, Optional<StandingItem> standing, AgendaTerms terms) {
        this.meeting = meeting;
        this.position = position;
        this.standing = standing.orElse(null);
        change(terms);
    }

    /**
     * COM-5
     *
     * @throws RuleBroken when the theme is missing, a text too long, the duration no number of
     *     minutes from 1 to 480, or the minutes no longer open
     */
    final void change(AgendaTerms terms) {
        meeting.mustBeOpen();
        if (terms.theme().isEmpty()) {
            throw new RuleBroken("committee.item.theme.missing");
        }
        int longest = Math.max(terms.theme().length(), terms.rapporteur().length());
        if (longest > Meeting.LONGEST) {
            throw new RuleBroken("committee.meeting.text.tooLong", Meeting.LONGEST, longest);
        }
        terms.minutes()
                .filter(length -> length < 1 || length > LONGEST_MINUTES)
                .ifPresent(
                        length -> {
                            throw new RuleBroken("committee.item.duration", LONGEST_MINUTES);
                        });
        this.theme = terms.theme();
        this.rapporteur = terms.rapporteur();
        this.minutes = terms.minutes().orElse(null);
        tag(terms.subjects());
    }

    /**
     * COM-6: the subjects under which what is said here is found again; they may be named when the
     * record is signed too, since they are no part of it.
     *
     * @throws RuleBroken when there are more than ten, or one is too long
     */
    final void tag(Collection<String> names) {
        Set<String> tidy = new TreeSet<>();
        for (String name : names) {
            String subject = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.FRENCH);
            if (subject.length() > LONGEST_SUBJECT) {
                throw new RuleBroken("committee.item.subject.tooLong", LONGEST_SUBJECT);
            }
            if (!subject.isEmpty()) {
                tidy.add(subject);
            }
        }
        if (tidy.size() > MOST_SUBJECTS) {
            throw new RuleBroken("committee.item.subjects.tooMany", MOST_SUBJECTS);
        }
        subjects.retainAll(tidy);
        subjects.addAll(tidy);
    }

    void moveTo(int place) {
        meeting.mustBeOpen();
        position = place;
    }

    /** COM-5: taken off the agenda; what was typed in it waits to be restored. */
    void remove(String login, Instant now) {
        meeting.mustBeOpen();
        removedBy = login;
        removedAt = now;
    }

    void restore(int place) {
        moveTo(place);
        removedBy = null;
        removedAt = null;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    public Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }

    public String removedBy() {
        return removedBy == null ? "" : removedBy;
    }

    public Meeting meeting() {
        return meeting;
    }

    /** From 1 on, among those that have not been removed. */
    public int position() {
        return position;
    }

    public String theme() {
        return theme;
    }

    public Optional<StandingItem> standing() {
        return Optional.ofNullable(standing);
    }

    public String rapporteur() {
        return rapporteur == null ? "" : rapporteur;
    }

    /** How long it is to take. */
    public Optional<Integer> minutes() {
        return Optional.ofNullable(minutes);
    }

    /** In alphabetical order. */
    public Set<String> subjects() {
        return new TreeSet<>(subjects);
    }

    /** For the history. */
    String written() {
        return position + ". " + theme + (isRemoved() ? " (–)" : "");
    }
}
