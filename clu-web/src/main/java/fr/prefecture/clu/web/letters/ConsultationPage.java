package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultationDelivery;
import fr.prefecture.clu.letters.ConsultationReports;
import fr.prefecture.clu.letters.ConsultationSendings;
import fr.prefecture.clu.letters.ConsultedTextRow;
import fr.prefecture.clu.letters.MemberAnswer;
import fr.prefecture.clu.letters.ObservationRow;
import fr.prefecture.clu.letters.Observations;
import fr.prefecture.clu.letters.TemplateState;
import fr.prefecture.clu.letters.TextTally;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Following;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One consultation: what was asked, who answered, what becomes of what they said. */
@Named
@RequestScoped
public class ConsultationPage extends ConsultationFrame {

    /** A text, and how much was said of it. */
    public record TextLine(
            String number,
            String name,
            String address,
            String state,
            long total,
            long open,
            long accepted,
            String newVersion) {}

    /** A file to be kept, or printed. */
    public record Paper(String text, String address) {}

    @Inject ConsultationSendings sendings;
    @Inject ConsultationReports reports;
    @Inject Observations observations;
    @Inject NextMeeting nextMeeting;
    @Inject Following following;

    private List<ConsultationDelivery> deliveries;
    private List<TextTally> tallies;
    private List<ObservationRow> all;
    private ConsultationReport report;
    private ObservationFilters filters;
    private LocalDate postedOn;

    @Override
    public void load() throws IOException {
        super.load();
        if (!FacesContext.getCurrentInstance().getResponseComplete() && !getReport().over()) {
            following.begin();
        }
    }

    public ConsultationReport getReport() {
        if (report == null) {
            report = ConsultationReport.of(deliveries(), ConsultationDelivery::asked);
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
            following.end("annonce", "consultes");
        }
    }

    public String getStillAddress() {
        return following.turned(getAddress());
    }

    private List<ConsultationDelivery> deliveries() {
        if (deliveries == null) {
            deliveries = sendings.deliveries(getId());
        }
        return deliveries;
    }

    private List<TextTally> tallies() {
        if (tallies == null) {
            tallies = reports.tallies(getId());
        }
        return tallies;
    }

    private List<ObservationRow> all() {
        if (all == null) {
            all = observations.of(getId());
        }
        return all;
    }

    private ObservationFilters filters() {
        if (filters == null) {
            filters = new ObservationFilters(request);
        }
        return filters;
    }

    /** « Préparée le …, par … », « Envoyée le … », « Close le … » */
    public List<String> getSteps() {
        List<String> steps = new ArrayList<>();
        steps.add(
                Texts.of("letters.consultation.opened", said(row().openedBy(), row().openedAt())));
        row().sentAt()
                .ifPresent(
                        at ->
                                steps.add(
                                        Texts.of(
                                                "letters.consultation.sentOn",
                                                said(row().sentBy(), at))));
        row().closedAt()
                .ifPresent(
                        at ->
                                steps.add(
                                        Texts.of(
                                                "letters.consultation.closedOn",
                                                said(row().closedBy(), at))));
        return steps;
    }

    /** « 7 membres sur 13 ont répondu : 12 observations, dont 3 avec une suite à donner. » */
    public String getSummary() {
        return Texts.of(
                "letters.consultation.summary",
                row().answered(),
                row().members(),
                Texts.count(row().observations(), "letters.count.observations"),
                row().open());
    }

    public List<TextLine> getTexts() {
        Map<Integer, TextTally> byNumber =
                tallies().stream()
                        .collect(Collectors.toMap(TextTally::number, Function.identity()));
        return consultations.texts(getId()).stream()
                .map(text -> line(text, byNumber.get(text.number())))
                .toList();
    }

    private TextLine line(ConsultedTextRow text, TextTally tally) {
        return new TextLine(
                String.valueOf(text.number()),
                Texts.of("letters.consultation.textName", text.subject(), text.code()),
                request.getContextPath() + "/comite/modeles/" + text.templateId(),
                Texts.of("TemplateState." + text.state().name()),
                tally.total(),
                tally.open(),
                tally.accepted() + tally.partly(),
                isMayWrite()
                                && tally.accepted() + tally.partly() > 0
                                && text.state() != TemplateState.WITHDRAWN
                        ? Address.of(request, "/comite/modeles/" + text.templateId() + "/modifier")
                                .with("consultation", getId())
                                .toString()
                        : "");
    }

    public String getTextsNote() {
        return Texts.count(row().texts(), "letters.count.templates");
    }

