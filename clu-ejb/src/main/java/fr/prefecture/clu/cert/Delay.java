package fr.prefecture.clu.cert;

/** A duration that is measured, between two events that its name says. */
public enum Delay {
    /** « Prise en charge »: from the reception to the first action of an agent. */
    RECEIVED_TO_OPENED(
            Measure.RECEIVED_TO_OPENED_MEAN,
            Measure.RECEIVED_TO_OPENED_MEDIAN,
            Measure.RECEIVED_TO_OPENED_NINTH,
            Measure.RECEIVED_TO_OPENED_FILES),
    /** « Instruction »: from the day on which the file is complete to the decision. */
    COMPLETE_TO_DECIDED(
            Measure.COMPLETE_TO_DECIDED_MEAN,
            Measure.COMPLETE_TO_DECIDED_MEDIAN,
            Measure.COMPLETE_TO_DECIDED_NINTH,
            Measure.COMPLETE_TO_DECIDED_FILES);

    private final Measure mean;
    private final Measure median;
    private final Measure ninth;
    private final Measure files;

    Delay(Measure mean, Measure median, Measure ninth, Measure files) {
        this.mean = mean;
        this.median = median;
        this.ninth = ninth;
        this.files = files;
    }

    public Measure mean() {
        return mean;
    }

    public Measure median() {
        return median;
    }

    /** Nine files of ten take no longer. */
    public Measure ninth() {
        return ninth;
    }

    public Measure files() {
        return files;
    }
}
