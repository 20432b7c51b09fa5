package fr.prefecture.clu.backup;

/**
 * What an administrator has made: everything to come back, or everything to leave with; and what is
 * made ready to come back.
 */
public enum BackupKind {
    BACKUP("sauvegarde"),
    EXPORT("export"),
    RESTORE("reprise");

    private final String word;

    BackupKind(String word) {
        this.word = word;
    }

    /** With which its files' names begin. */
    String word() {
        return word;
    }
}
