package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.MysteryGrids;
import fr.prefecture.clu.listening.MysteryScenarioRow;
import fr.prefecture.clu.listening.TestedUnitRow;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Whom a mystery survey tests, and what is played. ECO-62 */
@Named
@RequestScoped
public class MysteryScenariosPage extends MysteryFrame {

    @Inject MysteryGrids grids;

    private long serviceId;
    private String service;
    private String reach;
    private long scenarioId;
    private String title;
    private String situation;
    private String expected;

    @PostConstruct
    void begin() {
        if (found().isEmpty()) {
            return;
        }
        asked("service-a-modifier")
                .flatMap(this::service)
                .ifPresent(
                        one -> {
                            serviceId = one.id();
                            service = one.name();
                            reach = one.reach();
                        });
        asked("scenario-a-modifier")
                .flatMap(this::scenario)
                .ifPresent(
                        one -> {
                            scenarioId = one.id();
                            title = one.title();
                            situation = one.situation();
                            expected = one.expected();
                        });
    }

    private Optional<TestedUnitRow> service(long id) {
        return getServices().stream().filter(one -> one.id() == id).findFirst();
    }

    private Optional<MysteryScenarioRow> scenario(long id) {
        return getScenarios().stream().filter(one -> one.id() == id).findFirst();
    }

    public String saveService() throws IOException {
        try {
            grids.keep(number(), new TestedUnitRow(serviceId, "", text(service), text(reach)));
            lead(address("/scenarios") + "#services", Texts.of("listening.tested.kept"));
        } catch (RuleBroken refusal) {
            MysteryRefusals.say(refusal);
        }
        return null;
    }

    public String saveScenario() throws IOException {
        try {
            grids.keep(
                    number(),
                    new MysteryScenarioRow(
                            scenarioId, "", text(title), text(situation), text(expected)));
            lead(address("/scenarios") + "#scenarios", Texts.of("listening.scenario.kept"));
        } catch (RuleBroken refusal) {
            MysteryRefusals.say(refusal);
        }
        return null;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public List<TestedUnitRow> getServices() {
        return sheet().services();
    }

    public List<MysteryScenarioRow> getScenarios() {
        return sheet().scenarios();
    }

    public String getServicesNote() {
        return Texts.count(getServices().size(), "listening.mysteryCount.services");
    }

    public String getScenariosNote() {
        return Texts.count(getScenarios().size(), "listening.mysteryCount.scenarios");
    }

    /** Whether a service that is there already is being changed. */
    public boolean isServiceKnown() {
        return serviceId != 0;
    }

    public boolean isScenarioKnown() {
        return scenarioId != 0;
    }

    public long getServiceId() {
        return serviceId;
    }

    public void setServiceId(long serviceId) {
        this.serviceId = serviceId;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getReach() {
        return reach;
    }

    public void setReach(String reach) {
        this.reach = reach;
    }

    public long getScenarioId() {
        return scenarioId;
    }

    public void setScenarioId(long scenarioId) {
        this.scenarioId = scenarioId;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSituation() {
        return situation;
    }

    public void setSituation(String situation) {
        this.situation = situation;
    }

    public String getExpected() {
        return expected;
    }

    public void setExpected(String expected) {
        this.expected = expected;
    }
}
