package fr.prefecture.clu.backup;

/** Why a backup is not made, not read, or not brought back. */
public enum BackupFault {
    NO_KEY(
            "CLU_BACKUP_KEY is not set: draw a pair by « clu-backup.sh key », and set its age1… there"),
    BAD_KEY("CLU_BACKUP_KEY holds something that is no public key age1…"),
    NO_IDENTITY("CLU_BACKUP_IDENTITY must name the file with the secret key AGE-SECRET-KEY-1…"),
    NOT_SEALED("this is no file that was sealed with age: not a backup, or changed at its start"),
    WRONG_KEY("this key does not open the file: it was sealed for another"),
    DAMAGED("the file is cut off or was changed; nothing of it was used"),
    NOT_A_BACKUP("what the file holds is no backup of CLU"),
    LATER("the backup is of a later release of CLU: restore it with that one, or a newer"),
    NOT_EMPTY(
            "the database holds tables of CLU already: stop the server, and give an empty database"
                    + " (H2: put the folder « database » of CLU_HOME aside; PostgreSQL: createdb)"),
    FILES_THERE("a folder that the backup would fill holds files already: put it aside"),
    NOT_REACHED(
            "the database cannot be opened: is it there, is the account right, and (H2) is the"
                    + " server stopped?"),
    NOT_EQUAL("what was written is not what the backup says; the database is marked as half"),
    UNKNOWN_TABLE("the backup has tables or columns that its own release did not make"),
    NOT_WRITTEN("it could not be written: is there room, may the account write there?"),
    NOT_NEW("somebody has worked in this installation: a backup comes back into a new one only"),
    NO_OWNER(
            "the tables are not CLU_DB_USER's: set CLU_DB_OWNER_USER and CLU_DB_OWNER_PASSWORD for"
                    + " this start"),
    NOT_NAMED("the name is no backup's: sauvegarde-….zip.age"),
    BUSY("another one is being made");

    private final String sentence;

    BackupFault(String sentence) {
        this.sentence = sentence;
    }

    /** What the command line says. */
    String sentence() {
        return sentence;
    }
}
