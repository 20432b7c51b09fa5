package fr.prefecture.clu.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many rows of a file are right, wrong, said twice, and known to the feature already. */
@Embeddable
public class Counts {

    @Column(name = "right_rows")
    private long right;

    @Column(name = "wrong_rows")
    private long wrong;

    @Column(name = "duplicate_rows")
    private long duplicates;

    @Column(name = "known_rows")
    private long known;

    protected Counts() {}

    public Counts(long right, long wrong, long duplicates, long known) {
        this.right = right;
        this.wrong = wrong;
        this.duplicates = duplicates;
        this.known = known;
    }

    /** Those that are imported; among them those already {@link #known()}. */
    public long right() {
        return right;
    }

    public long wrong() {
        return wrong;
    }

    public long duplicates() {
        return duplicates;
    }

    public long known() {
        return known;
    }
}
