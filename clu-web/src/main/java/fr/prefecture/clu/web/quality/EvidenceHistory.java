package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.CommitmentRow;
import fr.prefecture.clu.quality.EvidenceKind;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The changes of a piece of evidence in words: what it said before, and after. */
final class EvidenceHistory {

    private static final String STATE = "title=";

    /** What a change says; a line that begins otherwise was typed. */
    private static final Set<String> FIELDS =
            Set.of(
                    "title",
                    "kind",
                    "description",
                    "service",
                    "obtainedOn",
                    "validUntil",
                    "structure",
                    "link",
                    "retention",
                    "commitments",
                    "withdrawal",
                    "retained",
                    "eliminatedOn");

    /** A change, its time, its author and what changed. */
    public record Line(Instant at, String by, List<String> said) {

        public String when() {
            return Texts.of("quality.evidence.history.at", at);
        }
    }

    private final Map<Long, CommitmentRow> commitments;
    private final List<StructureRow> structures;

    EvidenceHistory(Map<Long, CommitmentRow> commitments, List<StructureRow> structures) {
        this.commitments = commitments;
        this.structures = structures;
    }

    List<Line> lines(List<ChangeRow> changes) {
        return changes.stream()
                .map(change -> new Line(change.at(), Past.person(change.by()), said(change)))
                .toList();
    }

    private List<String> said(ChangeRow change) {
        String before = Optional.ofNullable(change.before()).orElse("");
        String after = Optional.ofNullable(change.after()).orElse("");
        if (!(before + after).startsWith(STATE)) {
            return List.of(
                    after.isEmpty()
                            ? Texts.of("quality.evidence.history.fileGone", before)
                            : Texts.of("quality.evidence.history.file", after));
        }
        if (before.isEmpty()) {
            return List.of(Texts.of("quality.evidence.history.kept"));
        }
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        List<String> said = new ArrayList<>();
        is.forEach(
                (field, value) -> {
                    String old = was.getOrDefault(field, "");
                    if (!old.equals(value)) {
                        said.add(
                                Texts.of(
                                        "quality.evidence.history.changed",
                                        Texts.of("quality.evidence.field." + field),
                                        written(field, old),
                                        written(field, value)));
                    }
                });
        return List.copyOf(said);
    }

    private static Map<String, String> fields(String state) {
        Map<String, String> fields = new LinkedHashMap<>();
        state.lines()
                .map(line -> line.split("=", 2))
                .filter(part -> part.length == 2 && FIELDS.contains(part[0]))
                .forEach(part -> fields.put(part[0], part[1]));
        return fields;
    }

    private String written(String field, String value) {
        if (value.isEmpty()) {
            return Texts.of("quality.evidence.history.nothing");
        }
        return switch (field) {
            case "kind" -> EvidenceWords.kind(EvidenceKind.valueOf(value));
            case "obtainedOn", "validUntil", "eliminatedOn" -> French.date(LocalDate.parse(value));
            case "structure" ->
                    structures.stream()
                            .filter(one -> String.valueOf(one.id()).equals(value))
                            .map(StructureRow::name)
                            .findFirst()
                            .orElse(value);
            case "commitments" ->
                    Stream.of(value.split(",", -1))
                            .map(Long::valueOf)
                            .map(
                                    id ->
                                            Optional.ofNullable(commitments.get(id))
                                                    .map(EvidenceWords::code)
                                                    .orElse(String.valueOf(id)))
                            .collect(Collectors.joining("\u202f; "));
            case "retained" -> Texts.of("quality.evidence.yes");
            default -> value;
        };
    }
}
