package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.deliveries.AwaitedSources;
import fr.prefecture.clu.deliveries.SourceKind;
import fr.prefecture.clu.deliveries.SourceRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DEL-10: which sources of what a page shows are silent, in words. */
@RequestScoped
public class SilentSources {

    /**
     * Sources that have stopped on the same day.
     *
     * @param text « aucun journal reçu depuis 30 jours ouvrés »
     */
    public record Stopped(List<DeliveredLine> sources, String text) {

        String sentence() {
            return Texts.of(
                    "deliveries.silent.sentence",
                    last(),
                    sources.stream().map(DeliveredLine::name).collect(Collectors.joining(", ")),
                    text);
        }

        LocalDate last() {
            return sources.get(0).row().last();
        }
    }

    private static final int MOST_SENTENCES = 3;

    /** Of all sources. */
    public static final String ALL =
            Stream.of(SourceKind.values()).map(SourceKind::name).collect(Collectors.joining(" "));

    @Inject AwaitedSources sources;
    @Inject KeptAnswers kept;

    private final Map<String, List<Stopped>> asked = new TreeMap<>();

    /**
     * @param kinds of sources, with blanks between them
     * @param name of the one that is shown, or the code of a territory; empty for all of them
     */
    public List<Stopped> of(String kinds, String name) {
        return asked.computeIfAbsent(
                kinds + '/' + name,
                any ->
                        stopped(
                                silent(kinds).stream()
                                        .filter(row -> name.isEmpty() || isOf(row, name))
                                        .toList()));
    }

    /** « Données arrêtées au 31 mai 2021. » where all stopped on one day. */
    public String heading(String kinds, String name) {
        List<LocalDate> days = days(kinds, name);
        return days.size() == 1
                ? Texts.of("deliveries.silent.heading", days.get(0))
                : Texts.of("deliveries.silent.headings");
    }

    /** What follows the names of some: the day too, where the heading does not say it. */
    public String said(Stopped stopped, String kinds, String name) {
        return days(kinds, name).size() == 1
                ? Texts.of("deliveries.silent.line", stopped.text())
                : Texts.of("deliveries.silent.dated", stopped.last(), stopped.text());
    }

    private List<LocalDate> days(String kinds, String name) {
        return of(kinds, name).stream().map(Stopped::last).distinct().toList();
    }

    /** The kinds of sources that figures are made of, with blanks between them. */
    public static String kinds(Stream<String> codes) {
        Set<SourceKind> kinds = EnumSet.noneOf(SourceKind.class);
        codes.forEach(
                code ->
                        Stream.of(SourceKind.values())
                                .filter(kind -> kind.counts(code))
                                .forEach(kinds::add));
        return kinds.stream().map(SourceKind::name).collect(Collectors.joining(" "));
    }

    /** For a paper: each stop a sentence of its own, or one for more than it has room for. */
    public List<String> sentences(String kinds) {
        List<Stopped> stopped = of(kinds, "");
        return stopped.size() <= MOST_SENTENCES
                ? stopped.stream().map(Stopped::sentence).toList()
                : List.of(
                        Texts.of(
                                "deliveries.silent.many",
                                stopped.stream().mapToInt(one -> one.sources().size()).sum(),
                                days(kinds, "").stream()
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow()));
    }

    private List<SourceRow> silent(String kinds) {
        Set<SourceKind> of =
                Arrays.stream(kinds.split(" "))
                        .filter(Predicate.not(String::isEmpty))
                        .map(SourceKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SourceKind.class)));
        return of.isEmpty()
                ? List.of()
                : kept.of("silent sources", kinds, () -> sources.silent(of));
    }

    /** A territory has a source for each title. */
    private static boolean isOf(SourceRow row, String name) {
        return row.kind() == SourceKind.CERT
                ? row.name().startsWith(name + ' ')
                : row.name().equals(name);
    }

    static List<Stopped> stopped(List<SourceRow> rows) {
        record Stop(SourceKind kind, LocalDate last, int silent) {}
        Map<Stop, List<DeliveredLine>> stops =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> new Stop(row.kind(), row.last(), row.silent()),
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                DeliveredLine::new, Collectors.toList())));
        return stops.entrySet().stream()
                .map(
                        stop ->
                                new Stopped(
                                        stop.getValue(),
                                        Texts.of(
                                                "deliveries.silent." + stop.getKey().kind(),
                                                DeliveredLine.count(
                                                        stop.getKey().silent(),
                                                        stop.getKey().kind()))))
                .toList();
    }
}
