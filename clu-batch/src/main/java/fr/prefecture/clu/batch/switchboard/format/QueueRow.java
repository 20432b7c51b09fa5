package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** TEL-79 An event of the realtime table, and what of its parameters tells about no person. */
final class QueueRow {
    private static final Pattern WORD = Pattern.compile("[A-Z_]{2,30}");
    private static final Pattern DURATION = Pattern.compile("-?\\d{1,30}");

    /** More digits may be a telephone number. */
    private static final Pattern SMALL = Pattern.compile("-?\\d{1,6}");

    private static final Set<String> KEYWORDS = Set.of("BRIDGE", "APP", "LINK", "PAUSED");

    /** A fourth is the caller's name. */
    private static final int ENTRY_PARAMETERS = 3;

    final String call;
    final String queue;
    final String event;
    private final Verb verb;
    private final List<String> parameters;

    QueueRow(QueueColumns columns, List<String> cells) {
        call = columns.call(cells);
        queue = columns.queue(cells);
        event = columns.event(cells);
        byte[] word = event.getBytes(UTF_8);
        verb = Verb.of(word, 0, word.length);
        List<String> all = columns.parameters(cells);
        boolean named = verb.kind == Verb.Kind.START && all.size() > ENTRY_PARAMETERS;
        parameters = named ? all.subList(0, ENTRY_PARAMETERS) : all;
    }

    /** Whether its fifth column holds a word of a log. */
    boolean isEvent() {
        return WORD.matcher(event).matches();
    }

    boolean isCounted() {
        return verb.kind != Verb.Kind.OTHER;
    }

    boolean hasUnreadableDuration() {
        return durations().anyMatch(text -> !DURATION.matcher(text).matches());
    }

    /** Seconds that the call had spent in the queue by then, as far as the event says. */
    long seconds() {
        return durations()
                .filter(text -> SMALL.matcher(text).matches())
                .mapToLong(Long::parseLong)
                .filter(seconds -> seconds > 0)
                .sum();
    }

    private Stream<String> durations() {
        int size = parameters.size();
        return IntStream.of(verb.waitAt(size), verb.talkAt(size))
                .filter(i -> i >= 0 && i < size)
                .mapToObj(parameters::get)
                .filter(text -> !text.isEmpty());
    }

    String[] harmless() {
        return IntStream.range(0, parameters.size())
                .mapToObj(i -> isHarmless(i) ? parameters.get(i) : "")
                .toArray(String[]::new);
    }

    private boolean isHarmless(int index) {
        String text = parameters.get(index);
        return switch (verb.shape(index, parameters.size())) {
            case 'w', 't' -> DURATION.matcher(text).matches();
            case 'n' -> SMALL.matcher(text).matches();
            case 'k' -> KEYWORDS.contains(text);
            default -> false;
        };
    }
}
