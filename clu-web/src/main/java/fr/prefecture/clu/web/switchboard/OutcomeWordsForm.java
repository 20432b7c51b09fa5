package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.OutcomeMeaning;
import fr.prefecture.clu.switchboard.OutcomeWordRow;
import fr.prefecture.clu.switchboard.OutcomeWords;
import fr.prefecture.clu.web.shared.ImportWords;
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
public class OutcomeWordsForm implements ImportWords {

    private static final String FIELD = "issue-";

    @Inject OutcomeWords words;
    @Inject HttpServletRequest request;

    @Override
    public String destination() {
        return "switchboard";
    }

    @Override
    public String column() {
        return "outcome";
    }

    @Override
    public String unknown() {
        return "switchboard.import.outcomeUnknown";
    }

    @Override
    public List<String> words(String source, List<String> unknown) {
        return Stream.concat(
                        words.asked(unknown).stream(),
                        words.rows(source).stream().map(OutcomeWordRow::word))
                .toList();
    }

    @Override
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

    @Override
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
