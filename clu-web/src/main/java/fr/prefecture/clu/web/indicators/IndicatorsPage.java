package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.batch.indicators.IndicatorNights;
import fr.prefecture.clu.indicators.Computation;
import fr.prefecture.clu.indicators.ComputationRow;
import fr.prefecture.clu.indicators.Computations;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Following;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** All indicators with their last values, and the computation that makes them. */
@Named
@RequestScoped
public class IndicatorsPage {

    @Inject IndicatorsReport report;
    @Inject Computations computations;
    @Inject IndicatorNights nights;
    @Inject Following following;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<ComputationRow> computation;

    public void load() {
        report.complain();
        if (isComputing()) {
            following.begin();
        }
    }

    // --- computing

    public String compute() throws IOException {
        nights.start();
        messages.tellNext(Texts.of("indicators.computation.started"));
        messages.leadTo(report.address(IndicatorsReport.PATH).toString());
        return null;
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isComputable() {
        return isWritable() && !isComputing();
    }

    public boolean isFollowing() {
        return following.isOn();
    }

    public boolean isPolling() {
        return following.isPolling();
    }

    public boolean isComputing() {
        return computation().filter(one -> one.state() == Computation.State.RUNNING).isPresent();
    }

    /** Its end is said once, with the values that it changed. */
    public void follow() {
        if (!isComputing()) {
            following.end("annonce", "liste");
        }
    }

    public String getTurnedAddress() {
        return following.turned(report.address(IndicatorsReport.PATH).toString());
    }

    /** « Calculé le 1er juin 2021 à 1 h 35, par la nuit : 24 mois » */
    public String getComputationText() {
        return computation()
                .map(
                        one ->
                                Texts.of(
                                        "indicators.computation." + one.state().name(),
                                        one.endedAt().orElse(one.startedAt()),
                                        IndicatorWords.author(one.startedBy()),
                                        Texts.count(one.months(), "indicators.months")))
                .orElseGet(() -> Texts.of("indicators.computation.never"));
    }

    private Optional<ComputationRow> computation() {
        if (computation == null) {
            computation = computations.latest();
        }
        return computation;
    }

    // --- what is shown

    public List<IndicatorsReport.Choice> getOwners() {
        return report.ownerChoices();
    }

    public List<IndicatorsReport.Choice> getStates() {
        return report.stateChoices();
    }

    public List<IndicatorsReport.Line> getLines() {
        return report.lines();
    }

    public boolean isFiltered() {
        return report.isFiltered();
    }

    public String getCaption() {
        return Texts.count(report.lines().size(), "indicators.caption");
    }

    public String getFiltersText() {
        return report.inWords();
    }

    public String getExportAddress() {
        return report.address(IndicatorExports.LIST).toString();
    }

    public String getAllAddress() {
        return Address.of(request, IndicatorsReport.PATH).toString();
    }

    public String getPermalink() {
        return report.address(IndicatorsReport.PATH).absolute(request);
    }
}
