package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Checkpoint;
import fr.prefecture.clu.cert.Quantity;
import fr.prefecture.clu.cert.Span;
import fr.prefecture.clu.cert.Statements;
import fr.prefecture.clu.cert.Workload;
import fr.prefecture.clu.cert.Workloads;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A day or a week of all départements on one screen, typed down the columns. */
@Named
@RequestScoped
public class WorkEntryPage {

    /** A column of the grid. */
    public record Column(Workload work, Optional<Checkpoint> told, Optional<Long> opening) {

        public String key() {
            return work.territory() + "-" + work.title();
        }

        public String name() {
            return work.name();
        }

        /** The backlog with which the period begins, for the browser's own sum. */
        public String openingValue() {
            return opening.map(String::valueOf).orElse("");
        }

        public String openingText() {
            return Words.number(opening);
        }
    }

    /** A row of the grid. */
    public record Row(String code, String name, boolean required, List<Cell> cells) {}

    /** A field of the grid. */
    public record Cell(String id, String label, String value, String column, String problem) {

        public boolean isWrong() {
            return !problem.isEmpty();
        }
    }

    /** A choice of the list of weeks. */
    public record Choice(String value, String text, boolean chosen) {}

    private static final String OLDEST = "oldest";
    private static final int WEEKS_OFFERED = 26;

    /** The period, the territory and the title, which nobody types. */
    private static final int KEYS = 3;

    @Inject Workloads workloads;
    @Inject Statements statements;
    @Inject MessagesPage messages;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private final Map<String, String> problems = new LinkedHashMap<>();
    private Span span;
    private List<Column> columns;

    @PostConstruct
    void begin() {
        span = asked().orElseGet(this::lastWeek);
        columns = columns();
    }

