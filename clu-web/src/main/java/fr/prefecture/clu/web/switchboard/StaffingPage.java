package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.LearningWeek;
import fr.prefecture.clu.switchboard.ModelCheck;
import fr.prefecture.clu.switchboard.Patience;
import fr.prefecture.clu.switchboard.Presences;
import fr.prefecture.clu.switchboard.StaffingModel;
import fr.prefecture.clu.switchboard.StaffingPlan;
import fr.prefecture.clu.switchboard.StaffingQuestion;
import fr.prefecture.clu.switchboard.TrainingRow;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How many people the telephone reception takes, and what would be if things were otherwise. */
@Named
@RequestScoped
public class StaffingPage {

    /** A choice of a list, and whether it is the one that holds. */
    public record Option(String value, String text, boolean chosen) {}

    /** A weekday of the chart, as a link. */
    public record DayLink(String text, String address, boolean current) {}

    /** A figure as things are and as they might be. */
    public record Compared(String text, String now, String then) {}

    /** A week of temporary agents who learn. */
    public record Learning(String week, String duration, String agents, String missing) {}

    /** A class of waits of the life table. */
    public record Wait(
            String text, String waiting, String abandoned, String answered, String still) {}

    /** What happened, or what the model says of it. */
    public record Side(String text, String answered, String received, String rate) {}

    /** Under so many callers a share says nothing. */
    private static final int FEW = 30;

    private static final int HUNDRED = 100;

    @Inject StaffingReport report;
    @Inject Presences presences;
    @Inject HttpServletRequest request;

    private StaffingTable table;
    private StaffingChart chart;

