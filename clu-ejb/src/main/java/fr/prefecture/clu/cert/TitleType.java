package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A kind of title that people ask for: driving licence, identity card, passport, registration. */
@Entity
@Table(name = "cert_title_type")
public class TitleType extends Versioned {

    private static final int LONGEST_CODE = 10;
    private static final int LONGEST_NAME = 80;

    private String code;
    private String name;

    protected TitleType() {}

    /**
     * @throws fr.prefecture.clu.shared.RuleBroken when the code or the name is empty or too long
     */
    TitleType(String code, String name) {
        this.code = Named.code(code, LONGEST_CODE);
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
        return said.equals(Folded.key(name)) || said.equals(Folded.key(code));
    }
}
