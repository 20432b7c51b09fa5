package fr.prefecture.clu.web.website;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import fr.prefecture.clu.website.Declaration;
import fr.prefecture.clu.website.DeclarationRow;
import fr.prefecture.clu.website.Declarations;
import fr.prefecture.clu.website.Sections;
import fr.prefecture.clu.website.Sites;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One short form: an update that no feed tells of, an urgency, or a day that is excused. */
@Named
@RequestScoped
public class DeclarationPage {

    /** One of the three forms, as a link above them. */
    public record Tab(String text, String address, boolean current) {}

    /** A declaration of the month, as the list shows it. */
    public record Line(
            String iso,
            String day,
            String kind,
            String said,
            String by,
            String withdrawal,
            String address) {

        public boolean isStanding() {
            return withdrawal.isEmpty();
        }
    }

    /** The three forms, by the word of the address. */
    enum Form {
        UPDATE("mise-a-jour"),
        URGENCY("urgence"),
        EXCUSE("excuse");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        static Form of(String word) {
            return Arrays.stream(values())
                    .filter(form -> form.word.equals(word))
                    .findFirst()
                    .orElse(UPDATE);
        }
    }

    @Inject Declarations declarations;
    @Inject Sections sections;
    @Inject Sites sites;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private LocalDate day;
    private String page;
    private String section;
    private String reason;
    private List<Line> lines;

    /** The day of the address, if it names one. */
    @PostConstruct
    void begin() {
        day = asked().orElseGet(sites::today);
    }

    public String declare() throws IOException {
        switch (getForm()) {
            case UPDATE -> declarations.update(siteName(), day, text(page), text(section));
            case URGENCY -> declarations.urgency(siteName(), day, text(reason));
            case EXCUSE -> declarations.excuse(siteName(), day, text(reason));
        }
        messages.tellNext(Texts.of("website.declared." + getForm().name(), day));
        messages.leadTo(
                Address.of(request, "/site")
                        .with("site", site())
                        .with("mois", YearMonth.from(day))
                        .toString());
        return null;
    }

    Form getForm() {
        return Form.of(parameter("quoi"));
    }

    public boolean isUpdate() {
        return getForm() == Form.UPDATE;
    }

    public String getTitle() {
        return Texts.of("website.declare." + getForm().name());
    }

    public String getIntro() {
        return Texts.of("website.declare.intro." + getForm().name());
    }

    public List<Tab> getTabs() {
        return Arrays.stream(Form.values())
                .map(
                        form ->
                                new Tab(
                                        Texts.of("website.declare.tab." + form.name()),
                                        Address.of(request, "/site/declarer")
                                                .with("quoi", form.word)
                                                .with("jour", parameter("jour"))
                                                .with("site", site())
                                                .toString(),
                                        form == getForm()))
                .toList();
    }

    public List<String> getSections() {
        return sections.names(site());
    }

    public String getCalendarAddress() {
        return Address.of(request, "/site").with("site", site()).with("mois", month()).toString();
    }

    // --- what was declared of the month

    public String getListCaption() {
        return Texts.of("website.declarations.caption", month());
    }

    public List<Line> getLines() {
        if (lines == null) {
            lines =
                    declarations.rows(ReportingPeriod.of(month()), site()).stream()
                            .map(this::line)
                            .toList();
        }
        return lines;
    }

    private Line line(DeclarationRow row) {
        return new Line(
                row.day().toString(),
                French.dateInTable(row.day()),
                kind(row.kind()),
                said(row),
                Texts.of("website.declarations.byAt", row.by(), row.at()),
                row.withdrawnAt()
                        .map(
                                at ->
                                        Texts.of(
                                                "website.declarations.withdrawn",
                                                row.withdrawnBy().orElse(""),
                                                at))
                        .orElse(""),
                Address.of(request, "/site/declarations/" + row.id())
                        .with("site", site())
                        .toString());
    }

    static String kind(Declaration.Kind kind) {
        return Texts.of("website.declaration.kind." + kind.name());
    }

    /** The reason of an urgency or an excuse, the page of an update. */
    static String said(DeclarationRow row) {
        return row.kind() == Declaration.Kind.UPDATE ? row.page() : row.reason();
    }

    private YearMonth month() {
        return YearMonth.from(asked().orElseGet(sites::today));
    }

    private Optional<LocalDate> asked() {
        return WrittenDate.parse(parameter("jour"))
                .flatMap(WrittenDate::date)
                .filter(date -> date.getYear() >= 2000 && date.getYear() < 2100);
    }

    private Optional<String> site() {
        return Optional.of(parameter("site")).filter(sites.names()::contains);
    }

    private String siteName() {
        return site().orElse(Sites.DEFAULT);
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    // --- fields

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
