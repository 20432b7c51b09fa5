package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.FollowUp;
import fr.prefecture.clu.letters.ObservationRow;
import fr.prefecture.clu.letters.Observations;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One observation, and what becomes of it. */
@Named
@RequestScoped
public class ObservationPage extends ConsultationFrame {

    static final String PATH = "/comite/observations/";

    @Inject Observations observations;

    private Optional<ObservationRow> one;
    private FollowUp followUp;
    private String reason = "";

    @PostConstruct
    void begin() {
        one = observations.find(number());
        one.ifPresent(
                row -> {
                    followUp = row.followUp() == FollowUp.NONE ? null : row.followUp();
                    reason = row.reason();
                });
    }

    @Override
    protected Optional<Long> consultationId() {
        return one.map(ObservationRow::consultationId);
    }

    public String save() throws IOException {
        String seen = sent("version");
        observations.follow(
                number(),
                seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1,
                followUp,
                reason == null ? "" : reason);
        messages.tellNext(
                Texts.of("letters.observation.followedUp", ConsultationWords.followUp(followUp)));
        messages.leadTo(next().map(this::address).orElseGet(this::getAddress));
        return null;
    }

    /** The next one of which nobody has said what becomes of it. */
    private Optional<ObservationRow> next() {
        List<ObservationRow> all = observations.of(getId());
        int here = all.stream().map(ObservationRow::id).toList().indexOf(number());
        return Stream.concat(
                        all.subList(here + 1, all.size()).stream(),
                        all.subList(0, Math.max(here, 0)).stream())
                .filter(row -> row.followUp() == FollowUp.NONE)
                .findFirst();
    }

    private String address(ObservationRow row) {
        return request.getContextPath() + PATH + row.id();
    }

    public ObservationLine getLine() {
        return new ObservationLine(one.orElseThrow());
    }

    /** « Modèle 7, Claire Dupont, Association … » */
    public String getHeading() {
        return Texts.of("letters.observation.heading", getLine().number(), getLine().who());
    }

    public String getNoted() {
        ObservationRow row = one.orElseThrow();
        return Texts.of("letters.observation.notedBy", said(row.notedBy(), row.notedAt()));
    }

    /** « Suite donnée le …, par … »; empty until then. */
    public String getFollowed() {
        ObservationRow row = one.orElseThrow();
        return row.followedAt()
                .map(at -> Texts.of("letters.observation.followedBy", said(row.followedBy(), at)))
                .orElse("");
    }

    /** The e-mail in which it was read, while it is kept. */
    public String getMailAddress() {
        return isMayWrite()
                ? one.flatMap(ObservationRow::mailId)
                        .map(id -> request.getContextPath() + ObservationMailsPage.MAILS + id)
                        .orElse("")
                : "";
    }

    public String getTemplateAddress() {
        ObservationRow row = one.orElseThrow();
        return row.templateId() == 0
                ? ""
                : request.getContextPath() + "/comite/modeles/" + row.templateId();
    }

    /** Until somebody has said what becomes of it. */
    public String getCorrectionAddress() {
        return isMayWrite() && one.orElseThrow().followUp() == FollowUp.NONE
                ? Address.of(request, LIST + "/" + getId() + "/observation")
                        .with("observation", number())
                        .toString()
                : "";
    }

    /** The version that somebody saw when they began. */
    public String getVersion() {
        String seen = sent("version");
        return seen.isEmpty() ? String.valueOf(one.orElseThrow().version()) : seen;
    }

    /** « 3 observations attendent encore une suite. » */
    public String getLeft() {
        return Texts.count(row().open(), "letters.observation.left");
    }

    public List<SelectItem> getFollowUps() {
        return Stream.concat(
                        Stream.of(new SelectItem(null, Texts.of("committee.received.choose"))),
                        Stream.of(FollowUp.values())
                                .filter(how -> how != FollowUp.NONE)
                                .map(how -> new SelectItem(how, ConsultationWords.followUp(how))))
                .toList();
    }

    public FollowUp getFollowUp() {
        return followUp;
    }

    public void setFollowUp(FollowUp followUp) {
        this.followUp = followUp;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
