package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

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

    /**
     * COM-30
     *
     * @param item a theme of the meeting; nothing when they type in none
     */
    Typist(
            String window,
            Meeting meeting,
            Optional<AgendaItem> item,
            String login,
            String name,
            Instant now) {
        this.window = window;
        this.meeting = meeting;
        this.item = item.filter(theme -> isOf(theme, this.meeting)).orElse(null);
        this.login = login;
        this.name = name;
        this.seenAt = now;
    }

    static boolean isOf(AgendaItem theme, Meeting meeting) {
        return theme.meeting().id().equals(meeting.id());
    }

    TypistRow row() {
        return new TypistRow(window, login, name, item == null ? 0 : item.id());
    }
}
