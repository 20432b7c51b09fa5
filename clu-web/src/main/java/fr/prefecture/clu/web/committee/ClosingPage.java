package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MeetingSteps;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** Sets the last day on which observations on the minutes are received: COM-36. */
@Named
@RequestScoped
public class ClosingPage extends MeetingFrame {

    @Inject MeetingSteps steps;

    private LocalDate last;

    public String save() throws IOException {
        steps.receiveObservationsUntil(number(), last);
        lead("", Texts.of("committee.observations.saved", French.weekday(last)));
        return null;
    }

    /** « Lundi 15 juin 2021 », as it stands; empty as long as it is not set. */
    public String getSet() {
        return meeting().observationsUntil().map(French::weekday).map(French::capital).orElse("");
    }

    public String getProposal() {
        return meeting()
                .proposedObservationsUntil()
                .map(day -> Texts.of("committee.observations.proposed", French.weekday(day)))
                .orElse("");
    }

    /** What members have been told does not change. */
    public boolean isTold() {
        return meeting().distributedOn().isPresent() && meeting().observationsUntil().isPresent();
    }

    public LocalDate getLast() {
        return Optional.ofNullable(last)
                .or(() -> meeting().observationsUntil())
                .or(() -> meeting().proposedObservationsUntil())
                .orElse(null);
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }
}
