package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;

/** A kind of title that people ask for: driving licence, identity card, passport, registration. */
@Entity
@Table(name = "cert_title_type")
public class TitleType extends Versioned {

    private static final String CODE = "[A-Z0-9]{1,10}";
    private static final int LONGEST_NAME = 80;

    private String code;
    private String name;

    protected TitleType() {}

    /**
     * @throws RuleBroken when the code is not of a few letters and digits, or the name is empty or
     *     too long
     */
    TitleType(String code, String name) {
        this.code = code.strip().toUpperCase(Locale.ROOT);
        if (!this.code.matches(CODE)) {
            throw new RuleBroken("cert.title.code", code.strip());
        }
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
