package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EditionRow;
import fr.prefecture.clu.quality.EvidenceMatrices;
import fr.prefecture.clu.quality.EvidenceMatrix;
import fr.prefecture.clu.quality.Evidences;
import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.Structures;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The matrix that the address asks for: whose, of which framework, on which day. */
@RequestScoped
public class EvidenceMatrixQuery {

    static final String PATH = "/preuves/matrice";

    @Inject EvidenceMatrices matrices;
    @Inject Evidences evidences;
    @Inject Structures structures;
    @Inject Frameworks frameworks;
    @Inject AuditDays audits;
    @Inject HttpServletRequest request;

    private List<StructureRow> allStructures;
    private List<EditionRow> allEditions;
    private Optional<StructureRow> structure;
    private Optional<EditionRow> edition;
    private Optional<LocalDate> proposed;
    private LocalDate on;
    private String typed;
    private boolean understood = true;
    private Optional<EvidenceMatrix> matrix;

    @PostConstruct
    void begin() {
        allStructures = structures.all();
        allEditions = frameworks.editions();
        structure =
                asked("structure")
                        .flatMap(structures::find)
                        .or(() -> allStructures.stream().findFirst());
        edition =
                asked("referentiel")
                        .or(() -> structure.flatMap(StructureRow::editionId))
                        .flatMap(frameworks::edition)
                        .or(() -> allEditions.stream().findFirst());
        proposed = structure.flatMap(one -> audits.next(one.id()));
        typed = Optional.ofNullable(request.getParameter("au")).orElse("").strip();
        on =
                Optional.of(typed)
                        .filter(text -> !text.isEmpty())
                        .flatMap(this::day)
                        .or(() -> proposed)
                        .orElseGet(evidences::today);
        matrix = edition.map(of -> matrices.of(structure.map(StructureRow::id), of.id(), on));
    }

    private Optional<LocalDate> day(String text) {
        Optional<LocalDate> day = WrittenDate.parse(text).flatMap(WrittenDate::date);
        understood = day.isPresent();
        return day;
    }

    private Optional<Long> asked(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    List<StructureRow> structures() {
        return allStructures;
    }

    List<EditionRow> editions() {
        return allEditions;
    }

    Optional<StructureRow> structure() {
        return structure;
    }

    Optional<EditionRow> edition() {
        return edition;
    }

    /** A month before the next internal audit, when one is planned. */
    Optional<LocalDate> proposed() {
        return proposed;
    }

    /** What the day may be: a month before each internal audit. */
    List<AuditDays.Before> days() {
        return structure.map(one -> audits.of(one.id())).orElse(List.of());
    }

    LocalDate on() {
        return on;
    }

    /** The day as it was typed. */
    String typed() {
        return typed;
    }

    /** Whether what was typed is a day. */
    boolean isUnderstood() {
        return understood;
    }

    Optional<EvidenceMatrix> matrix() {
        return matrix;
    }

    /** « Préfecture de Démonstration, Qual-e-pref 2019, au 31 août 2021 » */
    String inWords() {
        return Texts.of(
                "quality.matrix.words",
                structure
                        .map(StructureRow::name)
                        .orElseGet(() -> Texts.of("quality.evidence.everybody")),
                edition.map(EditionRow::name).orElse(""),
                on);
    }

    Address address(String path) {
        return address(path, on);
    }

    Address address(String path, LocalDate day) {
        return Address.of(request, path)
                .with("structure", structure.map(one -> String.valueOf(one.id())))
                .with("referentiel", edition.map(one -> String.valueOf(one.id())))
                .with("au", day);
    }
}
