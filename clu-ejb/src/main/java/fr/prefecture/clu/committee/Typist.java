package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A window in which somebody has the minutes of a meeting open, and the theme they type in. */
@Entity
@Table(name = "committee_typist")
public class Typist extends Versioned {

    @Column(name = "window_key")
    private String window;

    @ManyToOne(optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @ManyToOne
    @JoinColumn(name = "item_id")
    private AgendaItem item;

    private String login;

    @Column(name = "person_name")
    private String name;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected Typist() {}

    /** COM-36 */
    Typist(String window, Meeting meeting, String login, String name) {
        this.window = window;
        this.meeting = meeting;
        this.login = login;
        this.name = name;
    }

    /**
     * COM-36: a sign of life.
     *
     * @param where a theme of the meeting, or nothing
     */
    void types(AgendaItem where, Instant now) {
        boolean here = where != null && where.meeting().id().equals(meeting.id());
        item = here ? where : null;
        seenAt = now;
    }

    TypistRow row() {
        return new TypistRow(window, login, name, item == null ? 0 : item.id());
    }
}
