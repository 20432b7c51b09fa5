package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.AwardRow;
import fr.prefecture.clu.quality.AwardTerms;
import fr.prefecture.clu.quality.Awards;
import fr.prefecture.clu.quality.Perimeters;
import fr.prefecture.clu.quality.ScopeRow;
import fr.prefecture.clu.quality.StructureRow;
import fr.prefecture.clu.quality.Structures;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.PressedRow;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One structure: its perimeter, and the labels that it was awarded. */
@Named
@RequestScoped
public class StructurePage {

    /** A label as the table shows it. */
    public record AwardLine(
            long id,
            String label,
            String edition,
            String on,
            String until,
            String body,
            String when) {}

    @Inject Structures structures;
    @Inject Perimeters perimeters;
    @Inject Awards awards;
    @Inject StructureChoices choices;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<StructureRow> row = Optional.empty();
    private Long module;
    private String unit;
    private String site;
    private String label;
    private Long edition;
    private LocalDate awardedOn;
    private LocalDate validUntil;
    private String body;

    @PostConstruct
    void begin() {
        row = structures.find(Long.parseLong(request.getParameter("id")));
        row.flatMap(StructureRow::editionId).ifPresent(id -> edition = id);
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
    }

    public String extend() throws IOException {
        perimeters.add(getRow().id(), module, text(unit), text(site));
        return back("quality.scope.added");
    }

    /** A button of a row was pressed: it says of which, wherever that row stands by now. */
    public void act() throws IOException {
        OptionalLong part = PressedRow.of(request, "retirer");
        OptionalLong award = PressedRow.of(request, "oter");
        if (part.isPresent()) {
            messages.tellRemoved(
                    Texts.of("quality.scope.removed"),
                    perimeters.remove(getRow().id(), part.getAsLong()),
                    Texts.of("quality.scope.gone"));
            lead();
        } else if (award.isPresent()) {
            messages.tellRemoved(
                    Texts.of("quality.award.removed"),
                    awards.remove(getRow().id(), award.getAsLong()),
                    Texts.of("quality.award.gone"));
            lead();
        }
    }

    public String award() throws IOException {
        awards.add(
                getRow().id(),
                new AwardTerms(
                        text(label),
                        edition,
                        awardedOn,
                        Optional.ofNullable(validUntil),
                        text(body)));
        return back("quality.award.added");
    }

    private String back(String key) throws IOException {
        messages.tellNext(Texts.of(key));
        return lead();
    }

    private String lead() throws IOException {
        messages.leadTo(Address.of(request, "/structures/" + getRow().id()).toString());
        return null;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public StructureRow getRow() {
        return row.orElseThrow();
    }

    public String getKind() {
        return Texts.of("StructureKind." + getRow().kind().name());
    }

    public String getEditionAddress() {
        return getRow().editionId()
                .map(id -> Address.of(request, "/referentiels/" + id).toString())
                .orElse("");
    }

    public List<ScopeRow> getParts() {
        return perimeters.of(getRow().id());
    }

    public List<AwardLine> getAwards() {
        LocalDate today = awards.today();
        return awards.of(getRow().id()).stream().map(one -> line(one, today)).toList();
    }

    private static AwardLine line(AwardRow one, LocalDate today) {
        return new AwardLine(
                one.id(),
                one.label(),
                one.editionName(),
                French.date(one.awardedOn()),
                French.date(one.validUntil()),
                one.body(),
                Texts.of(
                        today.isAfter(one.validUntil())
                                ? "quality.award.over"
                                : "quality.award.now"));
    }

    public List<SelectItem> getModules() {
        return getRow().editionId().map(choices::modules).orElse(List.of());
    }

    public List<SelectItem> getEditions() {
        return choices.editions();
    }

    public String getChangeAddress() {
        return Address.of(request, "/structures/" + getRow().id() + "/modifier").toString();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    // --- fields

    public Long getModule() {
        return module;
    }

    public void setModule(Long module) {
        this.module = module;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Long getEdition() {
        return edition;
    }

    public void setEdition(Long edition) {
        this.edition = edition;
    }

    public LocalDate getAwardedOn() {
        return awardedOn;
    }

    public void setAwardedOn(LocalDate awardedOn) {
        this.awardedOn = awardedOn;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
