package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.Participations;
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

/** Types what came back from somebody who was called, however it came. */
@Named
@RequestScoped
public class AnswerPage extends MeetingFrame {

    @Inject Participations participations;

    private Optional<Participation> one;
    private Participation.Answer answer;
    private String representative = "";
    private Participation.Way way = Participation.Way.EMAIL;
    private LocalDate day;

    @PostConstruct
    void begin() {
        one = participations.find(number());
        one.ifPresent(
                known -> {
                    answer = known.answer();
                    representative = known.representedBy();
                    way = known.way().orElse(Participation.Way.EMAIL);
                    day = known.answeredOn().orElseGet(meetings::today);
                });
    }

    @Override
    protected Optional<Long> meetingId() {
        return one.map(known -> known.meeting().id());
    }

    public String save() throws IOException {
        participations.answer(
                number(), answer, representative == null ? "" : representative, way, day);
        lead("/convocations", Texts.of("committee.answer.saved", one().person()));
        return null;
    }

    public String withdraw() throws IOException {
        messages.tellRemoved(
                Texts.of("committee.withdrawn", one().person()), participations.withdraw(number()));
        messages.leadTo(address("/convocations"));
        return null;
    }

    public PersonLine getLine() {
        return new PersonLine(one(), "", "");
    }

    public String getHeading() {
        return Texts.of("committee.answer.heading", one().person());
    }

    public String getListPage() {
        return address("/convocations");
    }

    public List<SelectItem> getAnswers() {
        return Stream.of(Participation.Answer.values())
                .map(said -> new SelectItem(said, Texts.of("committee.answer." + said.name())))
                .toList();
    }

    public List<SelectItem> getWays() {
        return Stream.of(Participation.Way.values())
                .map(how -> new SelectItem(how, Texts.of("committee.way." + how.name())))
                .toList();
    }

    private Participation one() {
        return one.orElseThrow();
    }

    public Participation.Answer getAnswer() {
        return answer;
    }

    public void setAnswer(Participation.Answer answer) {
        this.answer = answer;
    }

    public String getRepresentative() {
        return representative;
    }

    public void setRepresentative(String representative) {
        this.representative = representative;
    }

    public Participation.Way getWay() {
        return way;
    }

    public void setWay(Participation.Way way) {
        this.way = way;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
