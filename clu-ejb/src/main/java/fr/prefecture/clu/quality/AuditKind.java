package fr.prefecture.clu.quality;

/** Who audits, and when in the life of a label. */
public enum AuditKind {
    /** By peers, before the external one. */
    INTERNAL("Audit interne"),
    /** By a certification body: the label is given or renewed. */
    EXTERNAL("Audit externe"),
    /** Half-way through the label. */
    FOLLOW_UP("Audit de suivi");

    private final String french;

    AuditKind(String french) {
        this.french = french;
    }

    /** As promises and late things name it. */
    String french() {
        return french;
    }
}
