package fr.prefecture.clu.batch.website.format;

/** Something that a feed says and that cannot be taken. */
public final class RefusedEntry extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public RefusedEntry(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
