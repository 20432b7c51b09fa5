package fr.prefecture.clu.cert;

/** A duration that is measured, between two events that its name says. */
public enum Delay {
    /** « Prise en charge »: from the reception to the first action of an agent. */
    RECEIVED_TO_OPENED(
            Quantity.RECEIVED_TO_OPENED_MEAN,
            Quantity.RECEIVED_TO_OPENED_MEDIAN,
            Quantity.RECEIVED_TO_OPENED_NINTH,
            Quantity.RECEIVED_TO_OPENED_FILES),
    /** « Instruction »: from the day on which the file is complete to the decision. */
    COMPLETE_TO_DECIDED(
            Quantity.COMPLETE_TO_DECIDED_MEAN,
            Quantity.COMPLETE_TO_DECIDED_MEDIAN,
            Quantity.COMPLETE_TO_DECIDED_NINTH,
            Quantity.COMPLETE_TO_DECIDED_FILES);

    private final Quantity mean;
    private final Quantity median;
    private final Quantity ninth;
    private final Quantity files;

    Delay(Quantity mean, Quantity median, Quantity ninth, Quantity files) {
        this.mean = mean;
        this.median = median;
        this.ninth = ninth;
        this.files = files;
    }

    public Quantity mean() {
        return mean;
    }

    public Quantity median() {
        return median;
    }

    /** Nine files of ten take no longer. */
    public Quantity ninth() {
        return ninth;
    }

    public Quantity files() {
        return files;
    }
}
