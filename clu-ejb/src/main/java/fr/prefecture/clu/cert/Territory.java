package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A département whose inhabitants' files some centre examines; INSEE's code names it. */
@Entity
@Table(name = "cert_territory")
public class Territory extends Versioned {

    private static final String CODE = "[0-9][0-9AB][0-9]?";
    private static final int LONGEST_NAME = 80;

    private String code;
    private String name;

    protected Territory() {}

    /**
     * @throws RuleBroken when the code is none of INSEE's, or the name is empty or too long
     */
    Territory(String code, String name) {
        if (!code.matches(CODE)) {
            throw new RuleBroken("cert.territory.code", code);
        }
        this.code = code;
        this.name = Named.name(name, LONGEST_NAME);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Whether a cell of a file means it: its code or its name, case, accents and signs aside. */
    boolean isMeantBy(String cell) {
        String said = Folded.key(cell);
        return said.equals(Folded.key(name))
                || said.equals(Folded.key(code))
                || said.equals(Folded.key(code + " " + name))
                || said.equals(Folded.key(name + " " + code));
    }
}
