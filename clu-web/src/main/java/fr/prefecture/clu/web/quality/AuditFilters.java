package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.AuditKind;
import fr.prefecture.clu.quality.AuditRow;
import fr.prefecture.clu.quality.AuditState;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which audits the address asks for; what it says that is no filter is ignored. */
final class AuditFilters {

    /** One option of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    private final HttpServletRequest request;
    private final Optional<StructureRow> structure;
    private final Optional<AuditKind> kind;
    private final Optional<AuditState> state;
    private final List<StructureRow> structures;

    AuditFilters(HttpServletRequest request, List<StructureRow> structures) {
        this.request = request;
        this.structures = structures;
        this.structure =
                structures.stream()
                        .filter(one -> one.code().equals(request.getParameter("structure")))
                        .findFirst();
        this.kind = chosen(AuditKind.values(), request.getParameter("nature"));
        this.state = chosen(AuditState.values(), request.getParameter("etat"));
    }

    private static <T extends Enum<T>> Optional<T> chosen(T[] values, String asked) {
        return Stream.of(values).filter(one -> word(one).equals(asked)).findFirst();
    }

    boolean admits(AuditRow row) {
        return structure.map(one -> one.id() == row.terms().structureId()).orElse(true)
                && kind.map(row.terms().kind()::equals).orElse(true)
                && state.map(row.state()::equals).orElse(true);
    }

    List<Choice> structures() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of("quality.audits.everyStructure"), structure.isEmpty()));
        structures.forEach(
                one ->
                        choices.add(
                                new Choice(
                                        one.code(),
                                        one.name(),
                                        structure.filter(one::equals).isPresent())));
        return choices;
    }

    List<Choice> kinds() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of("quality.audits.everyKind"), kind.isEmpty()));
        for (AuditKind one : AuditKind.values()) {
            choices.add(
                    new Choice(
                            word(one), AuditWords.kind(one), kind.filter(one::equals).isPresent()));
        }
        return choices;
    }

    List<Choice> states() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Texts.of("quality.audits.everyState"), state.isEmpty()));
        for (AuditState one : AuditState.values()) {
            choices.add(
                    new Choice(
                            word(one),
                            AuditWords.state(one),
                            state.filter(one::equals).isPresent()));
        }
        return choices;
    }

    String inWords() {
        return Texts.of(
                "quality.audits.filters",
                structure.map(StructureRow::name).orElse(Texts.of("quality.audits.everyStructure")),
                kind.map(AuditWords::kind).orElse(Texts.of("quality.audits.everyKind")),
                state.map(AuditWords::state).orElse(Texts.of("quality.audits.everyState")));
    }

    /** The same filters at another address. */
    Address address(String path) {
        return Address.of(request, path)
                .with("structure", structure.map(StructureRow::code))
                .with("nature", kind.map(AuditFilters::word))
                .with("etat", state.map(AuditFilters::word));
    }

    /** « interne », « en-cours »: as the address says it. */
    private static String word(Enum<?> one) {
        return Texts.of("quality.audits.word." + one.name()).toLowerCase(Locale.ROOT);
    }
}
