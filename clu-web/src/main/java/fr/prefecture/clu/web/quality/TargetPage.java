package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.quality.IndicatorRow;
import fr.prefecture.clu.quality.TargetRow;
import fr.prefecture.clu.quality.Targets;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One target with those before and after it; its source and status are put right here: QUA-9. */
@Named
@RequestScoped
public class TargetPage {

    @Inject Frameworks frameworks;
    @Inject Targets targets;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final TargetForm form = new TargetForm();
    private Optional<TargetRow> row = Optional.empty();
    private int shown;

    @PostConstruct
    void begin() {
        row = targets.find(Long.parseLong(request.getParameter("id")));
        row.ifPresent(
                one -> {
                    form.begin(one);
                    shown = one.version();
                });
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        targets.correct(getRow().id(), shown, form.typedSource(), form.status());
        messages.tellNext(Texts.of("quality.target.corrected"));
        messages.leadTo(getEditionAddress());
        return null;
    }

    public TargetRow getRow() {
        return row.orElseThrow();
    }

    public String getHeading() {
        return Texts.of("quality.target.heading", getIndicator(), getRow().editionName());
    }

    /** As its version names it. */
    public String getIndicator() {
        return frameworks.indicators(getRow().editionId()).stream()
                .filter(one -> one.code().equals(getRow().indicatorCode()))
                .map(IndicatorRow::name)
                .findFirst()
                .orElse(getRow().indicatorCode());
    }

    /** All of this indicator in this version, latest first. */
    public List<TargetLine> getLines() {
        return targets.of(getRow().indicatorCode()).stream()
                .filter(one -> one.editionId() == getRow().editionId())
                .map(
                        one ->
                                new TargetLine(
                                        one,
                                        one.indicatorCode(),
                                        Address.of(request, "/referentiels/objectifs/" + one.id())
                                                .toString(),
                                        targets.today()))
                .toList();
    }

    public String getEditionAddress() {
        return Address.of(request, "/referentiels/" + getRow().editionId()).toString();
    }

    public String getNewAddress() {
        return Address.of(request, "/referentiels/objectifs/nouveau")
                .with("version", getRow().editionId())
                .with("indicateur", getRow().indicatorCode())
                .toString();
    }

    public String getCorrectHeading() {
        return Texts.of(
                "quality.target.correct.heading",
                QualityWords.target(getRow()),
                QualityWords.period(getRow().validFrom(), getRow().validUntil()));
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public TargetForm getForm() {
        return form;
    }

    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }
}
