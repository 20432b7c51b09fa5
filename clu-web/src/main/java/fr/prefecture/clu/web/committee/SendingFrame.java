package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Deliveries;
import fr.prefecture.clu.committee.Dispatch;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Following;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What pages have that show a sending: how far it is, followed to its end; what is to be posted.
 */
public abstract class SendingFrame extends MeetingFrame {

    /** A file to be printed and posted. */
    public record Print(String text, String address) {}

    /** Of each paper that is posted. */
    private static final List<String> FORMATS = List.of("PDF", "ODT");

    @Inject Deliveries made;
    @Inject Following following;

    private DeliveryReports.Report report;
    private LocalDate postedOn;

    protected abstract DeliveryReports.Report makeReport();

    @Override
    public void load() throws IOException {
        super.load();
        if (!FacesContext.getCurrentInstance().getResponseComplete() && !getReport().over()) {
            following.begin();
        }
    }

    public DeliveryReports.Report getReport() {
        if (report == null) {
            report = makeReport();
        }
        return report;
    }

    /** E-mails waited when the page was opened: they are followed until none does. */
    public boolean isFollowing() {
        return following.isOn();
    }

    public boolean isPolling() {
        return following.isPolling();
    }

    /** How far it is goes on silently; its end is said once, with the list as it then stands. */
    public void follow() {
        if (getReport().over()) {
            following.end("annonce", listId());
        }
    }

    /** Where each person's line is. */
    protected String listId() {
        return "envoyes";
    }

    /** All that was still to be posted has been. */
    public String post() throws IOException {
        Dispatch.Kind kind = getReport().kind();
        int letters = made.post(number(), kind, postedOn);
        messages.tellNext(Texts.count(letters, "committee.delivery.nowPosted"));
        messages.leadTo(request.getContextPath() + DeliveryReports.page(number(), kind));
        return null;
    }

    /** Where the address of one whose e-mail came back is corrected. */
    public String correction(DeliveryLine line) {
        return address("/adresse")
                + "?quoi="
                + DispatchWords.of(getReport().kind())
                + "&personne="
                + line.participationId();
    }

    /** This page, followed no more; or followed again. */
    public String getStillAddress() {
        return following.turned(getHere());
    }

    /** This page as it stands. */
    protected abstract String getHere();

    /** Those to whom a letter is still to be posted. */
    public List<DeliveryLine> getToPost() {
        return getReport().lines().stream().filter(line -> line.letter() > 0).toList();
    }

    /** What is to be printed for one of them, in the format that they asked for. */
    public List<Print> prints(DeliveryLine line) {
        Dispatch.Kind kind = getReport().kind();
        List<String> papers =
                kind == Dispatch.Kind.MINUTES
                        ? List.of("committee.post.print.letter", "committee.post.print.minutes")
                        : List.of("committee.post.print.letter");
        return IntStream.range(0, papers.size() * FORMATS.size())
                .mapToObj(
                        place ->
                                new Print(
                                        Texts.of(
                                                papers.get(place / FORMATS.size()),
                                                FORMATS.get(place % FORMATS.size())),
                                        DispatchFiles.address(
                                                request,
                                                kind,
                                                line.letter(),
                                                line.participationId(),
                                                place)))
                .toList();
    }

    public String getToPostText() {
        return Texts.count(getReport().toPost(), "committee.post.heading");
    }

    /** Nothing leaves this machine: e-mails become files. */
    public boolean isKeptHere() {
        return Settings.mailHost().isEmpty();
    }

    public LocalDate getPostedOn() {
        return postedOn == null ? meetings.today() : postedOn;
    }

    public void setPostedOn(LocalDate postedOn) {
        this.postedOn = postedOn;
    }
}
