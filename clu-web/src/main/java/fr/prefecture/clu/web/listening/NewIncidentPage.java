package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.listening.IncidentChannel;
import fr.prefecture.clu.listening.IncidentKind;
import fr.prefecture.clu.listening.IncidentMeasure;
import fr.prefecture.clu.listening.IncidentTerms;
import fr.prefecture.clu.listening.Incidents;
import fr.prefecture.clu.shared.RuleBroken;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** An incident that is entered, by choices alone. */
@Named
@RequestScoped
public class NewIncidentPage {

    @Inject Incidents incidents;
    @Inject ServiceUnits services;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String entry;
    private LocalDate happenedOn;
    private IncidentChannel channel = IncidentChannel.DESK;
    private IncidentKind kind;
    private String service;
    private IncidentMeasure measure;

    @PostConstruct
    void begin() {
        entry = UUID.randomUUID().toString();
        happenedOn = incidents.today();
    }

    public String save() throws IOException {
        try {
            incidents.enter(
                    entry,
                    new IncidentTerms(
                            happenedOn, channel, kind, ComplaintWords.text(service), measure));
            messages.tellNext(Texts.of("listening.incident.entered"));
            messages.leadTo(Address.of(request, IncidentsPage.PATH).toString());
        } catch (RuleBroken refusal) {
            ComplaintWords.say(
                    refusal.getMessage().startsWith("listening.incident") ? "jour" : "service",
                    refusal);
        }
        return null;
    }

    /** With the side that it comes from. */
    public List<SelectItem> getKinds() {
        return Stream.of(IncidentKind.values())
                .map(
                        one ->
                                new SelectItem(
                                        one,
                                        Texts.of(
                                                "listening.incident.kind",
                                                IncidentsPage.direction(one),
                                                ComplaintWords.text(one))))
                .toList();
    }

    public List<SelectItem> getChannels() {
        return ComplaintWords.items(IncidentChannel.class);
    }

    public List<SelectItem> getMeasures() {
        return ComplaintWords.items(IncidentMeasure.class);
    }

    public List<SelectItem> getServices() {
        return ComplaintWords.services(services.names());
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }

    public LocalDate getHappenedOn() {
        return happenedOn;
    }

    public void setHappenedOn(LocalDate happenedOn) {
        this.happenedOn = happenedOn;
    }

    public IncidentChannel getChannel() {
        return channel;
    }

    public void setChannel(IncidentChannel channel) {
        this.channel = channel;
    }

    public IncidentKind getKind() {
        return kind;
    }

    public void setKind(IncidentKind kind) {
        this.kind = kind;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public IncidentMeasure getMeasure() {
        return measure;
    }

    public void setMeasure(IncidentMeasure measure) {
        this.measure = measure;
    }
}
