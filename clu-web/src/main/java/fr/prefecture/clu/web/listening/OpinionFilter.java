package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.OpinionFeeling;
import fr.prefecture.clu.listening.OpinionQuery;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the address of the opinions asks for; a word that it should not have is as if not there. */
record OpinionFilter(String from, String to, String feeling, String answered) {

    static final String FROM = "du";
    static final String TO = "au";

    private static final String FEELING = "ressenti";
    private static final String ANSWERED = "reponse";
    private static final String YES = "avec";
    private static final String NO = "sans";
    private static final int LONGEST = 40;

    /** A choice of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    static OpinionFilter of(HttpServletRequest request) {
        return new OpinionFilter(
                parameter(request, FROM),
                parameter(request, TO),
                parameter(request, FEELING),
                parameter(request, ANSWERED));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = Objects.toString(request.getParameter(name), "").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    OpinionQuery query() {
        return new OpinionQuery(day(from), day(to), felt(), isAnswered());
    }

    static Optional<LocalDate> day(String typed) {
        return WrittenDate.parse(typed).flatMap(WrittenDate::date);
    }

    /** The fields whose day is none. */
    List<String> wrong() {
        return Stream.of(FROM, TO)
                .filter(field -> !typed(field).isEmpty() && day(typed(field)).isEmpty())
                .toList();
    }

    String typed(String field) {
        return field.equals(FROM) ? from : to;
    }

    private Optional<OpinionFeeling> felt() {
        return Stream.of(OpinionFeeling.values())
                .filter(one -> word(one).equals(feeling))
                .findFirst();
    }

    private Optional<Boolean> isAnswered() {
        return switch (answered) {
            case YES -> Optional.of(true);
            case NO -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    boolean isEmpty() {
        return query().equals(OpinionQuery.ALL);
    }

    Address address(HttpServletRequest request, String path) {
        return Address.of(request, path)
                .with(FROM, day(from).map(LocalDate::toString))
                .with(TO, day(to).map(LocalDate::toString))
                .with(FEELING, felt().map(OpinionFilter::word))
                .with(ANSWERED, isAnswered().map(yes -> yes ? YES : NO));
    }

    List<Choice> feelings() {
        return Stream.of(OpinionFeeling.values())
                .map(
                        one ->
                                new Choice(
                                        word(one),
                                        text(one),
                                        felt().filter(one::equals).isPresent()))
                .toList();
    }

    List<Choice> answers() {
        return Stream.of(YES, NO)
                .map(
                        one ->
                                new Choice(
                                        one,
                                        Texts.of("listening.opinions.filter." + one),
                                        one.equals(answered)))
                .toList();
    }

    /** For an export and for paper: what was left out. */
    String inWords() {
        List<String> said = new ArrayList<>();
        day(from).map(day -> Texts.of("listening.opinions.filter.from", day)).ifPresent(said::add);
        day(to).map(day -> Texts.of("listening.opinions.filter.to", day)).ifPresent(said::add);
        felt().map(OpinionFilter::text).ifPresent(said::add);
        isAnswered()
                .map(yes -> Texts.of("listening.opinions.filter." + (yes ? YES : NO)))
                .ifPresent(said::add);
        return said.isEmpty()
                ? Texts.of("listening.opinions.filter.none")
                : French.capital(String.join(", ", said));
    }

    static String text(OpinionFeeling feeling) {
        return Texts.of("OpinionFeeling." + feeling.name());
    }

    private static String word(OpinionFeeling feeling) {
        return switch (feeling) {
            case POSITIVE -> "positif";
            case NEUTRAL -> "neutre";
            case NEGATIVE -> "negatif";
        };
    }
}
