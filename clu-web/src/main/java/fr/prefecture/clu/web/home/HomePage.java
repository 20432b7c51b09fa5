package fr.prefecture.clu.web.home;

import fr.prefecture.clu.account.Preferences;
import fr.prefecture.clu.home.FrozenMonths;
import fr.prefecture.clu.home.HomeLists;
import fr.prefecture.clu.home.MonthSheet;
import fr.prefecture.clu.home.MonthTile;
import fr.prefecture.clu.shared.FirstStep;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.switchboard.SwitchboardNoteRow;
import fr.prefecture.clu.switchboard.SwitchboardNotes;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.KeptAnswers;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.SilentSources;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A month in one sentence, seven tiles and three lists. */
@Named
@RequestScoped
public class HomePage {

    private static final int MONTHS_OFFERED = 13;
    private static final int MOST_NOTES = 2;
    private static final int LONGEST_NOTE = 80;

    @Inject MonthReport report;
    @Inject AttentionLines attention;
    @Inject HomeLists lists;
    @Inject FrozenMonths frozenMonths;
    @Inject KeptAnswers kept;
    @Inject Preferences preferences;
    @Inject SwitchboardNotes callNotes;
    @Inject MessagesPage messages;
    @Inject SilentSources silent;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private Optional<String> refusal = Optional.empty();
    private MonthWords words;
    private List<Step> steps;
    private List<MonthWords.Shown> tiles;
    private List<MonthSheet.Part> parts;
    private Boolean subscribed;
    private List<SwitchboardNoteRow> saidOfCalls;

    /** An entry of the list of months. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A first step. */
    public record Step(String text, String page, boolean done) {}

    /** The address says which month, also while a form of the page is read. */
    @PostConstruct
    void begin() {
        if (isFiguresForMe()) {
            refusal = report.read(request.getParameter("mois"));
        }
    }

    public void load() {
        refusal.ifPresent(
                sentence ->
                        FacesContext.getCurrentInstance()
                                .addMessage(
                                        "mois",
                                        new FacesMessage(
                                                FacesMessage.SEVERITY_ERROR, sentence, sentence)));
    }

    private MonthWords words() {
        if (words == null) {
            words = report.words();
        }
        return words;
    }

    private static Step step(FirstStep step) {
        return new Step(Texts.of(step.messageKey()), step.page(), step.done());
    }

    /** HOM-10, HOM-12 */
    public String freeze() throws IOException {
        YearMonth month = report.month();
        frozenMonths.freeze(month);
        messages.tellNext(Texts.of("home.freeze.done", month));
        messages.leadTo(address(month));
        return null;
    }

    /** CPT-16 */
    public String subscribe() throws IOException {
        boolean wanted = !isSubscribed();
        preferences.askForMonths(wanted);
        messages.tellNext(
                wanted ? Texts.of("home.monthly.asked") : Texts.of("home.monthly.stopped"));
        messages.leadTo(address(report.month()));
        return null;
    }

    /** Figures are for the services; an administrator has none. */
    public boolean isFiguresForMe() {
        return Roles.GRANTABLE.stream()
                .filter(role -> !role.equals(Roles.ADMINISTRATOR) && !role.equals(Roles.READER))
                .anyMatch(request::isUserInRole);
    }

    public String getSentence() {
        return words().sentence();
    }

    public List<String> getRemarks() {
        return words().remarks();
    }

    /** DEL-10: for the one page of paper, which has no room for a banner. */
    public String getStopped() {
        return String.join(" ", silent.sentences(SilentSources.ALL));
    }

    public List<MonthWords.Shown> getTiles() {
        if (tiles == null) {
            tiles = words().shown();
        }
        return tiles;
    }

    /** TEL-108: what people have said of the switchboard's days of the month. */
    public List<String> getCallNotes() {
        return saidOfCalls().stream().limit(MOST_NOTES).map(HomePage::said).toList();
    }

    /** For those who may read it. */
    private List<SwitchboardNoteRow> saidOfCalls() {
        if (saidOfCalls == null) {
            YearMonth month = report.month();
            saidOfCalls =
                    Stream.of(Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL)
                                    .anyMatch(request::isUserInRole)
                            ? kept.of(
                                    "call notes",
                                    month,
                                    () -> callNotes.of(ReportingPeriod.of(month)))
                            : List.of();
        }
        return saidOfCalls;
    }

