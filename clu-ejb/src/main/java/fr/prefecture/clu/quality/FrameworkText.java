package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A framework with all its versions, as its file says it; codes are sound, nothing is missing. */
record FrameworkText(String code, String name, List<Edition> editions) {

    /** For the history: how much it is, and whether a word of it has changed. */
    String written() {
        return "%s: %d editions, %d commitments, %d targets, %08x"
                .formatted(
                        name,
                        editions.size(),
                        editions.stream().flatMap(Edition::promises).count(),
                        editions.stream().mapToLong(one -> one.targets().size()).sum(),
                        hash());
    }

    private long hash() {
        CRC32 crc = new CRC32();
        crc.update(FrameworkWriting.bytes(this, FrameworkFormat.JSON));
        return crc.getValue();
    }

    record Edition(
            String code,
            String title,
            Optional<LocalDate> publishedOn,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            Optional<String> replaces,
            String source,
            FigureTarget.Status status,
            List<Measure> indicators,
            List<Aim> targets,
            List<Module> modules) {

        /** All commitments and their parts, in reading order. */
        Stream<Promise> promises() {
            return modules.stream()
                    .flatMap(module -> module.commitments().stream())
                    .flatMap(one -> Stream.concat(Stream.of(one), one.parts().stream()));
        }
    }

    record Module(
            String code,
            String name,
            boolean compulsory,
            String source,
            FigureTarget.Status status,
            List<Promise> commitments) {}

    /**
     * A commitment with its sub-commitments.
     *
     * @param measuredBy codes of indicators
     */
    record Promise(
            String code,
            String wording,
            String source,
            FigureTarget.Status status,
            List<String> measuredBy,
            List<Link> links,
            List<Promise> parts) {}

    record Measure(String code, String name, TargetUnit unit) {

        static final Comparator<Measure> IN_ORDER = Comparator.comparing(Measure::code);
    }

    record Aim(
            String indicator,
            TargetOperator operator,
            BigDecimal threshold,
            TargetUnit unit,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            String source,
            FigureTarget.Status status) {

        static final Comparator<Aim> IN_ORDER =
                Comparator.comparing(Aim::indicator).thenComparing(Aim::validFrom);

        /** Whether both hold for one indicator on one day. */
        boolean meets(Aim other) {
            return indicator.equals(other.indicator)
                    && validUntil.map(day -> !day.isBefore(other.validFrom)).orElse(true)
                    && other.validUntil.map(day -> !day.isBefore(validFrom)).orElse(true);
        }

        /** Whether both ask the same of a figure. */
        boolean asksAs(Aim other) {
            return operator == other.operator
                    && unit == other.unit
                    && threshold.compareTo(other.threshold) == 0;
        }
    }

    /** A commitment of another framework: {@code services-publics-plus/2021#1}. */
    record Link(String reference, String source, FigureTarget.Status status) {

        static final Comparator<Link> IN_ORDER = Comparator.comparing(Link::reference);
    }
}
