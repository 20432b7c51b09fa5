package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.FollowUp;
import fr.prefecture.clu.letters.Observations;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** Closes a consultation, knowing what is still open. */
@Named
@RequestScoped
public class ConsultationClosingPage extends ConsultationFrame {

    @Inject Observations observations;

    private boolean confirmed;

    @Override
    public void load() throws IOException {
        super.load();
        if (consultations.find(number()).isPresent() && !isSent()) {
            messages.missing();
        }
    }

    public String close() throws IOException {
        consultations.close(number(), confirmed);
        lead("", Texts.of("letters.closing.done"));
        return null;
    }

    /** The closing date has not passed: somebody has to say that it ends all the same. */
    public boolean isEarly() {
        return !consultations.today().isAfter(row().closesOn());
    }

    public String getEarlyText() {
        return Texts.of("letters.closing.early", row().closesOn());
    }

    public String getSilentText() {
        return Texts.count(row().silent(), "letters.closing.silent");
    }

    public List<ObservationLine> getOpen() {
        return observations.of(getId()).stream()
                .filter(row -> row.followUp() == FollowUp.NONE)
                .map(ObservationLine::new)
                .toList();
    }

    public String observationAddress(ObservationLine line) {
        return request.getContextPath() + ObservationPage.PATH + line.id();
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
