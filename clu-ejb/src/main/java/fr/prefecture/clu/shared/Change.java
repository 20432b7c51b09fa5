package fr.prefecture.clu.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One line of the history: who changed what, when, from which state to which; it never changes. Who
 * is a key ({@link Pseudonym}); the words of what is about people are apart ({@link ChangeText}).
 */
@Entity
@Table(name = "shared_change")
public class Change {

    private static final int LONGEST_STATE = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clu_change_sequence")
    @SequenceGenerator(
            name = "clu_change_sequence",
            sequenceName = "clu_sequence",
            allocationSize = 50)
    private Long id;

    @Column(name = "changed_at")
    private Instant at;

    @Column(name = "changed_by")
    private String by;

    private String subject;

    @Column(name = "subject_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(name = "state_before")
    private String before;

    @Column(name = "state_after")
    private String after;

    @Column(name = "text_digest")
    private String digest;

    protected Change() {}

    Change(
            Instant at,
            String by,
            String subject,
            String key,
            ChangeKind kind,
            String before,
            String after) {
        this.at = at;
        this.by = by;
        this.subject = subject;
        this.key = key;
        this.kind = kind;
        this.before = cut(before);
        this.after = cut(after);
    }

    /** HIS-11: the words go apart, and what stays is their digest. */
    ChangeText part() {
        ChangeText text = new ChangeText(id, before, after);
        digest = text.digest();
        before = null;
        after = null;
        return text;
    }

    Long id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String by() {
        return by;
    }

    String subject() {
        return subject;
    }

    String key() {
        return key;
    }

    ChangeKind kind() {
        return kind;
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    boolean isParted() {
        return digest != null;
    }

    private static String cut(String state) {
        return state == null || state.length() <= LONGEST_STATE
                ? state
                : state.substring(0, LONGEST_STATE - 1) + "…";
    }
}