    private static String said(SwitchboardNoteRow note) {
        String text = note.text();
        return Texts.of(
                "home.callNote",
                French.capital(French.period(note.from(), note.to())),
                text.codePointCount(0, text.length()) > LONGEST_NOTE
                        ? text.substring(0, text.offsetByCodePoints(0, LONGEST_NOTE)) + "…"
                        : text);
    }

    /** « Toutes les notes du standard (3) »; empty where all are shown. */
    public String getMoreCallNotes() {
        return saidOfCalls().size() > MOST_NOTES
                ? Texts.of("home.callNotes.all", saidOfCalls().size())
                : "";
    }

    public String getCallNotesAddress() {
        ReportingPeriod month = ReportingPeriod.of(report.month());
        return Address.of(request, "/telephone/notes")
                .with("du", month.from())
                .with("au", month.to())
                .toString();
    }

    public List<MonthSheet.Part> getParts() {
        if (parts == null) {
            parts = words().parts();
        }
        return parts;
    }

    public List<Step> getSteps() {
        if (steps == null) {
            steps = kept.of("steps", "", lists::steps).stream().map(HomePage::step).toList();
        }
        return steps;
    }

    public List<AttentionLines.Line> getAlerts() {
        return attention.kept();
    }

    /** « 3 points demandent votre attention » */
    public String getAlertsText() {
        int count = attention.kept().size();
        return count == 0 ? Texts.of("home.alerts.none") : Texts.count(count, "home.alerts.count");
    }

    public String getMonthText() {
        return words().monthText();
    }

    public String getEdited() {
        return Texts.of("home.edited", French.weekday(LocalDate.now(clock)));
    }

    /** « Figé le 7 juin 2021 »; empty for a month that is not frozen. */
    public String getFrozen() {
        return words().frozenText().orElse("");
    }

    /** HOM-10, HOM-14: whether whoever reads may freeze this month, and it can be. */
    public boolean isFreezable() {
        return request.isUserInRole(Roles.QUALITY)
                && words().frozen().isEmpty()
                && report.month().isBefore(report.now());
    }

    public String getFreezeTitle() {
        return Texts.of("home.freeze", report.month());
    }

    /** HOM-14: a month of which nothing was counted is refused before it is asked for. */
    public boolean isCounted() {
        return words().current().stream()
                .filter(tile -> tile.tile().isCounted())
                .map(MonthTile::figure)
                .anyMatch(figure -> figure.numerator() != null);
    }

    public String getNotCounted() {
        return Texts.of("home.freeze.noData", report.month());
    }

    public boolean isSubscribable() {
        return request.isUserInRole(Roles.QUALITY) || request.isUserInRole(Roles.SECRETARY_GENERAL);
    }

    public boolean isSubscribed() {
        if (subscribed == null) {
            subscribed = preferences.wantsMonths();
        }
        return subscribed;
    }

    public String getPdf() {
        return Address.of(request, HomeFiles.PDF).with("mois", report.month()).toString();
    }

    /** Empty where no earlier month is shown. */
    public String getEarlier() {
        YearMonth earlier = report.month().minusMonths(1);
        return earlier.isBefore(MonthReport.FIRST) ? "" : address(earlier);
    }

    public String getEarlierText() {
        return Texts.of("home.month.earlier", report.month().minusMonths(1));
    }

    /** Empty where no later month has begun. */
    public String getLater() {
        YearMonth later = report.month().plusMonths(1);
        return later.isAfter(report.now()) ? "" : address(later);
    }

    public String getLaterText() {
        return Texts.of("home.month.later", report.month().plusMonths(1));
    }

    private String address(YearMonth month) {
        return Address.of(request, Routes.HOME).with("mois", month).toString();
    }

    public List<Choice> getMonths() {
        YearMonth month = report.month();
        List<YearMonth> offered =
                new ArrayList<>(
                        IntStream.range(0, MONTHS_OFFERED)
                                .mapToObj(report.latest()::minusMonths)
                                .toList());
        if (!offered.contains(month)) {
            offered.add(month);
        }
        return offered.stream()
                .map(each -> new Choice(each.toString(), French.month(each), each.equals(month)))
                .toList();
    }
}
