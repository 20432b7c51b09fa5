package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ComplaintLimit;
import fr.prefecture.clu.listening.ComplaintLimits;
import fr.prefecture.clu.listening.LimitSubject;
import fr.prefecture.clu.listening.LimitTerms;
import fr.prefecture.clu.listening.LimitUnit;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long answers may take and texts are kept, by date. */
@Named
@RequestScoped
public class ComplaintLimitsPage {

    private static final String PATH = "/reclamations/delais";

    /** A time limit as the table shows it. */
    public record Line(
            String address,
            String subject,
            String amount,
            String from,
            String until,
            String source,
            String kind,
            String state) {}

    @Inject ComplaintLimits limits;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final LimitForm form = new LimitForm();
    private final LimitForm correction = new LimitForm();
    private Optional<ComplaintLimit> corrected = Optional.empty();
    private int correctedVersion;
    private LimitSubject subject;
    private LocalDate from;

    @PostConstruct
    void begin() {
        corrected =
                ComplaintWords.number(request, "delai")
                        .flatMap(
                                id ->
                                        limits.all().stream()
                                                .filter(one -> one.id().equals(id))
                                                .findFirst());
        corrected.ifPresent(
                limit -> {
                    correction.begin(limit.terms());
                    correctedVersion = limit.version();
                });
    }

    /** What the address would change must exist. */
    public void load() throws IOException {
        if (request.getParameter("delai") != null && corrected.isEmpty()) {
            messages.missing();
        }
    }

    public String open() throws IOException {
        try {
            limits.open(subject, from, form.terms());
            back(Texts.of("listening.limit.opened", from));
        } catch (RuleBroken refusal) {
            ComplaintWords.say(field(refusal, "duree", "unite", "source", "des"), refusal);
        }
        return null;
    }

    public String correct() throws IOException {
        try {
            limits.correct(corrected.orElseThrow().id(), correctedVersion, correction.terms());
            back(Texts.of("listening.limit.corrected", name(corrected.orElseThrow())));
        } catch (RuleBroken refusal) {
            ComplaintWords.say(
                    field(refusal, "duree-corrigee", "unite-corrigee", "source-corrigee", ""),
                    refusal);
        }
        return null;
    }

    private static String field(
            RuleBroken refusal, String amount, String unit, String source, String other) {
        return switch (refusal.getMessage()) {
            case "listening.limit.amount" -> amount;
            case "listening.limit.unit" -> unit;
            case "listening.limit.source.length" -> source;
            case "listening.limit.twice", "period.outside" -> other;
            default -> "";
        };
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getAddress());
    }

    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        Optional<ComplaintLimit> next = Optional.empty();
        for (ComplaintLimit limit : limits.all()) {
            lines.add(line(limit, next.filter(one -> one.subject() == limit.subject())));
            next = Optional.of(limit);
        }
        return lines;
    }

    private Line line(ComplaintLimit limit, Optional<ComplaintLimit> next) {
        return new Line(
                Address.of(request, PATH).with("delai", limit.id()) + "#duree-corrigee",
                ComplaintWords.text(limit.subject()),
                amount(limit.terms()),
                French.date(limit.validFrom()),
                next.map(one -> French.date(one.validFrom().minusDays(1))).orElse(""),
                limit.terms().source(),
                isConfirmed(limit.terms()) ? "succes" : "provisoire",
                status(limit.terms()));
    }

    /** « 15 jours ouvrés » */
    static String amount(LimitTerms terms) {
        return Texts.count(terms.amount(), "listening.limit.in." + terms.unit().name());
    }

    static String status(LimitTerms terms) {
        return Texts.of(
                isConfirmed(terms) ? "listening.limit.confirmed" : "listening.limit.toValidate");
    }

    private static boolean isConfirmed(LimitTerms terms) {
        return terms.status() == FigureTarget.Status.CONFIRMED;
    }

    private static String name(ComplaintLimit limit) {
        return Texts.of(
                "listening.limit.name", ComplaintWords.text(limit.subject()), limit.validFrom());
    }

    public String getCorrectedHeading() {
        return Texts.of("listening.limit.correct", name(corrected.orElseThrow()));
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isCorrectionAsked() {
        return isWritable() && corrected.isPresent();
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    public List<SelectItem> getSubjects() {
        return ComplaintWords.items(LimitSubject.class);
    }

    public List<SelectItem> getUnits() {
        return ComplaintWords.items(LimitUnit.class);
    }

    public LimitForm getForm() {
        return form;
    }

    public LimitForm getCorrection() {
        return correction;
    }

    public int getCorrectedVersion() {
        return correctedVersion;
    }

    public void setCorrectedVersion(int correctedVersion) {
        this.correctedVersion = correctedVersion;
    }

    public LimitSubject getSubject() {
        return subject;
    }

    public void setSubject(LimitSubject subject) {
        this.subject = subject;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
