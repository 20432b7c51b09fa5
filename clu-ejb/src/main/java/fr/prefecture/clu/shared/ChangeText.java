package fr.prefecture.clu.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * HIS-11: the words of a line of the history that is about a person; they can be erased, and the
 * line stays, which holds their salted digest.
 */
@Entity
@Table(name = "shared_change_text")
public class ChangeText {

    @Id
    @Column(name = "change_id")
    private Long id;

    private String salt;

    @Column(name = "state_before")
    private String before;

    @Column(name = "state_after")
    private String after;

    protected ChangeText() {}

    ChangeText(Long id, String before, String after) {
        this.id = id;
        salt = Digest256.salt();
        this.before = before;
        this.after = after;
    }

    static String digest(String salt, String before, String after) {
        return new Digest256().add(salt).add(before).add(after).hex();
    }

    String digest() {
        return digest(salt, before, after);
    }

    Long id() {
        return id;
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }
}
