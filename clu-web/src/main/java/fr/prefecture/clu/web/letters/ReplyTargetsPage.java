package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.DayUnit;
import fr.prefecture.clu.letters.InboundChannel;
import fr.prefecture.clu.letters.ReplyMeasure;
import fr.prefecture.clu.letters.ReplyTarget;
import fr.prefecture.clu.letters.ReplyTargets;
import fr.prefecture.clu.letters.ReplyTime;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long replies may take, by date: shown to all, changed by the quality officer. */
@Named
@RequestScoped
public class ReplyTargetsPage {

    private static final String PATH = "/courriers/delais";

    /** A time limit as the table shows it. */
    public record Line(
            String address,
            String measure,
            String channel,
            String days,
            String from,
            String until,
            String source,
            String kind,
            String state) {}

    @Inject ReplyTargets targets;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final ReplyTargetForm form = new ReplyTargetForm();
    private final ReplyTargetForm correction = new ReplyTargetForm();
    private Optional<ReplyTarget> corrected = Optional.empty();
    private int correctedVersion;

    @PostConstruct
    void begin() {
        corrected =
                asked().flatMap(
                                id ->
                                        targets.all().stream()
                                                .filter(one -> one.id().equals(id))
                                                .findFirst());
        corrected.ifPresent(
                target -> {
                    correction.begin(target);
                    correctedVersion = target.version();
                });
    }

    /** What the address would change must exist. */
    public void load() throws IOException {
        if (request.getParameter("delai") != null && corrected.isEmpty()) {
            messages.missing();
        }
    }

    private Optional<Long> asked() {
        return Optional.ofNullable(request.getParameter("delai"))
                .filter(id -> id.matches("-?\\d{1,18}"))
                .map(Long::valueOf);
    }

    public String open() throws IOException {
        try {
            targets.open(form.getChannel(), form.getMeasure(), form.getFrom(), form.terms());
            back(Texts.of("letters.target.opened", form.getFrom()));
        } catch (RuleBroken refusal) {
            say(field(refusal, "jours", "source", "des"), refusal);
        }
        return null;
    }

    public String correct() throws IOException {
        try {
            targets.correct(corrected.orElseThrow().id(), correctedVersion, correction.terms());
            back(Texts.of("letters.target.corrected", name(corrected.orElseThrow())));
        } catch (RuleBroken refusal) {
            say(field(refusal, "valeur", "origine", "valeur"), refusal);
        }
        return null;
    }

    private static String field(RuleBroken refusal, String days, String source, String other) {
        return switch (refusal.getMessage()) {
            case "letters.target.days" -> days;
            case "letters.target.source.length" -> source;
            default -> other;
        };
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getAddress());
    }

    /** At the field, which keeps its text; above the page what another has changed. */
    private void say(String field, RuleBroken refusal) {
        FacesContext context = FacesContext.getCurrentInstance();
        String text = Texts.of(refusal.getMessage(), refusal.arguments());
        boolean meanwhile = refusal.getMessage().endsWith(".changedSince");
        if (!meanwhile) {
            UIInput input = (UIInput) request.getAttribute("clu.field." + field);
            input.setSubmittedValue(request.getParameter(field));
            input.setValid(false);
        }
        context.addMessage(
                meanwhile ? null : field,
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    // --- what the page shows

    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        Optional<ReplyTarget> next = Optional.empty();
        for (ReplyTarget target : targets.all()) {
            lines.add(
                    line(
                            target,
                            next.filter(
                                    one ->
                                            one.channel() == target.channel()
                                                    && one.measure() == target.measure())));
            next = Optional.of(target);
        }
        return lines;
    }

    private Line line(ReplyTarget target, Optional<ReplyTarget> next) {
        return new Line(
                Address.of(request, PATH).with("delai", target.id()) + "#valeur",
                Texts.of("ReplyMeasure." + target.measure().name()),
                Texts.of("InboundChannel." + target.channel().name()),
                days(target.time()),
                French.date(target.validFrom()),
                next.map(one -> French.date(one.validFrom().minusDays(1))).orElse(""),
                target.source(),
                target.isConfirmed() ? "succes" : "provisoire",
                Texts.of(
                        target.isConfirmed()
                                ? "letters.target.confirmed"
                                : "letters.target.toValidate"));
    }

    /** « 14 jours calendaires » */
    static String days(ReplyTime time) {
        return Texts.count(time.days(), "letters.days." + time.unit().name());
    }

    private static String name(ReplyTarget target) {
        return Texts.of(
                "letters.target.name",
                Texts.of("ReplyMeasure." + target.measure().name()),
                Texts.of("letters.channel.short." + target.channel().name()),
                target.validFrom());
    }

    public String getCorrectedHeading() {
        return Texts.of("letters.target.correct", name(corrected.orElseThrow()));
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

    public List<SelectItem> getChannels() {
        return Stream.of(InboundChannel.values())
                .map(one -> new SelectItem(one, Texts.of("InboundChannel." + one.name())))
                .toList();
    }

    public List<SelectItem> getMeasures() {
        return Stream.of(ReplyMeasure.values())
                .map(one -> new SelectItem(one, Texts.of("ReplyMeasure." + one.name())))
                .toList();
    }

    public List<SelectItem> getUnits() {
        return Stream.of(DayUnit.values())
                .map(one -> new SelectItem(one, Texts.of("DayUnit." + one.name())))
                .toList();
    }

    // --- fields

    public ReplyTargetForm getForm() {
        return form;
    }

    public ReplyTargetForm getCorrection() {
        return correction;
    }

    public int getCorrectedVersion() {
        return correctedVersion;
    }

    public void setCorrectedVersion(int correctedVersion) {
        this.correctedVersion = correctedVersion;
    }
}
