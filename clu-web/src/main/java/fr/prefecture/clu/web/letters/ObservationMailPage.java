package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.Observation;
import fr.prefecture.clu.letters.ObservationProposal;
import fr.prefecture.clu.letters.ObservationRow;
import fr.prefecture.clu.letters.Observations;
import fr.prefecture.clu.letters.ReceivedObservations;
import fr.prefecture.clu.mail.MailKind;
import fr.prefecture.clu.mail.ReceivedMail;
import fr.prefecture.clu.mail.ReceivedRow;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.ReceivedLine;
import fr.prefecture.clu.web.shared.ReceivedMailFiles;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One received e-mail: its text, and beside it the observations that it seems to make. */
@Named
@RequestScoped
public class ObservationMailPage extends ConsultationFrame {

    /** A file that came with it. */
    public record FileLine(String name, String facts, String address) {}

    /**
     * An observation to keep or not.
     *
     * @param place in the form, from 1
     * @param number as it is typed; 0 for all of the texts
     */
    public record Proposed(int place, String number, String text, boolean ticked, String heading) {}

    /** Free ones below those that were proposed. */
    private static final int FREE = 2;

    private static final int MOST = 100;

    @Inject ReceivedObservations received;
    @Inject Observations observations;

    private Optional<ReceivedRow> row;
    private Long person;

    @PostConstruct
    void begin() {
        row = received.find(number());
        row.ifPresent(
                mail ->
                        person =
                                mail.recipientKey().isEmpty()
                                        ? null
                                        : Long.valueOf(mail.recipientKey()));
    }

    @Override
    protected Optional<Long> consultationId() {
        return row.map(mail -> Long.valueOf(mail.subjectKey()));
    }

    public String note() throws IOException {
        Map<Integer, String> said = new LinkedHashMap<>();
        for (Proposed one : typed()) {
            if (one.ticked()) {
                if (!one.number().matches("\\d{1,4}")) {
                    throw new RuleBroken("letters.received.number", one.place());
                }
                said.merge(
                        Integer.valueOf(one.number()),
                        one.text(),
                        (former, more) -> former + "\n\n" + more);
            }
        }
        received.note(number(), person, said);
        lead("/courriels", Texts.count(said.size(), "letters.received.noted"));
        return null;
    }

    /** What the form says: an unticked box sends nothing. */
    private List<Proposed> typed() {
        List<Proposed> typed = new ArrayList<>();
        for (int place = 1;
                place <= MOST && request.getParameter("texte-" + place) != null;
                place++) {
            typed.add(
                    proposed(
                            place,
                            sent("numero-" + place).strip(),
                            sent("texte-" + place),
                            !sent("garder-" + place).isEmpty()));
        }
        return typed;
    }

    private static Proposed proposed(int place, String number, String text, boolean ticked) {
        return new Proposed(
                place, number, text, ticked, Texts.of("letters.received.proposal", place));
    }

    /** As it was proposed, or noted already, or typed. */
    public List<Proposed> getProposals() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return typed();
        }
        List<Proposed> all = new ArrayList<>();
        List<ObservationRow> noted = noted();
        if (noted.isEmpty()) {
            for (ObservationProposal one : received.proposals(mail())) {
                all.add(
                        proposed(
                                all.size() + 1,
                                String.valueOf(one.number()),
                                one.text(),
                                one.likely()));
            }
        } else {
            for (ObservationRow one : noted) {
                all.add(proposed(all.size() + 1, String.valueOf(one.number()), one.text(), false));
            }
        }
        for (int i = 0; i < FREE; i++) {
            all.add(proposed(all.size() + 1, "", "", false));
        }
        return all;
    }

    /** What was noted of it already. */
    private List<ObservationRow> noted() {
        return observations.of(getId()).stream()
                .filter(one -> one.mailId().filter(id -> id == number()).isPresent())
                .toList();
    }

    public String getNoted() {
        List<ObservationRow> noted = noted();
        return noted.isEmpty() ? "" : Texts.count(noted.size(), "letters.received.notedAlready");
    }

    public String dismiss() throws IOException {
        received.dismiss(number());
        lead("/courriels", Texts.of("committee.received.dismissed", getLine().subject()));
        return null;
    }

    public String settle() throws IOException {
        received.settle(number());
        lead("/courriels", Texts.of("committee.received.settled", getLine().subject()));
        return null;
    }

    public String takeForAnswer() throws IOException {
        received.takeForAnswer(number());
        messages.tellNext(Texts.of("committee.received.taken"));
        messages.leadTo(request.getContextPath() + ObservationMailsPage.MAILS + number());
        return null;
    }

    public ReceivedLine getLine() {
        return ObservationMailsPage.written(mail(), consultations.people(getId()));
    }

    private ReceivedRow mail() {
        return row.orElseThrow();
    }

    public boolean isAnswer() {
        return mail().kind() == MailKind.ANSWER;
    }

    public boolean isBounce() {
        return mail().kind() == MailKind.BOUNCE;
    }

    public boolean isMachine() {
        return mail().kind() == MailKind.AUTO_REPLY;
    }

    public boolean isOpen() {
        return mail().state() == ReceivedMail.State.OPEN;
    }

    /** It was written after the closing date. */
    public String getLate() {
        return received.day(mail()).isAfter(row().closesOn())
                ? Texts.of("letters.received.late", row().closesOn())
                : "";
    }

    public String getText() {
        return mail().text();
    }

    public String getDiagnostic() {
        return mail().diagnostic();
    }

    public List<String> getRemarks() {
        return mail().remarks().stream().map(Texts::of).toList();
    }

    public List<FileLine> getFiles() {
        return mail().files().stream()
                .map(
                        file ->
                                new FileLine(
                                        file.name(),
                                        Texts.of(
                                                "committee.document.facts",
                                                file.type().name(),
                                                French.size(file.size())),
                                        request.getContextPath()
                                                + ReceivedMailFiles.PATH
                                                + "/"
                                                + file.id()))
                .toList();
    }

    public List<String> getUnkept() {
        return mail().unkept();
    }

    public String getKept() {
        return Texts.of("committee.received.kept", mail().keptUntil());
    }

    public String getListPage() {
        return address("/courriels");
    }

    /** Where the address of a member is put right; empty when nobody knows whose it is. */
    public String getCorrection() {
        return ObservationMailsPage.person(mail(), consultations.people(getId()))
                .map(one -> address("/adresse?membre=" + one.id()))
                .orElse("");
    }

    public String getNumbersHelp() {
        return Texts.of("letters.received.number.help", row().texts());
    }

    public String getLimit() {
        return String.valueOf(Observation.LONGEST);
    }

    public List<SelectItem> getPeople() {
        return Stream.concat(
                        Stream.of(new SelectItem(null, Texts.of("committee.received.choose"))),
                        consultations.people(getId()).stream()
                                .map(
                                        one ->
                                                new SelectItem(
                                                        one.id(),
                                                        ConsultationWords.person(
                                                                one.name(), one.body()))))
                .toList();
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }
}
