package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Amounts;
import fr.prefecture.clu.cert.Checkpoint;
import fr.prefecture.clu.cert.Quantity;
import fr.prefecture.clu.cert.Span;
import fr.prefecture.clu.cert.Statements;
import fr.prefecture.clu.cert.Workload;
import fr.prefecture.clu.cert.Workloads;
import fr.prefecture.clu.shared.ImportTarget.Checked;
import fr.prefecture.clu.shared.ReportingPeriod;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** A row of the grid; the hint says how its fields are written, where that is not plain. */
    public record Row(String code, String name, boolean required, String hint, List<Cell> cells) {

        public boolean isHinted() {
            return !hint.isEmpty();
        }
    }

    /** What a column was filled from. */
    public record Seen(String name, String value) {}

    /** A field of the grid. */
    public record Cell(String id, String label, String value, String column, String problem) {

        public boolean isWrong() {
            return !problem.isEmpty();
        }
    }

    /** A choice of the list of weeks. */
    public record Choice(String value, String text, boolean chosen) {}

    private static final String PERIOD = "periode";
    private static final String OLDEST = "oldest";
    private static final List<String> CODES = codes();
    private static final int WEEKS_OFFERED = 26;

    /** The period, the territory and the title, which nobody types. */
    private static final int KEYS = 3;

    @Inject Workloads workloads;
    @Inject Statements statements;
    @Inject MessagesPage messages;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private final Map<String, String> problems = new LinkedHashMap<>();
    private EntryPeriod period;
    private List<Column> columns;

    @PostConstruct
    void begin() {
        period = EntryPeriod.read(parameter(PERIOD), LocalDate.now(clock));
        columns = period.isWrong() ? List.of() : columns();
    }

    /** What cannot be typed is said at its field, and there is no grid. */
    public void load() {
        if (period.isWrong()) {
            say(PERIOD, period.problem());
        }
    }

    private List<Column> columns() {
        Span span = period.span();
        LocalDate anchor = span.anchor();
        List<Column> found = new ArrayList<>();
        for (Workload work :
                workloads.rows(new ReportingPeriod(anchor, anchor), Optional.empty())) {
            Optional<Checkpoint> told =
                    work.checkpoints().stream()
                            .filter(c -> c.statement().span().equals(span))
                            .findFirst();
            found.add(new Column(work, told, opening(work, span, told)));
        }
        return found;
    }

    /** What the period begins with: told with it, or the end of the one before. */
    private Optional<Long> opening(Workload work, Span span, Optional<Checkpoint> told) {
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

    /** A column that nobody has touched is neither verified nor saved again. */
    public String save() throws IOException {
        if (period.isWrong()) {
            return null;
        }
        List<Map<String, String>> lines = new ArrayList<>();
        Function<Map<String, String>, List<Checked>> examiner = statements.examiner();
        for (Column column : columns) {
            Map<String, String> cells = cells(column);
            if (cells.size() == KEYS || !isTouched(column)) {
                continue;
            }
            List<Checked> checked = examiner.apply(cells);
            if (!checked.get(0).isRight()) {
                checked.stream()
                        .sorted(Comparator.comparingInt(one -> CODES.indexOf(one.column())))
                        .forEach(one -> refuse(column, one));
            } else if (statements.known(List.of(checked.get(0).identity())) == 0) {
                lines.add(cells);
            }
        }
        if (problems.isEmpty()) {
            statements.type(lines);
            messages.tellNext(Texts.of("cert.entry.saved", Words.span(period.span())));
            messages.leadTo(Address.of(request, "/cert").with(PERIOD, periodOfPage()).toString());
        }
        return null;
    }

    private String periodOfPage() {
        Span span = period.span();
        return span.isWeek() ? span.toString() : java.time.YearMonth.from(span.from()).toString();
    }

    private boolean isTouched(Column column) {
        return !parameter(seenName(column)).equals(written(CODES, code -> typed(column, code)));
    }

    private String typed(Column column, String code) {
        return parameter(id(column, code)).strip();
    }

    private static String written(List<String> codes, UnaryOperator<String> value) {
        return codes.stream().map(value).collect(Collectors.joining("|"));
    }

    private Map<String, String> cells(Column column) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("period", period.span().toString());
        cells.put("territory", column.work().territory());
        cells.put("title", column.work().title());
        for (String code : CODES) {
            String typed = typed(column, code);
            if (!typed.isEmpty()) {
                cells.put(code, typed);
            }
        }
        return cells;
    }

    private void refuse(Column column, Checked wrong) {
        String field = CODES.contains(wrong.column()) ? wrong.column() : Quantity.RECEIVED.code();
        String sentence =
                wrong.key().equals("imports.cell.missing")
                        ? Texts.of("cert.entry.missing")
                        : Texts.of(wrong.key(), wrong.arguments());
        if (problems.putIfAbsent(id(column, field), sentence) == null) {
            say(
                    id(column, field),
                    Texts.of("cert.entry.refused", column.name(), label(field), sentence));
        }
    }

    private static void say(String field, String text) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static List<String> codes() {
        return Stream.concat(
                        Arrays.stream(Quantity.values()).map(Quantity::code), Stream.of(OLDEST))
                .toList();
    }

    private static String id(Column column, String code) {
        return column.key() + "-" + code;
    }

    private static String seenName(Column column) {
        return "vu-" + column.key();
    }

    private static String label(String code) {
        return Arrays.stream(Quantity.values())
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .map(Words::name)
                .orElseGet(() -> Texts.of("cert.column.oldest"));
    }

    // --- what the page shows

    public boolean isAsked() {
        return !period.isWrong();
    }

    public String getSpanText() {
        return French.capital(Words.span(period.span()));
    }

    public String getSpanValue() {
        return period.span().toString();
    }

    /** What each column was filled from, which tells whether somebody has touched it. */
    public List<Seen> getSeen() {
        return columns.stream()
                .map(
                        column -> {
                            String name = seenName(column);
                            String sent = request.getParameter(name);
                            return new Seen(
                                    name,
                                    sent == null
                                            ? written(CODES, code -> told(column, code))
                                            : sent);
                        })
                .toList();
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
        for (String code : CODES) {
            boolean needed =
                    Arrays.stream(Quantity.values())
                            .anyMatch(m -> m.code().equals(code) && m.isRequired());
            if (needed == required) {
                rows.add(
                        new Row(
                                code,
                                label(code),
                                needed,
                                code.equals(OLDEST) ? Texts.of("shared.field.date.help") : "",
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
        return shown(column.told().map(checkpoint -> checkpoint.statement().amounts()), code);
    }

    /** CERT-3: as it would be typed; nothing where nobody has told of the period. */
    static String shown(Optional<Amounts> told, String code) {
        if (told.isEmpty()) {
            return "";
        }
        Optional<String> text =
                code.equals(OLDEST)
                        ? told.get().oldestDay().map(French::date)
                        : told.get().told().entrySet().stream()
                                .filter(e -> e.getKey().code().equals(code))
                                .findFirst()
                                .map(
                                        e ->
                                                e.getValue()
                                                        .stripTrailingZeros()
                                                        .toPlainString()
                                                        .replace('.', ','));
        return text.orElseGet(() -> Texts.of("cert.entry.unavailable"));
    }

    /** Whether something is told of the period already: what is typed corrects it. */
    public boolean isCorrecting() {
        return columns.stream().anyMatch(column -> column.told().isPresent());
    }

    /** The last weeks, and whatever else was asked for. */
    public List<Choice> getWeeks() {
        List<Choice> choices = new ArrayList<>();
        Span last = EntryPeriod.read("", LocalDate.now(clock)).span();
        for (int ago = 0; ago < WEEKS_OFFERED; ago++) {
            Span one = Span.weekOf(last.from().minusWeeks(ago));
            choices.add(
                    new Choice(
                            one.toString(),
                            French.capital(Words.span(one)),
                            isAsked() && one.equals(period.span())));
        }
        if (choices.stream().noneMatch(Choice::chosen)) {
            choices.add(
                    isAsked()
                            ? new Choice(getSpanValue(), getSpanText(), true)
                            : new Choice(period.typed(), period.typed(), true));
        }
        return choices;
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
