package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.home.LastWrites;
import fr.prefecture.clu.shared.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * HOM-18: what the features answered the home page, for everybody with the same roles, and what is
 * told beside a list, for each reader, until something is written, the day ends or a minute has
 * passed.
 */
@ApplicationScoped
public class KeptAnswers {

    /** How long what nobody tells the history may stay unseen. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int MOST = 500;
    private static final String MARK = KeptAnswers.class.getName();

    @Inject LastWrites writes;
    @Inject HttpServletRequest request;
    @Inject Clock clock;

    LongSupplier ticks = System::nanoTime;

    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();
    private final Set<Question> asking = ConcurrentHashMap.newKeySet();

    private record Question(String what, Object about, List<String> roles, LocalDate today) {}

    private record Answer(Object value, String mark, long asked) {

        boolean isOld(long now) {
            return now - asked >= LONGEST.toNanos();
        }
    }

    /**
     * The answer, which must depend on nothing but what is asked, about what, the roles of whoever
     * asks and the day. Of those who find it out of date at once, one asks: the others wait for
     * what was written, and are content with what is known where only the minute has passed.
     */
    @SuppressWarnings("unchecked")
    public <T> T of(String what, Object about, Supplier<T> ask) {
        String mark = mark();
        Question question = new Question(what, about, roles(), LocalDate.now(clock));
        Answer known = answers.get(question);
        if (known == null || !known.mark().equals(mark)) {
            forgetTooMany();
            known =
                    answers.compute(
                            question,
                            (any, old) ->
                                    old != null && old.mark().equals(mark)
                                            ? old
                                            : answer(ask, mark));
        } else if (known.isOld(ticks.getAsLong()) && asking.add(question)) {
            try {
                known = answer(ask, mark);
                answers.put(question, known);
            } finally {
                asking.remove(question);
            }
        }
        return (T) known.value();
    }

    /** The same of an answer that also depends on who asks. */
    public <T> T ofMine(String what, Object about, Supplier<T> ask) {
        return of(what, List.of(about, request.getRemoteUser()), ask);
    }

    private Answer answer(Supplier<?> ask, String mark) {
        long asked = ticks.getAsLong();
        return new Answer(ask.get(), mark, asked);
    }

    private void forgetTooMany() {
        if (answers.size() >= MOST) {
            answers.clear();
        }
    }

    /** Read once in a request, before anything is asked. */
    private String mark() {
        String mark = (String) request.getAttribute(MARK);
        if (mark == null) {
            mark = writes.mark();
            request.setAttribute(MARK, mark);
        }
        return mark;
    }

    private List<String> roles() {
        return Roles.GRANTABLE.stream().filter(request::isUserInRole).toList();
    }
}
