package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.OutcomeMeaning;
import fr.prefecture.clu.switchboard.OutcomeWordRow;
import fr.prefecture.clu.switchboard.OutcomeWords;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the words of a table of calls mean, as the preview of its import asks: TEL-115. */
@RequestScoped
public class OutcomeWordsForm {

    /** The column of the words. */
    public static final String COLUMN = "outcome";

    /** Why a row is refused whose word nobody knows. */
    public static final String UNKNOWN = "switchboard.import.outcomeUnknown";

    private static final String FIELD = "issue-";

    @Inject OutcomeWords words;
    @Inject HttpServletRequest request;

    /** A word and what it may mean. */
    public record Line(String id, String word, String help, List<Option> options) {}

    /** A meaning; or none as yet. */
    public record Option(String value, String label, boolean chosen) {}

    /** The words to ask about, and behind them those of which somebody has said it. */
    public List<String> words(String source, List<String> unknown) {
        return Stream.concat(
                        words.asked(unknown).stream(),
                        words.rows(source).stream().map(OutcomeWordRow::word))
                .toList();
    }

    /** How these words are asked about. */
    public List<Line> lines(String source, List<String> asked) {
        Map<String, OutcomeMeaning> known =
                words.rows(source).stream()
                        .collect(Collectors.toMap(OutcomeWordRow::word, OutcomeWordRow::meaning));
        return IntStream.range(0, asked.size())
                .mapToObj(i -> line(i, asked.get(i), Optional.ofNullable(known.get(asked.get(i)))))
                .toList();
    }

    private static Line line(int place, String word, Optional<OutcomeMeaning> known) {
        return new Line(
                FIELD + place,
                Texts.of("switchboard.import.words.word", word),
                Texts.of(
                        known.isPresent()
                                ? "switchboard.import.words.known"
                                : "switchboard.import.words.unknown"),
                Stream.concat(
                                Stream.of(
                                        new Option(
                                                "",
                                                Texts.of("switchboard.import.words.none"),
                                                known.isEmpty())),
                                Arrays.stream(OutcomeMeaning.values())
                                        .map(one -> option(one, known)))
                        .toList());
    }

    private static Option option(OutcomeMeaning one, Optional<OutcomeMeaning> known) {
        return new Option(
                one.name(),
                Texts.of(OutcomeMeaning.class.getSimpleName() + "." + one.name()),
                known.equals(Optional.of(one)));
    }

    /** Keeps what was chosen for these words, for this source. */
    public void save(String source, List<String> asked) {
        words.say(source, chosen(asked, place -> request.getParameter(FIELD + place)));
    }

    /** What is none of the meanings is not said. */
    static Map<String, Optional<OutcomeMeaning>> chosen(
            List<String> asked, IntFunction<String> answers) {
        Map<String, Optional<OutcomeMeaning>> chosen = new LinkedHashMap<>();
        for (int place = 0; place < asked.size(); place++) {
            String answer = answers.apply(place);
            chosen.put(
                    asked.get(place),
                    Arrays.stream(OutcomeMeaning.values())
                            .filter(one -> one.name().equals(answer))
                            .findFirst());
        }
        return chosen;
    }
}
