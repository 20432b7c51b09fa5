package fr.prefecture.clu.deliveries;

import fr.prefecture.clu.shared.Roles;
import java.util.Locale;

/** DEL-1: what delivers figures. */
public enum SourceKind {
    SWITCHBOARD(Roles.SWITCHBOARD),
    WEBSITE(Roles.WEBSITE),
    CERT(Roles.CERT);

    private final String role;

    SourceKind(String role) {
        this.role = role;
    }

    /** Whether a figure of this code, such as {@code cert.examinationTime}, is made of its data. */
    public boolean counts(String code) {
        return code.startsWith(name().toLowerCase(Locale.ROOT) + '.');
    }

    /** Of those who answer for such a source. */
    public String role() {
        return role;
    }
}
