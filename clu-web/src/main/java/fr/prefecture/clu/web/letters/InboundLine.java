package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.CountedUnit;
import fr.prefecture.clu.letters.InboundChannel;
import fr.prefecture.clu.letters.InboundCounts;
import fr.prefecture.clu.letters.InboundOutcome;
import fr.prefecture.clu.letters.InboundRow;
import fr.prefecture.clu.letters.TypedInbound;
import fr.prefecture.clu.web.shared.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A row of the grid: what is known of a service's week on a channel, or what was typed there.
 *
 * @param values by column, as the fields show them
 * @param outcome of what was typed; nothing before anything was
 */
public record InboundLine(
        CountedUnit service,
        InboundChannel channel,
        int version,
        Map<String, String> values,
        Optional<InboundOutcome> outcome) {

    static final List<String> COLUMNS =
            List.of("received", "acknowledged", "toAcknowledge", "answered", "toAnswer");

    /** A field of the row. */
    public record Cell(String column, String id, String label, String value, boolean wrong) {}

    static InboundLine empty(CountedUnit service, InboundChannel channel) {
        return new InboundLine(service, channel, TypedInbound.UNKNOWN, Map.of(), Optional.empty());
    }

    InboundLine knowing(InboundRow row) {
        InboundCounts counts = row.counts();
        Map<String, String> known = new HashMap<>();
        known.put("received", String.valueOf(counts.received()));
        counts.acknowledged().ifPresent(one -> known.put("acknowledged", one.toString()));
        counts.toAcknowledge().ifPresent(one -> known.put("toAcknowledge", one.toString()));
        counts.answered().ifPresent(one -> known.put("answered", one.toString()));
        counts.toAnswer().ifPresent(one -> known.put("toAnswer", one.toString()));
        return new InboundLine(service, channel, row.version(), known, outcome);
    }

    /** As the form has sent it; the version is that of what was shown. */
    InboundLine typed(Function<String, String> parameters) {
        Map<String, String> typed = new HashMap<>();
        COLUMNS.forEach(column -> typed.put(column, parameters.apply(id(column))));
        String shown = parameters.apply(id("version"));
        return new InboundLine(
                service,
                channel,
                shown.matches("-?\\d{1,9}") ? Integer.parseInt(shown) : TypedInbound.UNKNOWN,
                typed,
                Optional.empty());
    }

    InboundLine with(InboundOutcome became) {
        return new InboundLine(service, channel, version, values, Optional.of(became));
    }

    TypedInbound row() {
        return new TypedInbound(service.id(), channel, version, values);
    }

    boolean isOf(InboundRow row) {
        return row.serviceId() == service.id() && row.channel() == channel;
    }

    String id(String column) {
        return column + "-" + key();
    }

    public String key() {
        return service.id() + "-" + channel.name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return Texts.of(
                "letters.grid.row",
                service.name(),
                Texts.of("letters.channel.short." + channel.name()));
    }

    public List<Cell> cells() {
        return COLUMNS.stream().map(this::cell).toList();
    }

    private Cell cell(String column) {
        return new Cell(
                column,
                id(column),
                Texts.of("letters.grid.cell", Texts.of("letters.grid." + column), label()),
                values.getOrDefault(column, ""),
                outcome.filter(InboundOutcome::isRefused)
                        .filter(refusal -> refusal.column().equals(column))
                        .isPresent());
    }

    public String versionName() {
        return id("version");
    }

    public boolean isRefused() {
        return outcome.filter(InboundOutcome::isRefused).isPresent();
    }

    /** What became of what was typed, or whether anything is known. */
    public String said() {
        InboundOutcome.Kind kind =
                outcome.map(InboundOutcome::kind)
                        .orElse(
                                version == TypedInbound.UNKNOWN
                                        ? InboundOutcome.Kind.EMPTY
                                        : InboundOutcome.Kind.SAME);
        return isRefused()
                ? Texts.of(
                        "letters.grid.refused",
                        Texts.of("letters.grid." + outcome.orElseThrow().column()),
                        Texts.of(outcome.orElseThrow().key(), outcome.orElseThrow().arguments()))
                : Texts.of("letters.grid.said." + kind.name());
    }

    /** The row, its column and why. */
    String refused() {
        return Texts.of("letters.grid.cell", label(), said());
    }
}
