package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EvidenceSheet;
import fr.prefecture.clu.quality.Evidences;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Takes a piece of evidence back, or has it come back. */
@Named
@RequestScoped
public class WithdrawEvidencePage {

    @Inject EvidenceFrame frame;
    @Inject Evidences evidences;
    @Inject MessagesPage messages;

    private int version;
    private String reason;

    @PostConstruct
    void begin() {
        frame.find().ifPresent(sheet -> version = sheet.row().version());
    }

    public void load() throws IOException {
        frame.unless(
                frame.find().isPresent()
                        && frame.get().eliminatedOn().isEmpty()
                        && !frame.isOnSlip());
    }

    public String withdraw() throws IOException {
        evidences.withdraw(frame.id(), version, reason == null ? "" : reason);
        messages.tellNext(Texts.of("quality.evidence.withdrawal.done"));
        messages.leadTo(getBackAddress());
        return null;
    }

    public String bringBack() throws IOException {
        evidences.bringBack(frame.id());
        messages.tellNext(Texts.of("quality.evidence.withdrawal.undone"));
        messages.leadTo(getBackAddress());
        return null;
    }

    public boolean isWithdrawn() {
        return frame.get().withdrawal().isPresent();
    }

    public String getName() {
        return frame.get().row().title();
    }

    public String getHeading() {
        return Texts.of("quality.evidence.withdrawal.heading", getName());
    }

    /** « Retirée le …, par …. Le retrait peut être annulé jusqu’au … » */
    public String getSaid() {
        return frame.get().withdrawal().map(WithdrawEvidencePage::said).orElse("");
    }

    static String said(EvidenceSheet.Withdrawal one) {
        return Texts.of(
                "quality.evidence.withdrawal.said",
                one.on(),
                one.by(),
                one.reason(),
                French.day(one.reversibleUntil()));
    }

    public String getBackAddress() {
        return frame.address("");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
