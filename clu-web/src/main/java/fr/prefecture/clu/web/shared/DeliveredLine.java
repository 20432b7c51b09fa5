package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.deliveries.SourceRow;
import java.util.Optional;
import java.util.stream.Stream;

/** A source as pages show it. */
public record DeliveredLine(SourceRow row) {

    /** « Standard principal », « Site principal », « CERT 76 permis » */
    public String name() {
        return Texts.of("deliveries.name." + row.kind(), row.name());
    }

    public String kind() {
        return Texts.of("SourceKind." + row.kind());
    }

    public String first() {
        return French.date(row.first());
    }

    public String last() {
        return French.date(row.last());
    }

    /** « 30 jours ouvrés », of a source that is awaited. */
    public String silent() {
        return isEnded() ? "" : count(row.silent(), row.kind());
    }

    public static String count(int number, SourceKind kind) {
        return Texts.count(number, "deliveries.count." + kind);
    }

    public boolean isEnded() {
        return row.endedFrom().isPresent();
    }

    public String stateKind() {
        return isEnded() ? "info" : row.silent() == 0 ? "succes" : "alerte";
    }

    /** « Terminée depuis le 8 mai 2021, remplacée par « principal » » */
    public String state() {
        return row.endedFrom()
                .map(
                        day ->
                                row.successor()
                                        .map(
                                                next ->
                                                        Texts.of(
                                                                "deliveries.state.followed",
                                                                day,
                                                                next))
                                        .orElseGet(() -> Texts.of("deliveries.state.ended", day)))
                .orElseGet(
                        () ->
                                row.endProposed()
                                        ? Texts.of("deliveries.state.proposed")
                                        : row.silent() == 0
                                                ? Texts.of("deliveries.state.current")
                                                : Texts.of("deliveries.state.silent"));
    }

    public String page() {
        return row.page();
    }

    public static Optional<DeliveredLine> find(Stream<SourceRow> rows, Optional<Long> id) {
        return rows.filter(row -> id.filter(asked -> asked == row.id()).isPresent())
                .map(DeliveredLine::new)
                .findFirst();
    }
}
