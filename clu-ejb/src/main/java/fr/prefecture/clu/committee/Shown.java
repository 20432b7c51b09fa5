package fr.prefecture.clu.committee;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.shared.LooseDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What the template of the slides sees of a meeting: values, and no word of French. */
final class Shown {

    /** Of a table on a slide, in tenths of a line of text: what stands below its head. */
    private static final int ROOM = 115;

    private static final int LINE = 10;
    private static final int GAP = 4;

    /** Characters on a line of a column. */
    private static final int OF_THEME = 40;

    private static final int OF_RAPPORTEUR = 19;
    private static final int OF_PROMISE = 38;
    private static final int OF_SERVICE = 14;

    private Shown() {}

    /**
     * The meeting itself.
     *
     * @param day empty while its date is vague
     */
    public record Sitting(
            String title,
            LooseDate date,
            Optional<LocalDate> day,
            Optional<LocalTime> time,
            String place) {}

    static Sitting sitting(Meeting meeting) {
        return new Sitting(
                meeting.title(),
                meeting.date(),
                Optional.of(meeting.date().firstDay()).filter(day -> meeting.hasExactDate()),
                meeting.startsAt(),
                meeting.place());
    }

    /**
     * A part of the deck.
     *
     * @param kind the standing point that it is; empty for any other theme
     * @param number on the agenda; 0 when it does not stand there
     * @param minutes 0 when its length is not set
     */
    public record Part(String kind, int number, String theme, String rapporteur, int minutes) {}

    /** COM-46: in the order of the agenda; promises and results open the deck if it lacks them. */
    static List<Part> parts(List<AgendaItem> agenda) {
        Set<StandingItem> lacking =
                new LinkedHashSet<>(
                        List.of(StandingItem.PROMISES, StandingItem.RESULTS, StandingItem.OUTLOOK));
        List<Part> parts = new ArrayList<>();
        for (AgendaItem item : agenda) {
            item.standing().ifPresent(lacking::remove);
            parts.add(part(item));
        }
        int opening = 0;
        for (StandingItem standing : lacking) {
            boolean last = standing == StandingItem.OUTLOOK;
            parts.add(last ? parts.size() : opening++, new Part(standing.name(), 0, "", "", 0));
        }
        return parts;
    }

    private static Part part(AgendaItem item) {
        return new Part(
                item.standing().map(Enum::name).orElse(""),
                item.position(),
                item.theme(),
                item.rapporteur(),
                item.minutes().orElse(0));
    }

    static List<List<Part>> agenda(List<AgendaItem> items) {
        return split(
                items.stream().map(Shown::part).toList(),
                part ->
                        Math.max(
                                lines(part.theme(), OF_THEME),
                                lines(part.rapporteur(), OF_RAPPORTEUR)));
    }

    /**
     * What an earlier meeting promised, and how far it has come.
     *
     * @param finishedOn since when it is done, or given up
     */
    public record Promised(
            String title,
            String service,
            Optional<LooseDate> due,
            String state,
            boolean late,
            Optional<LocalDate> finishedOn) {}

    static List<Promised> promises(Collection<ActionRow> actions) {
        return actions.stream()
                .map(
                        action ->
                                new Promised(
                                        action.title(),
                                        action.service(),
                                        action.due(),
                                        action.state().name(),
                                        action.late(),
                                        action.finishedOn()))
                .toList();
    }

    static List<List<Promised>> pages(List<Promised> promises) {
        return split(
                promises,
                one ->
                        Math.max(
                                one.late() || one.finishedOn().isPresent() ? 2 : 1,
                                Math.max(
                                        lines(one.title(), OF_PROMISE),
                                        lines(one.service(), OF_SERVICE))));
    }

    /** What the meeting itself has decided so far. */
    public record Decided(String text, String service, Optional<LooseDate> due) {}

    static List<List<Decided>> decisions(List<DecisionRow> rows) {
        return split(
                rows.stream()
                        .map(row -> new Decided(first(row.text()), row.service(), row.due()))
                        .toList(),
                one -> Math.max(lines(one.text(), OF_PROMISE), lines(one.service(), OF_SERVICE)));
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse(text);
    }

    /** COM-47: as many rows on a slide as it holds; what is longer goes on on the next one. */
    private static <T> List<List<T>> split(List<T> rows, ToIntFunction<T> lines) {
        List<List<T>> pages = new ArrayList<>();
        int left = 0;
        for (T row : rows) {
            int height = lines.applyAsInt(row) * LINE + GAP;
            if (height > left || pages.isEmpty()) {
                pages.add(new ArrayList<>());
                left = ROOM;
            }
            pages.get(pages.size() - 1).add(row);
            left -= height;
        }
        return pages;
    }

    private static int lines(String text, int width) {
        return Math.max(1, (text.length() + width - 1) / width);
    }
}
