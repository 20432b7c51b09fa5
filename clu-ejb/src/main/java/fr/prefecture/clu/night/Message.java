package fr.prefecture.clu.night;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a night has to say of a file or of itself: a key of the screens' texts, and what to put into
 * it.
 */
public record Message(String key, List<Object> arguments) {

    private static final String BETWEEN = "\u001f";
    private static final int MOST = 500;

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    static Optional<Message> stored(String key, String detail) {
        return Optional.ofNullable(key)
                .map(
                        k ->
                                new Message(
                                        k,
                                        detail == null || detail.isEmpty()
                                                ? List.of()
                                                : Arrays.asList(
                                                        (Object[]) detail.split(BETWEEN, -1))));
    }

    String detail() {
        String joined =
                arguments.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        return joined.length() <= MOST ? joined : joined.substring(0, MOST);
    }
}
