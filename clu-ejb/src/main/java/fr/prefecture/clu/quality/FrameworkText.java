package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A framework with all its versions, as its file says it; codes are sound, nothing is missing. */
record FrameworkText(String code, String name, List<Edition> editions) {

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
            List<Module> modules) {}

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

    record Measure(String code, String name, TargetUnit unit) {}

    record Aim(
            String indicator,
            TargetOperator operator,
            BigDecimal threshold,
            TargetUnit unit,
            LocalDate validFrom,
            Optional<LocalDate> validUntil,
            String source,
            FigureTarget.Status status) {}

    /** A commitment of another framework: {@code services-publics-plus/2021#1}. */
    record Link(String reference, String source, FigureTarget.Status status) {}
}
