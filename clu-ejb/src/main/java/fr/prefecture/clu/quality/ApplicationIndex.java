package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contents of an application file: what is asked, what proves it, and where in the file that
 * lies.
 *
 * @param months which the indicators' sheets show, in words
 * @param minutes of the committee; each list may be empty
 * @param surveys of satisfaction, and mystery ones
 */
public record ApplicationIndex(
        String structure,
        String edition,
        LocalDate asOf,
        String months,
        List<Part> parts,
        List<Link> indicators,
        List<Link> minutes,
        List<Link> surveys,
        List<Link> audits) {

    /** A module of the perimeter. */
    public record Part(String code, String name, List<Asked> commitments) {}

    /**
     * A commitment.
     *
     * @param whole false for a sub-commitment
     * @param counted false for one that has parts, which are proven instead: QUA-18
     * @param unconfirmed nobody has confirmed its wording yet
     */
    public record Asked(
            String code,
            String wording,
            boolean whole,
            boolean counted,
            boolean unconfirmed,
            List<Proof> proofs,
            List<Link> indicators) {

        public boolean isProven() {
            return !proofs.isEmpty();
        }
    }

    /**
     * A piece of evidence.
     *
     * @param through the commitment of another framework that it proves, when it serves this one by
     *     correspondence; else empty
     * @param address where it is to be found, when it is not in the file; else empty
     */
    public record Proof(
            String title,
            String service,
            LocalDate obtainedOn,
            Optional<LocalDate> validUntil,
            String through,
            List<Link> files,
            String address) {}

    /** A file of the zip: its path, and what it is. */
    public record Link(String path, String text) {}

    /** Of those that are asked. */
    public int asked() {
        return (int) commitments().count();
    }

    /** QUA-56: those that one piece at least proves. */
    public int proven() {
        return (int) commitments().filter(Asked::isProven).count();
    }

    private Stream<Asked> commitments() {
        return parts.stream().flatMap(part -> part.commitments().stream()).filter(Asked::counted);
    }
}
