package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EditionRow;
import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.quality.IndicatorRow;
import fr.prefecture.clu.quality.TargetOperator;
import fr.prefecture.clu.quality.TargetRow;
import fr.prefecture.clu.quality.Targets;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A target that holds from a day on: QUA-3. */
@Named
@RequestScoped
public class NewTargetPage {

    @Inject Frameworks frameworks;
    @Inject Targets targets;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final TargetForm form = new TargetForm();
    private Optional<EditionRow> edition = Optional.empty();
    private Optional<IndicatorRow> indicator = Optional.empty();
    private Optional<TargetRow> held = Optional.empty();

    @PostConstruct
    void begin() {
        edition =
                Optional.ofNullable(request.getParameter("version"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .flatMap(frameworks::edition);
        indicator =
                edition.flatMap(
                        one ->
                                frameworks.indicators(one.id()).stream()
                                        .filter(
                                                known ->
                                                        known.code()
                                                                .equals(
                                                                        request.getParameter(
                                                                                "indicateur")))
                                        .findFirst());
        held =
                indicator.flatMap(
                        one ->
                                targets.on(one.code(), targets.today()).stream()
                                        .filter(row -> row.editionId() == one.editionId())
                                        .findFirst());
        held.ifPresent(form::begin);
    }

    public void load() throws IOException {
        if (indicator.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        targets.open(edition.orElseThrow().id(), getIndicator().code(), form.terms());
        messages.tellNext(Texts.of("quality.target.opened", form.getFrom()));
        messages.leadTo(getEditionAddress());
        return null;
    }

    public IndicatorRow getIndicator() {
        return indicator.orElseThrow();
    }

    public String getHeading() {
        return Texts.of("quality.target.new.heading", getIndicator().name());
    }

    public String getEdition() {
        return edition.orElseThrow().name();
    }

    public String getEditionId() {
        return String.valueOf(edition.orElseThrow().id());
    }

    /** What holds today, in a sentence. */
    public String getNow() {
        return held.map(
                        row ->
                                Texts.of(
                                        "quality.target.held",
                                        QualityWords.target(row),
                                        QualityWords.period(row.validFrom(), row.validUntil())))
                .orElseGet(() -> Texts.of("quality.target.held.none"));
    }

    public String getThresholdHelp() {
        String unit = QualityWords.unit(getIndicator().unit(), false);
        return unit.isEmpty()
                ? Texts.of("quality.target.threshold.help.count")
                : Texts.of("quality.target.threshold.help", unit);
    }

    public List<SelectItem> getOperators() {
        return Stream.of(TargetOperator.values())
                .map(one -> new SelectItem(one, QualityWords.operator(one)))
                .toList();
    }

    public String getEditionAddress() {
        return Address.of(request, "/referentiels/" + edition.orElseThrow().id()).toString();
    }

    public TargetForm getForm() {
        return form;
    }
}
