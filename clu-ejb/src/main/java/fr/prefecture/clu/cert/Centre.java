package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A centre that examines files, ours or another préfecture's. */
@Entity
@Table(name = "cert_centre")
public class Centre extends Versioned {

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_NAME = 160;

    private String code;
    private String name;
    private boolean ours;

    protected Centre() {}

    /**
     * @throws fr.prefecture.clu.shared.RuleBroken when the code or the name is empty or too long
     */
    Centre(String code, String name) {
        this.code = Named.code(code, LONGEST_CODE);
        this.name = Named.name(name, LONGEST_NAME);
    }

    /**
     * @throws fr.prefecture.clu.shared.RuleBroken when the name is empty or too long
     */
    void rename(String better) {
        name = Named.name(better, LONGEST_NAME);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Whether it is the préfecture's own. */
    public boolean isOurs() {
        return ours;
    }
}
