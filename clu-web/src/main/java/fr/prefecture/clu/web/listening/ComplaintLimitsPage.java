package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.ComplaintLimit;
import fr.prefecture.clu.listening.ComplaintLimits;
import fr.prefecture.clu.listening.LimitSubject;
import fr.prefecture.clu.listening.LimitTerms;
import fr.prefecture.clu.listening.LimitUnit;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.kit.OtherForm;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long answers may take and texts are kept, by date. */
@Named
@RequestScoped
public class ComplaintLimitsPage extends FormPage<ComplaintLimitsPage.NewLimit> {

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

    /**
     * What is typed of a time limit.
     *
     * @param confirmed whether somebody has looked at its source
     */
    public record Limit(
            @Min(1) @Max(LimitTerms.MOST) int amount,
            @NotNull LimitUnit unit,
            @NotBlank @Size(max = LimitTerms.LONGEST_SOURCE) String source,
            boolean confirmed) {

        static Limit of(LimitTerms terms) {
            return new Limit(
                    terms.amount(),
                    terms.unit(),
                    terms.source(),
                    ComplaintLimitsPage.isConfirmed(terms));
        }

        LimitTerms terms() {
            return new LimitTerms(
                    amount,
                    unit,
                    source,
                    confirmed ? FigureTarget.Status.CONFIRMED : FigureTarget.Status.TO_VALIDATE);
        }
    }

    /** One that holds from a day on. */
    public record NewLimit(
            @NotNull LimitSubject subject, @Valid Limit limit, @NotNull LocalDate from) {}

    @Inject ComplaintLimits limits;

    private Optional<ComplaintLimit> corrected = Optional.empty();
    private OtherForm<Limit> correction;

    @Override
    protected void declare(FormDeclaration<NewLimit> form) {
        form.of(NewLimit.class, "listening.limit.field");
        corrected =
                ComplaintWords.number(request, "delai")
                        .flatMap(
                                id ->
                                        limits.all().stream()
                                                .filter(one -> one.id().equals(id))
                                                .findFirst());
        FormDeclaration<Limit> said =
                new FormDeclaration<Limit>().of(Limit.class, "listening.limit.field");
        corrected.ifPresent(limit -> said.change(Limit.of(limit.terms()), limit.version()));
        correction = other(said, this::correct);
    }

    /** What the address would change must exist. */
    public void load() throws IOException {
        if (request.getParameter("delai") != null && corrected.isEmpty()) {
            messages.missing();
        }
    }

    @Override
    protected void send(NewLimit typed) throws IOException {
        limits.open(typed.subject(), typed.from(), typed.limit().terms());
        back(Texts.of("listening.limit.opened", typed.from()));
    }

    private void correct(Limit typed) throws IOException {
        limits.correct(corrected.orElseThrow().id(), correction.getForm().version(), typed.terms());
        back(Texts.of("listening.limit.corrected", name(corrected.orElseThrow())));
    }

    public OtherForm<Limit> getCorrection() {
        return correction;
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
}
