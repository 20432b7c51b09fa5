package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Centre;
import fr.prefecture.clu.cert.DelayTarget;
import fr.prefecture.clu.cert.DelayTargets;
import fr.prefecture.clu.cert.Remit;
import fr.prefecture.clu.cert.Remits;
import fr.prefecture.clu.cert.Residence;
import fr.prefecture.clu.cert.Territories;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The centre's name, what it examines, the delays that it aims at and announces; all by date. */
@Named
@RequestScoped
public class PerimeterPage {

    /** A remit as the table shows it. */
    public record Line(
            String address,
            String territory,
            String title,
            String from,
            String until,
            String kind,
            String state) {}

    /** A target as the table shows it. */
    public record TargetLine(
            String address,
            String indicator,
            String days,
            String from,
            String until,
            String source,
            String kind,
            String state) {}

    private static final String PATH = "/cert/perimetre";

    /** The field that a refusal of the first form of remits is about. */
    private static final Map<String, String> OF_REMIT =
            Map.of(
                    "cert.residence.unknown", "departement",
                    "cert.residence.several", "departement",
                    "cert.remit.title.missing", "titre",
                    "cert.title.unknown", "titre",
                    "cert.title.taken", "titre",
                    "cert.title.code", "code",
                    "cert.name.length", "nouveau",
                    "cert.remit.reversed", "jusque");

    @Inject Remits remits;
    @Inject Territories territories;
    @Inject DelayTargets targets;
    @Inject MessagesPage messages;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private final RemitForm form = new RemitForm();
    private final TargetForm targetForm = new TargetForm();
    private final TargetForm correction = new TargetForm();
    private String name;
    private int version;
    private Optional<Remit> ending = Optional.empty();
    private LocalDate last;
    private int endingVersion;
    private Optional<DelayTarget> corrected = Optional.empty();
    private int correctedVersion;

    @PostConstruct
    void begin() {
        Centre centre = remits.centre();
        name = centre.name();
        version = centre.version();
        ending = asked("attribution").flatMap(this::remit);
        ending.ifPresent(
                remit -> {
                    last = remit.validUntil().orElse(null);
                    endingVersion = remit.version();
                });
        corrected = asked("objectif").flatMap(this::target);
        corrected.ifPresent(
                target -> {
                    correction.begin(target);
                    correctedVersion = target.version();
                });
    }

    /** What the address would change must exist. */
    public void load() throws IOException {
        boolean unknown =
                request.getParameter("attribution") != null && ending.isEmpty()
                        || request.getParameter("objectif") != null && corrected.isEmpty();
        if (unknown) {
            messages.missing();
        }
    }