    /** The week that is told next: the last one that is over. */
    private Span lastWeek() {
        LocalDate today = LocalDate.now(clock);
        Span week = Span.weekOf(today);
        return today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) >= 0
                ? week
                : Span.weekOf(week.from().minusDays(1));
    }

    private Optional<Span> asked() {
        String text = parameter("periode");
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : AskedPeriod.span(text).or(() -> Optional.of(Span.day(LocalDate.parse(text))));
        } catch (DateTimeException | RuleBroken e) {
            return Optional.empty();
        }
    }

    private List<Column> columns() {
        LocalDate anchor = span.anchor();
        List<Column> found = new ArrayList<>();
        for (Workload work :
                workloads.rows(new ReportingPeriod(anchor, anchor), Optional.empty())) {
            Optional<Checkpoint> told =
                    work.checkpoints().stream()
                            .filter(c -> c.statement().span().equals(span))
                            .findFirst();
            found.add(new Column(work, told, opening(work, told)));
        }
        return found;
    }

    /** What the period begins with: told with it, or the end of the one before. */
    private Optional<Long> opening(Workload work, Optional<Checkpoint> told) {
        if (told.isPresent()) {
            return told.get().opening();
        }
        LocalDate before = span.from().minusDays(span.isWeek() ? 4 : 1);
        ReportingPeriod stretch =
                new ReportingPeriod(span.isWeek() ? before : before.minusDays(4), before);
        return workloads.rows(stretch, Optional.of(work.territory())).stream()
                .filter(one -> one.title().equals(work.title()))
                .findFirst()
                .flatMap(Workload::closing);
    }

    // --- the form

    public String save() throws IOException {
        List<Map<String, String>> lines = new ArrayList<>();
        Function<Map<String, String>, Checked> checker = statements.checker();
        for (Column column : columns) {
            Map<String, String> cells = cells(column);
            if (cells.size() == KEYS) {
                continue;
            }
            Checked checked = checker.apply(cells);
            missing(cells)
                    .ifPresent(code -> refuse(column, code, "imports.cell.missing", List.of()));
            if (!checked.isRight()) {
                refuse(column, checked.column(), checked.key(), checked.arguments());
            } else if (statements.known(List.of(checked.identity())) == 0) {
                lines.add(cells);
            }
        }
        if (problems.isEmpty()) {
            statements.type(lines);
            messages.tellNext(Texts.of("cert.entry.saved", Words.span(span)));
            messages.leadTo(
                    Address.of(request, "/cert").with("periode", periodOfPage()).toString());
        }
        return null;
    }

    private String periodOfPage() {
        return span.isWeek() ? span.toString() : java.time.YearMonth.from(span.from()).toString();
    }

    private Map<String, String> cells(Column column) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("period", span.toString());
        cells.put("territory", column.work().territory());
        cells.put("title", column.work().title());
        for (String code : codes()) {
            String typed = parameter(id(column, code)).strip();
            if (!typed.isEmpty()) {
                cells.put(code, typed);
            }
        }
        return cells;
    }

    private static Optional<String> missing(Map<String, String> cells) {
        return java.util.Arrays.stream(Quantity.values())
                .filter(Quantity::isRequired)
                .map(Quantity::code)
                .filter(code -> !cells.containsKey(code))
                .findFirst();
    }

    private void refuse(Column column, String code, String key, List<Object> arguments) {
        String field = codes().contains(code) ? code : Quantity.RECEIVED.code();
        String sentence = Texts.of(key, arguments);
        String text = Texts.of("cert.entry.refused", column.name(), label(field), sentence);
        if (problems.putIfAbsent(id(column, field), sentence) == null) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            id(column, field),
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (Quantity measure : Quantity.values()) {
            codes.add(measure.code());
        }
        codes.add(OLDEST);
        return codes;
    }

    private static String id(Column column, String code) {
        return column.key() + "-" + code;
    }

    private static String label(String code) {
        return java.util.Arrays.stream(Quantity.values())
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .map(Words::name)
                .orElseGet(() -> Texts.of("cert.column.oldest"));
    }

    // --- what the page shows

    public String getSpanText() {
        return French.capital(Words.span(span));
    }

    public String getSpanValue() {
        return span.toString();
    }

    public List<Column> getColumns() {
        return columns;
    }

    /** What must be told, which the reconciliation needs, first. */
    public List<Row> getFlows() {
        return rows(true);
    }

    public List<Row> getRest() {
        return rows(false);
    }

    private List<Row> rows(boolean required) {
        List<Row> rows = new ArrayList<>();
        for (String code : codes()) {
            boolean needed =
                    java.util.Arrays.stream(Quantity.values())
                            .anyMatch(m -> m.code().equals(code) && m.isRequired());
            if (needed == required) {
                rows.add(
                        new Row(
                                code,
                                label(code),
                                needed,
                                columns.stream().map(column -> cell(column, code)).toList()));
            }
        }
        return rows;
    }

    private Cell cell(Column column, String code) {
        String id = id(column, code);
        String typed = request.getParameter(id);
        return new Cell(
                id,
                Texts.of("cert.entry.label", label(code), column.name()),
                typed == null ? told(column, code) : typed,
                column.key(),
                problems.getOrDefault(id, ""));
    }

    private static String told(Column column, String code) {
        return column.told()
                .map(c -> c.statement().amounts())
                .flatMap(
                        amounts ->
                                code.equals(OLDEST)
                                        ? amounts.oldestDay().map(French::date)
                                        : amounts.told().entrySet().stream()
                                                .filter(e -> e.getKey().code().equals(code))
                                                .findFirst()
                                                .map(
                                                        e ->
                                                                e.getValue()
                                                                        .stripTrailingZeros()
                                                                        .toPlainString()
                                                                        .replace('.', ',')))
                .orElse("");
    }

    /** Whether something is told of the period already: what is typed corrects it. */
    public boolean isCorrecting() {
        return columns.stream().anyMatch(column -> column.told().isPresent());
    }

    public List<Choice> getWeeks() {
        List<Choice> choices = new ArrayList<>();
        Span week = lastWeek();
        for (int ago = 0; ago < WEEKS_OFFERED; ago++) {
            Span one = Span.weekOf(week.from().minusWeeks(ago));
            choices.add(
                    new Choice(one.toString(), French.capital(Words.span(one)), one.equals(span)));
        }
        if (choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(span.toString(), French.capital(Words.span(span)), true));
        }
        return choices;
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
