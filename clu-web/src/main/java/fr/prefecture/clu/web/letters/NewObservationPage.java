package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.FollowUp;
import fr.prefecture.clu.letters.ObservationChannel;
import fr.prefecture.clu.letters.ObservationRow;
import fr.prefecture.clu.letters.ObservationTerms;
import fr.prefecture.clu.letters.Observations;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Types, or puts right, what a member said: on the telephone, in a letter, in the meeting. */
@Named
@RequestScoped
public class NewObservationPage extends ConsultationFrame {

    @Inject Observations observations;

    private Optional<ObservationRow> old = Optional.empty();
    private Long member;
    private Integer number;
    private ObservationChannel channel = ObservationChannel.PHONE;
    private LocalDate on;
    private String text = "";
    private boolean another;

    @PostConstruct
    void begin() {
        on = consultations.today();
        member = asked("membre").orElse(null);
        old =
                asked("observation")
                        .flatMap(observations::find)
                        .filter(one -> one.consultationId() == number());
        old.ifPresent(
                one -> {
                    member = one.memberId();
                    number = one.number();
                    channel = one.channel();
                    on = one.receivedOn();
                    text = one.text();
                });
    }

    @Override
    public void load() throws IOException {
        super.load();
        boolean gone =
                !sent("observation").isEmpty()
                        && old.filter(one -> one.followUp() == FollowUp.NONE).isEmpty();
        if (consultations.find(number()).isPresent() && (isPrepared() || gone)) {
            messages.missing();
        }
    }

    private Optional<Long> asked(String name) {
        return Optional.of(sent(name))
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    public String save() throws IOException {
        ObservationTerms terms =
                new ObservationTerms(member, number, channel, on, text == null ? "" : text);
        if (old.isPresent()) {
            String seen = sent("version");
            observations.correct(
                    old.get().id(), seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1, terms);
            messages.tellNext(Texts.of("letters.observation.corrected"));
            messages.leadTo(request.getContextPath() + ObservationPage.PATH + old.get().id());
            return null;
        }
        observations.note(number(), terms);
        lead(
                another ? "/observation?membre=" + member : "",
                Texts.of("letters.observation.noted", name()));
        return null;
    }

    private String name() {
        return consultations.people(getId()).stream()
                .filter(one -> one.id() == member)
                .findFirst()
                .map(one -> ConsultationWords.person(one.name(), one.body()))
                .orElse("");
    }

    public String getHeading() {
        return Texts.of(
                isCorrection() ? "letters.observation.correct" : "letters.observation.enter");
    }

    public boolean isCorrection() {
        return old.isPresent();
    }

    /** The version that somebody saw when they began. */
    public String getVersion() {
        String seen = sent("version");
        return seen.isEmpty() ? old.map(one -> String.valueOf(one.version())).orElse("") : seen;
    }

    public String getObservation() {
        return old.map(one -> String.valueOf(one.id())).orElse("");
    }

    public String getBack() {
        return old.map(one -> request.getContextPath() + ObservationPage.PATH + one.id())
                .orElseGet(this::getAddress);
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

    public List<SelectItem> getTexts() {
        return Stream.concat(
                        Stream.of(
                                new SelectItem(null, Texts.of("committee.received.choose")),
                                new SelectItem(0, ConsultationWords.number(0))),
                        consultations.texts(getId()).stream()
                                .map(
                                        one ->
                                                new SelectItem(
                                                        one.number(),
                                                        ConsultationWords.text(
                                                                one.number(),
                                                                one.code(),
                                                                one.subject()))))
                .toList();
    }

    public List<SelectItem> getChannels() {
        return Stream.of(ObservationChannel.values())
                .map(one -> new SelectItem(one, Texts.of("ObservationChannel." + one.name())))
                .toList();
    }

    public Long getMember() {
        return member;
    }

    public void setMember(Long member) {
        this.member = member;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public ObservationChannel getChannel() {
        return channel;
    }

    public void setChannel(ObservationChannel channel) {
        this.channel = channel;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isAnother() {
        return another;
    }

    public void setAnother(boolean another) {
        this.another = another;
    }
}
