package fr.prefecture.clu.deliveries;

import fr.prefecture.clu.shared.Roles;

/** DEL-1: what delivers figures. */
public enum SourceKind {
    SWITCHBOARD(Roles.SWITCHBOARD),
    WEBSITE(Roles.WEBSITE),
    CERT(Roles.CERT);

    private final String role;

    SourceKind(String role) {
        this.role = role;
    }

    /** Of those who answer for such a source. */
    public String role() {
        return role;
    }
}
