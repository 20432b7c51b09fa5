package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A service that answers for actions, as it was first named. */
@Entity
@Table(name = "actions_service")
public class ServiceUnit extends Versioned {

    static final int LONGEST_NAME = 120;

    private String name;

    @Column(name = "name_key")
    private String key;

    protected ServiceUnit() {}

    /**
     * @throws RuleBroken when the name is too long, or has neither letter nor digit
     */
    ServiceUnit(String name) {
        this.key = keyOf(name);
        this.name = clean(name);
    }

    /** ACT-7 */
    static String keyOf(String name) {
        String clean = clean(name);
        if (clean.length() > LONGEST_NAME) {
            throw new RuleBroken("actions.service.tooLong", LONGEST_NAME, clean.length());
        }
        String folded = Folded.key(clean);
        if (folded.isEmpty()) {
            throw new RuleBroken("actions.service.noName", clean);
        }
        return folded.substring(0, Math.min(LONGEST_NAME, folded.length()));
    }

    /** ACT-7: whether a service can have that name. */
    public static boolean isName(String typed) {
        String clean = clean(typed);
        return clean.length() <= LONGEST_NAME && !Folded.key(clean).isEmpty();
    }

    private static String clean(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    String key() {
        return key;
    }

    public String name() {
        return name;
    }
}