    private Optional<Long> asked(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter))
                .filter(id -> id.matches("-?\\d{1,18}"))
                .map(Long::valueOf);
    }

    private Optional<Remit> remit(long id) {
        return territories.remits().stream().filter(one -> one.id() == id).findFirst();
    }

    private Optional<DelayTarget> target(long id) {
        return targets().stream().filter(one -> one.id() == id).findFirst();
    }

    private List<DelayTarget> targets() {
        return Arrays.stream(DelayTarget.Indicator.values())
                .flatMap(indicator -> targets.of(indicator).stream())
                .toList();
    }

    // --- what people do

    public String rename() throws IOException {
        try {
            remits.rename(version, name);
            back(Texts.of("cert.perimeter.renamed", name.strip()));
        } catch (RuleBroken refusal) {
            say("nom", refusal);
        }
        return null;
    }

    public String add() throws IOException {
        try {
            remits.begin(form.terms());
            back(Texts.of("cert.perimeter.added", form.getFrom()));
        } catch (RuleBroken refusal) {
            say(OF_REMIT.getOrDefault(refusal.getMessage(), "depuis"), refusal);
        }
        return null;
    }

    public String end() throws IOException {
        try {
            remits.end(getEnding().id(), endingVersion, Optional.ofNullable(last));
            back(
                    last == null
                            ? Texts.of("cert.perimeter.reopened", getEndingName())
                            : Texts.of("cert.perimeter.ended", getEndingName(), last));
        } catch (RuleBroken refusal) {
            say("dernier", refusal);
        }
        return null;
    }

    public String addTarget() throws IOException {
        try {
            targets.open(targetForm.getIndicator(), targetForm.getFrom(), targetForm.terms());
            back(Texts.of("cert.perimeter.targeted", targetForm.getFrom()));
        } catch (RuleBroken refusal) {
            say(field(refusal, "jours", "source", "des"), refusal);
        }
        return null;
    }

    public String correct() throws IOException {
        try {
            targets.correct(getCorrected().id(), correctedVersion, correction.terms());
            back(Texts.of("cert.perimeter.corrected", getCorrectedName()));
        } catch (RuleBroken refusal) {
            say(field(refusal, "valeur", "origine", "valeur"), refusal);
        }
        return null;
    }

    private static String field(RuleBroken refusal, String days, String source, String other) {
        return switch (refusal.getMessage()) {
            case "cert.target.threshold" -> days;
            case "cert.target.source.length" -> source;
            default -> other;
        };
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getAddress());
    }

    /** At the field, which keeps its text; above the page what another has changed: CERT-33. */
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
        return territories.remits().stream().map(this::line).toList();
    }

    private Line line(Remit remit) {
        boolean begun = !remit.validFrom().isAfter(today());
        boolean over = remit.validUntil().filter(day -> day.isBefore(today())).isPresent();
        return new Line(
                change("attribution", remit.id()) + "#dernier",
                written(remit),
                remit.title().name(),
                French.date(remit.validFrom()),
                remit.validUntil().map(French::date).orElse(""),
                over ? "indisponible" : begun ? "succes" : "afaire",
                Texts.of(
                        over
                                ? "cert.competence.state.closed"
                                : begun
                                        ? "cert.competence.state.now"
                                        : "cert.competence.state.later"));
    }

    private static String written(Remit remit) {
        return CompetenceLine.written(
                new Residence(remit.territory().code(), remit.territory().name()));
    }

    public String getNote() {
        return Texts.count(getLines().size(), "cert.count.remits");
    }

    public List<TargetLine> getTargets() {
        List<TargetLine> lines = new ArrayList<>();
        Optional<DelayTarget> next = Optional.empty();
        for (DelayTarget target : targets()) {
            lines.add(line(target, next.filter(one -> one.indicator() == target.indicator())));
            next = Optional.of(target);
        }
        return lines;
    }

    private TargetLine line(DelayTarget target, Optional<DelayTarget> next) {
        return new TargetLine(
                change("objectif", target.id()) + "#valeur",
                words(target.indicator()),
                French.shortest(target.threshold()),
                French.date(target.validFrom()),
                next.map(one -> French.date(one.validFrom().minusDays(1))).orElse(""),
                target.source(),
                target.isConfirmed() ? "succes" : "provisoire",
                Texts.of(
                        target.isConfirmed()
                                ? "cert.perimeter.state.confirmed"
                                : "cert.perimeter.state.toValidate"));
    }

    private static String words(DelayTarget.Indicator indicator) {
        return Texts.of("cert.perimeter.indicator." + indicator);
    }

    private String change(String parameter, long id) {
        return Address.of(request, PATH).with(parameter, id).toString();
    }

    /** « Dernier jour : Permis de conduire, Nièvre (58) » */
    public String getEndingHeading() {
        return Texts.of("cert.perimeter.end", getEndingName());
    }

    private String getEndingName() {
        return Texts.of("cert.competence.name", getEnding().title().name(), written(getEnding()));
    }

    public String getCorrectedHeading() {
        return Texts.of("cert.perimeter.correct", getCorrectedName());
    }

    private String getCorrectedName() {
        return Texts.of(
                "cert.perimeter.target",
                words(getCorrected().indicator()),
                getCorrected().validFrom());
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY)
                || request.isUserInRole(Roles.CERT)
                || request.isUserInRole(Roles.ADMINISTRATOR);
    }

    public boolean isEndingAsked() {
        return isWritable() && ending.isPresent();
    }

    public boolean isCorrectionAsked() {
        return isWritable() && corrected.isPresent();
    }

    private Remit getEnding() {
        return ending.orElseThrow();
    }

    private DelayTarget getCorrected() {
        return corrected.orElseThrow();
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    public String getCentre() {
        return remits.centre().name();
    }

    public List<SelectItem> getTitles() {
        return remits.titles().stream().map(one -> new SelectItem(one.code(), one.name())).toList();
    }

    public List<SelectItem> getIndicators() {
        return Arrays.stream(DelayTarget.Indicator.values())
                .map(one -> new SelectItem(one, words(one)))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    // --- fields

    public RemitForm getForm() {
        return form;
    }

    public TargetForm getTargetForm() {
        return targetForm;
    }

    public TargetForm getCorrection() {
        return correction;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public int getEndingVersion() {
        return endingVersion;
    }

    public void setEndingVersion(int endingVersion) {
        this.endingVersion = endingVersion;
    }

    public int getCorrectedVersion() {
        return correctedVersion;
    }

    public void setCorrectedVersion(int correctedVersion) {
        this.correctedVersion = correctedVersion;
    }
}