    public List<ConsultedLine> getPeople() {
        Map<Long, MemberAnswer> answers =
                reports.answers(getId()).stream()
                        .collect(Collectors.toMap(one -> one.member().id(), Function.identity()));
        return deliveries().stream()
                .map(one -> new ConsultedLine(one, answers.get(one.member().id())))
                .toList();
    }

    /** « 7 réponses sur 13 membres » */
    public String getPeopleNote() {
        return Texts.of("letters.consultations.of", row().answered(), row().members());
    }

    public String entryAddress(ConsultedLine line) {
        return Address.of(request, LIST + "/" + getId() + "/observation")
                .with("membre", line.id())
                .toString();
    }

    public String correction(ConsultedLine line) {
        return Address.of(request, LIST + "/" + getId() + "/adresse")
                .with("membre", line.id())
                .toString();
    }

    public List<ObservationLine> getObservations() {
        return all().stream().filter(filters()::admits).map(ObservationLine::new).toList();
    }

    public boolean isNone() {
        return all().isEmpty();
    }

    public String getObservationsNote() {
        return Texts.of(
                "letters.observations.note",
                filters().inWords(),
                Texts.count(getObservations().size(), "letters.count.observations"));
    }

    public List<ObservationFilters.Choice> getNumbers() {
        return filters().numbers(tallies());
    }

    public List<ObservationFilters.Choice> getFollowUps() {
        return filters().followUps();
    }

    public String observationAddress(ObservationLine line) {
        return request.getContextPath() + ObservationPage.PATH + line.id();
    }

    public String getExportAddress() {
        return filters()
                .on(Address.of(request, ObservationExports.LIST).with("consultation", getId()))
                .toString();
    }

    /** LET-42 */
    public boolean isReminderDue() {
        return isMayWrite() && row().isReminderDue(consultations.today());
    }

    public String getReminderText() {
        return Texts.of(
                "letters.reminder.due",
                Texts.count(row().silent(), "letters.count.members"),
                French.weekday(row().closesOn()),
                French.away(consultations.today(), row().closesOn()));
    }

    public boolean isRemindable() {
        return isMayWrite() && isSent() && row().silent() > 0;
    }

    public String getReminderAddress() {
        return address("/envoi?quoi=rappel");
    }

    public boolean isOver() {
        return isSent() && consultations.today().isAfter(row().closesOn());
    }

    /** LET-45: of the texts, then of the report. */
    public List<Paper> getCollection() {
        return List.of(
                paper("letters.papers.collectionPdf", "recueil.pdf"),
                paper("letters.papers.collectionOdt", "recueil.odt"),
                paper("letters.papers.collectionLarge", "recueil-gros-caracteres.pdf"));
    }

    public List<Paper> getReports() {
        return isPrepared()
                ? List.of()
                : List.of(
                        paper("letters.papers.reportPdf", "bilan.pdf"),
                        paper("letters.papers.reportOdt", "bilan.odt"));
    }

    private Paper paper(String key, String file) {
        return new Paper(Texts.of(key), ConsultationFiles.paper(request, getId(), file));
    }

    /** « Joindre aux documents de la réunion du lundi 31 mai 2021 »; empty when none comes. */
    public String getJoinText() {
        return nextMeeting
                .name()
                .filter(name -> isNotable())
                .map(name -> Texts.of("letters.report.join", name))
                .orElse("");
    }

    public String join() throws IOException {
        String name = nextMeeting.join(number());
        lead("", Texts.of("letters.report.joined", name));
        return null;
    }

    public String getNextMeetingAddress() {
        return nextMeeting.address().map(path -> request.getContextPath() + path).orElse("");
    }

    /** The letters that are still to be posted. */
    public List<Paper> getToPost() {
        return isMayWrite() && !isPrepared()
                ? deliveries().stream()
                        .filter(one -> one.member().isToPost())
                        .flatMap(
                                one ->
                                        Stream.of(0, 1)
                                                .map(
                                                        place ->
                                                                new Paper(
                                                                        Texts.of(
                                                                                "letters.post."
                                                                                        + place,
                                                                                one.member()
                                                                                        .name()),
                                                                        ConsultationFiles.letter(
                                                                                request,
                                                                                "consultation",
                                                                                getId(),
                                                                                one.member().id(),
                                                                                place))))
                        .toList()
                : List.of();
    }

    public String post() throws IOException {
        int letters = sendings.post(number(), postedOn);
        lead("", Texts.count(letters, "committee.delivery.nowPosted"));
        return null;
    }

    public LocalDate getPostedOn() {
        return Optional.ofNullable(postedOn).orElseGet(consultations::today);
    }

    public void setPostedOn(LocalDate postedOn) {
        this.postedOn = postedOn;
    }
}