    /** Reads what the address asks for; what is wrong is said at its field. */
    public void load() {
        report.read(request::getParameter);
        for (Filters.Problem problem : report.filters().problems()) {
            String text = Texts.of(problem.key(), problem.arguments());
            FacesContext.getCurrentInstance()
                    .addMessage(
                            problem.field(),
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
        report.plan()
                .ifPresent(
                        plan -> {
                            table = new StaffingTable(plan.slots());
                            chart = new StaffingChart(weekday(), table.of(weekday()));
                        });
    }

    public boolean isUnderstood() {
        return report.filters().question().isPresent();
    }

    public boolean isFilled() {
        return table != null;
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.SWITCHBOARD);
    }

    /** TEL-117: the switchboards that are not awaited any more; nothing where all are. */
    public List<String> getStopped() {
        return StoppedWords.sentences(report.stopped());
    }

    // --- what is asked

    /** A field as it was typed. */
    public String typed(String field) {
        return report.filters().typed(field);
    }

    public List<Option> getWeeks() {
        return Stream.of("4", "8", "13", "26", "52")
                .map(
                        weeks ->
                                new Option(
                                        weeks,
                                        Texts.count(
                                                Long.parseLong(weeks), "switchboard.count.weeks"),
                                        weeks.equals(typed("semaines"))))
                .toList();
    }

    public List<Option> getQueues() {
        return options("file", report.queues(), "switchboard.days.allQueues");
    }

    /** A single switchboard needs no choice, unless the address asks for another. */
    public boolean isSourceChosen() {
        return report.sources().size() > 1 || getSources().size() > 2;
    }

    public List<Option> getSources() {
        return options("source", report.sources(), "switchboard.days.allSources");
    }

    /** Each by its name, and the one that was typed even if nobody knows it. */
    private List<Option> options(String field, List<String> names, String all) {
        String typed = typed(field);
        Stream<String> unknown =
                typed.isEmpty() || names.contains(typed) ? Stream.empty() : Stream.of(typed);
        return Stream.concat(
                        Stream.of(new Option("", Texts.of(all, names.size()), typed.isEmpty())),
                        Stream.concat(names.stream(), unknown)
                                .map(name -> new Option(name, name, name.equals(typed))))
                .toList();
    }

    /** TEL-120: « Standard annexe : 8 jours ouvrés » */
    public List<String> getHeldBack() {
        return report.heldBack().entrySet().stream()
                .map(
                        held ->
                                Texts.of(
                                        "switchboard.staffing.heldBack.one",
                                        Names.isolated(held.getKey()),
                                        Texts.count(
                                                held.getValue(), "deliveries.count.SWITCHBOARD")))
                .toList();
    }

    public List<Option> getTargets() {
        boolean within = typed("objectif").equals(StaffingFilters.WITHIN);
        return List.of(
                new Option("decroches", Texts.of("switchboard.staffing.kind.ANSWERED"), !within),
                new Option(
                        StaffingFilters.WITHIN,
                        Texts.of("switchboard.staffing.kind.ANSWERED_WITHIN"),
                        within));
    }

    public List<Option> getModels() {
        boolean endless = typed("modele").equals("c");
        return List.of(
                new Option("a", Texts.of("StaffingModel.ERLANG_A"), !endless),
                new Option("c", Texts.of("StaffingModel.ERLANG_C"), endless));
    }

    public List<Option> getShifts() {
        return Stream.of(-60, -30, 0, 30, 60)
                .map(
                        minutes ->
                                new Option(
                                        minutes.toString(),
                                        minutes == 0
                                                ? Texts.of("switchboard.staffing.shift.none")
                                                : Texts.of(
                                                        minutes < 0
                                                                ? "switchboard.staffing.shift.earlier"
                                                                : "switchboard.staffing.shift.later",
                                                        Math.abs(minutes)),
                                        minutes.toString().equals(typed("decalage"))))
                .toList();
    }

    public String getAskedText() {
        return StaffingWords.question(question());
    }

    // --- head

    public String getPeriodTitle() {
        return French.capital(French.period(plan().period().from(), plan().period().to()));
    }

    public String getKnownText() {
        return Texts.of("switchboard.staffing.knownDays", plan().days(), plan().received());
    }

    public String getLastDay() {
        return French.day(plan().period().to());
    }

    public String getExportAddress() {
        return address("/telephone/effectifs.csv").toString();
    }

    public String getPresencesAddress() {
        return Address.of(request, "/telephone/effectifs/presences")
                .with("semaine", plan().period().to())
                .toString();
    }

    // --- what is missing

    public String getShortage() {
        return isAllQueues()
                ? StaffingWords.shortage(plan().shortage())
                : StaffingWords.oneQueue(question());
    }

    public List<String> getSentences() {
        return StaffingWords.missing(plan().slots());
    }

    /** Whether the people present are held against the need; they are not for one queue. */
    public boolean isAllQueues() {
        return plan().compared();
    }

    /** The same question of all queues together. */
    public String getAllQueuesAddress() {
        return address("/telephone/effectifs", "file", "source").toString();
    }

    /** What stands where nobody is counted. */
    public String getNotCounted() {
        return Texts.of(
                isAllQueues()
                        ? "switchboard.staffing.notCounted"
                        : "switchboard.staffing.oneQueue.missing");
    }

    public boolean isCounted() {
        return plan().shortage().counted() > 0;
    }

    /** The half-days whose people nobody has counted; nothing when all are. */
    public String getUncounted() {
        List<String> half = isAllQueues() ? StaffingWords.uncounted(plan().slots()) : List.of();
        return half.isEmpty()
                ? ""
                : Texts.of("switchboard.staffing.uncounted", String.join(", ", half));
    }

    public StaffingTable getTable() {
        return table;
    }

    public String getTableCaption() {
        return Texts.of(
                "switchboard.staffing.table.caption", StaffingWords.target(question().target()));
    }

    public String getTableNote() {
        return Texts.of(
                isAllQueues()
                        ? "switchboard.staffing.table.note"
                        : "switchboard.staffing.table.noteAlone");
    }

    // --- the model and what happened

    /** Whether there is anything to hold the model against. */
    public boolean isChecked() {
        return plan().check().isPresent();
    }

    public List<Side> getSides() {
        ModelCheck check = check();
        return List.of(
                new Side(
                        Texts.of("switchboard.staffing.check.observed"),
                        French.number(check.answered()),
                        French.number(check.received()),
                        share(check, HUNDRED * (double) check.answered() / check.received())),
                new Side(
                        Texts.of("switchboard.staffing.check.predicted"),
                        French.number(Math.round(check.predicted())),
                        French.number(check.received()),
                        share(check, check.predictedPercent())));
    }

    private static String share(ModelCheck check, double percent) {
        return check.received() < ModelCheck.FEWEST ? "" : French.percent(tenth(percent));
    }

    private static BigDecimal tenth(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    public String getCheckNote() {
        ModelCheck check = check();
        return Texts.of(
                "switchboard.staffing.check.note",
                check.halfHours(),
                check.entered() < ModelCheck.FEWEST
                        ? Texts.of("shared.number.missing")
                        : French.percent(
                                tenth(HUNDRED * (double) check.answered() / check.entered())),
                check.answered(),
                check.entered());
    }

    /** Whether the page warns that the model parts from what happened. */
    public boolean isParting() {
        return check().parts();
    }

    /** How far the model parts from what happened, and what that may come from. */
    public String getDistance() {
        ModelCheck check = check();
        return Texts.of(
                !check.parts()
                        ? "switchboard.staffing.check.agrees"
                        : check.points() > 0
                                ? "switchboard.staffing.check.more"
                                : "switchboard.staffing.check.fewer",
                StaffingWords.tenths(Math.abs(check.points())),
                ModelCheck.FARTHEST);
    }

    private ModelCheck check() {
        return plan().check().orElseThrow();
    }

    // --- chart

    public StaffingChart getChart() {
        return chart;
    }

    public List<DayLink> getDays() {
        return table.weekdays().stream()
                .map(
                        weekday ->
                                new DayLink(
                                        French.capital(StaffingWords.weekday(weekday)),
                                        address("/telephone/effectifs")
                                                        .with("jour", weekday.getValue())
                                                + "#t-jour",
                                        weekday == weekday()))
                .toList();
    }

    /** The day of the address, or the one that lacks most. */
    private DayOfWeek weekday() {
        return table.weekdays().stream()
                .filter(day -> String.valueOf(day.getValue()).equals(request.getParameter("jour")))
                .findFirst()
                .orElseGet(
                        () ->
                                table.weekdays().stream()
                                        .max(
                                                Comparator.comparingInt(
                                                                (DayOfWeek day) ->
                                                                        table.of(day).stream()
                                                                                .mapToInt(
                                                                                        s ->
                                                                                                s.missing()
                                                                                                        .orElse(
                                                                                                                s
                                                                                                                        .agents()))
                                                                                .sum())
                                                        .thenComparing(Comparator.reverseOrder()))
                                        .orElseThrow());
    }

    // --- what if

    public boolean isOtherwise() {
        return report.otherwise().isPresent();
    }

    public List<Compared> getCompared() {
        StaffingPlan then = report.otherwise().orElseThrow();
        return List.of(
                new Compared(
                        Texts.of("switchboard.staffing.compared.hours"),
                        hours(plan()),
                        hours(then)),
                new Compared(
                        Texts.of("switchboard.staffing.compared.range"),
                        range(plan()),
                        range(then)),
                new Compared(
                        Texts.of("switchboard.staffing.compared.halfHours"),
                        counted(plan(), plan().shortage().halfHours()),
                        counted(then, then.shortage().halfHours())),
                new Compared(
                        Texts.of("switchboard.staffing.compared.needed"),
                        StaffingWords.tenths(needed(plan())),
                        StaffingWords.tenths(needed(then))),
                new Compared(
                        Texts.of("switchboard.staffing.compared.most"),
                        French.number(most(plan())),
                        French.number(most(then))));
    }

    public List<String> getOtherwiseSentences() {
        return StaffingWords.missing(report.otherwise().orElseThrow().slots());
    }

    public boolean isLearnt() {
        return report.otherwise().filter(then -> !then.learning().isEmpty()).isPresent();
    }

    /** From the day of the last training on, where one is known. */
    public List<Learning> getLearning() {
        Optional<LocalDate> trained =
                presences.trainings().stream().map(TrainingRow::day).findFirst();
        return report.otherwise().orElseThrow().learning().stream()
                .map(week -> learning(week, trained))
                .toList();
    }

    private Learning learning(LearningWeek week, Optional<LocalDate> trained) {
        return new Learning(
                trained.map(
                                day ->
                                        Texts.of(
                                                "switchboard.staffing.learning.dated",
                                                week.week(),
                                                day.plusWeeks(week.week())))
                        .orElseGet(
                                () -> Texts.of("switchboard.staffing.learning.week", week.week())),
                StaffingWords.duration(week.duration() * plan().talk()),
                hundredths(week.agents()),
                isCounted() ? StaffingWords.tenths(week.missing()) : "");
    }

    private static String hours(StaffingPlan plan) {
        return plan.shortage().counted() == 0 ? "" : StaffingWords.tenths(plan.shortage().hours());
    }

    private static String range(StaffingPlan plan) {
        return plan.shortage().counted() == 0
                ? ""
                : Texts.of(
                        "switchboard.staffing.rangeOf",
                        StaffingWords.tenths(plan.shortage().low()),
                        StaffingWords.tenths(plan.shortage().high()));
    }

    private static String counted(StaffingPlan plan, int number) {
        return plan.shortage().counted() == 0 ? "" : French.number(number);
    }

    private static double needed(StaffingPlan plan) {
        return plan.slots().stream().mapToDouble(slot -> slot.agents() / 2.0).sum();
    }

    private static int most(StaffingPlan plan) {
        return plan.slots().stream().mapToInt(slot -> slot.agents()).max().orElse(0);
    }

    // --- patience

    public String getPatience() {
        Patience patience = plan().patience();
        if (patience.mean().isEmpty()) {
            return Texts.of("switchboard.staffing.patience.unknown");
        }
        return Texts.of(
                "switchboard.staffing.patience.known",
                seconds(patience.mean()),
                seconds(patience.low()),
                seconds(patience.high()),
                patience.abandoned(),
                patience.censored());
    }

    public List<Wait> getWaits() {
        return plan().patience().steps().stream().map(StaffingPage::wait).toList();
    }

    private static Wait wait(Patience.Step step) {
        return new Wait(
                step.to()
                        .map(to -> Texts.of("switchboard.staffing.wait.class", step.from(), to))
                        .orElseGet(() -> Texts.of("switchboard.staffing.wait.last", step.from())),
                French.number(step.waiting()),
                French.number(step.abandoned()),
                French.number(step.answered()),
                step.waiting() < FEW || step.to().isEmpty()
                        ? ""
                        : French.percent(
                                BigDecimal.valueOf(step.stillWaiting() * HUNDRED)
                                        .setScale(1, RoundingMode.HALF_UP)));
    }

    private static String seconds(OptionalDouble seconds) {
        return StaffingWords.duration(seconds.orElseThrow());
    }

    // --- provenance

    public String getTalk() {
        return Texts.of(
                "switchboard.staffing.talk.known",
                StaffingWords.duration(plan().talk()),
                plan().knownTalks(),
                question().afterWork());
    }

    public String getDissuaded() {
        return plan().dissuaded().isPresent()
                ? Texts.of(
                        "switchboard.staffing.dissuaded",
                        plan().received(),
                        plan().dissuaded().getAsLong())
                : Texts.of("switchboard.staffing.dissuaded.unrecorded", plan().received());
    }

    public String getDaysText() {
        return Texts.of("switchboard.staffing.days", plan().days(), plan().leftOut());
    }

    public String getModel() {
        boolean asked = question().model() == plan().modelUsed();
        return Texts.of(
                asked
                        ? "switchboard.staffing.model." + plan().modelUsed().name()
                        : "switchboard.staffing.model.instead");
    }

    public boolean isPatient() {
        return plan().modelUsed() == StaffingModel.ERLANG_C;
    }

    public String getDraws() {
        return Texts.of(
                "switchboard.staffing.draws", plan().draws(), String.valueOf(plan().seed()));
    }

    private Address address(String path, String... without) {
        Address address = Address.of(request, path);
        StaffingFilters.FIELDS.keySet().stream()
                .sorted()
                .filter(field -> request.getParameter(field) != null)
                .filter(field -> !List.of(without).contains(field))
                .forEach(field -> address.with(field, request.getParameter(field)));
        return address;
    }

    private static String hundredths(double number) {
        return String.format(Locale.FRANCE, "%.2f", number);
    }

    private StaffingPlan plan() {
        return report.plan().orElseThrow();
    }

    private StaffingQuestion question() {
        return report.filters().question().orElseThrow();
    }
}
