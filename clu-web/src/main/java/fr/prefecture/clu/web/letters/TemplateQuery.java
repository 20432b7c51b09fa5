package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.Observations;
import fr.prefecture.clu.letters.ReplyKind;
import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.letters.TemplateState;
import fr.prefecture.clu.letters.TemplateUses;
import fr.prefecture.clu.letters.UseRow;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of the collection that an address asks for: the page and its export agree. */
@RequestScoped
public class TemplateQuery {

    static final int DAYS = 30;

    @Inject ReplyTemplates templates;
    @Inject TemplateUses uses;
    @Inject Observations observations;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    Optional<TemplateState> state() {
        return chosen("statut", TemplateState.values());
    }

    Optional<ReplyKind> kind() {
        return chosen("type", ReplyKind.values());
    }

    String words() {
        return Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    }

    boolean isFiltered() {
        return state().isPresent() || kind().isPresent() || !words().isEmpty();
    }

    List<TemplateLine> lines() {
        Map<Long, Long> counts =
                uses.rows(lastDays()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        UseRow::templateId, Collectors.summingLong(UseRow::uses)));
        Map<Long, Long> said = observations.counts();
        return templates.rows().stream()
                .filter(row -> state().map(row.state()::equals).orElse(true))
                .filter(row -> kind().map(row.terms().kind()::equals).orElse(true))
                .filter(this::says)
                .map(
                        row ->
                                new TemplateLine(
                                        row,
                                        counts.getOrDefault(row.id(), 0L),
                                        said.getOrDefault(row.id(), 0L)))
                .toList();
    }

    ReportingPeriod lastDays() {
        LocalDate today = LocalDate.now(clock);
        return new ReportingPeriod(today.minusDays(DAYS - 1L), today);
    }

    /** What is shown, in words: for the first line of an export. */
    String said() {
        return Texts.of(
                "letters.filters",
                state().map(LetterWords::of).orElseGet(() -> Texts.of("letters.filter.all")),
                kind().map(LetterWords::of).orElseGet(() -> Texts.of("letters.filter.all")),
                words().isEmpty() ? Texts.of("letters.filter.noWord") : words(),
                LocalDate.now(clock));
    }

    String export(String path) {
        return Address.of(request, path)
                .with("q", words())
                .with("statut", state().map(TemplateState::name))
                .with("type", kind().map(ReplyKind::name))
                .toString();
    }

    private boolean says(TemplateRow row) {
        String said =
                Folded.key(
                        String.join(
                                " ",
                                row.code(),
                                row.latest().subject(),
                                row.terms().service(),
                                String.join(" ", row.terms().requests()),
                                row.latest().text().source()));
        return Folded.words(words()).stream().allMatch(said::contains);
    }

    private <E extends Enum<E>> Optional<E> chosen(String name, E[] constants) {
        String asked = request.getParameter(name);
        return Arrays.stream(constants).filter(one -> one.name().equals(asked)).findFirst();
    }
}
