package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be done with the ticked rows of a list, and what became of it. */
public final class ListActs {

    private final List<ListDeclaration.Act> all;
    private final String texts;
    private final HttpServletRequest request;
    private final MessagesPage messages;
    private final ListState state;
    private final LongFunction<Optional<String>> names;
    private final ListOutcome outcome;

    /**
     * @param texts with what the keys of the texts of the list begin
     * @param names by which readers know rows; none for one that is gone
     */
    ListActs(
            List<ListDeclaration.Act> all,
            String texts,
            HttpServletRequest request,
            MessagesPage messages,
            ListState state,
            LongFunction<Optional<String>> names) {
        this.all = List.copyOf(all);
        this.texts = texts;
        this.request = request;
        this.messages = messages;
        this.state = state;
        this.names = names;
        this.outcome = ListOutcome.taken(request, state.path());
    }

    /** Each a button. */
    public List<ListDeclaration.Act> getAll() {
        return all;
    }

    /** Each ticked row for itself; the page that comes after says what was refused, by its row. */
    public void run(String key) throws IOException {
        ListDeclaration.Act act =
                all.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(key));
        String[] ticked = request.getParameterValues(ListOutcome.TICK);
        ListOutcome done = ListOutcome.of(act.doing(), ticked == null ? new String[0] : ticked);
        if (!done.done().isEmpty()) {
            messages.tellNext(
                    Texts.of(
                            "kit.done",
                            act.text(),
                            Texts.count(done.done().size(), texts + ".count")));
        }
        if (done.isEmpty()) {
            messages.refuseNext(Texts.of("kit.untouched"));
        } else if (!done.refused().isEmpty()) {
            messages.refuseNext(
                    done.refused().stream()
                            .map(one -> named(one, done.refusal(one)))
                            .collect(Collectors.joining(" ")));
        }
        done.keep(request, state.path());
        messages.leadTo(state.address().toString());
    }

    private String named(long id, String refusal) {
        return names.apply(id).map(name -> Texts.of("kit.refused", name, refusal)).orElse(refusal);
    }

    /**
     * The rows whose ticks go, with which the last act succeeded or that are no more: « 12 31 ».
     */
    public String getDone() {
        return Stream.concat(
                        outcome.done().stream(),
                        outcome.refused().stream().filter(id -> names.apply(id).isEmpty()))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** Why the last act was refused for a row; empty when it was not. */
    String refusal(long id) {
        return outcome.refusal(id);
    }
}
