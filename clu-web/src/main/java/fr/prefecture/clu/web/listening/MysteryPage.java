package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.MysteryContactRow;
import fr.prefecture.clu.listening.MysteryContacts;
import fr.prefecture.clu.listening.MysteryEntry;
import fr.prefecture.clu.listening.OpeningHours;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** One mystery survey: what is ready, and its contacts by day. */
@Named
@RequestScoped
public class MysteryPage extends MysteryFrame {

    /** A step of the preparation. */
    public record Step(String text, String address, String said, boolean done) {
        public String sign() {
            return done ? "succes" : "afaire";
        }
    }

    /** A contact as the list shows it; times by half-hours. ECO-73 */
    public record Line(
            String code,
            String address,
            String planned,
            String service,
            String reach,
            String scenario,
            String state,
            String sign,
            String made,
            String score) {}

    @Inject MysteryContacts contacts;

    private List<Line> lines = List.of();

    @PostConstruct
    void begin() {
        found().ifPresent(
                        one ->
                                lines =
                                        contacts.of(one.survey().id()).stream()
                                                .map(this::line)
                                                .toList());
    }

    private Line line(MysteryContactRow row) {
        return new Line(
                row.code(),
                request.getContextPath() + MysteryContactPage.PATH + "/" + row.id(),
                Texts.of(
                        "listening.contact.slot",
                        French.dateInTable(row.plannedOn()),
                        French.time(row.plannedAt())),
                row.service().name(),
                row.service().reach(),
                row.scenario().code() + " " + row.scenario().title(),
                row.draft()
                        ? Texts.of("listening.contact.draft")
                        : row.entry()
                                .flatMap(MysteryEntry::outcome)
                                .map(MysteryWords::of)
                                .orElse(Texts.of("listening.contact.toDo")),
                row.draft()
                        ? "encours"
                        : row.entry()
                                .flatMap(MysteryEntry::outcome)
                                .map(MysteryWords::sign)
                                .orElse("afaire"),
                row.entry().map(MysteryPage::made).orElse(""),
                row.points().map(MysteryWords::percent).orElse(""));
    }

    /** « lun. 03/05/2021, 9 h 00 » */
    private static String made(MysteryEntry entry) {
        return entry.madeOn()
                .map(
                        day ->
                                entry.madeAt()
                                        .map(
                                                time ->
                                                        Texts.of(
                                                                "listening.contact.slot",
                                                                French.dateInTable(day),
                                                                French.time(
                                                                        OpeningHours.halfHour(
                                                                                time))))
                                        .orElse(French.dateInTable(day)))
                .orElse("");
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getNote() {
        return Texts.of("listening.mystery.made", row().made(), row().contacts());
    }

    public List<Step> getSteps() {
        List<Step> steps = new ArrayList<>();
        steps.add(
                step(
                        "listening.mysteryStep.services",
                        "/scenarios#services",
                        sheet().services().size(),
                        "listening.mysteryCount.services"));
        steps.add(
                step(
                        "listening.mysteryStep.scenarios",
                        "/scenarios#scenarios",
                        sheet().scenarios().size(),
                        "listening.mysteryCount.scenarios"));
        steps.add(
                step(
                        "listening.mysteryStep.grid",
                        "/grille",
                        sheet().grid().criteria().size(),
                        "listening.mysteryCount.criteria"));
        if (isOurs()) {
            steps.add(
                    step(
                            "listening.mysteryStep.draw",
                            "/tirage",
                            row().contacts(),
                            "listening.mysteryCount.contacts"));
        }
        return steps;
    }

    private Step step(String text, String part, int count, String counted) {
        return new Step(Texts.of(text), address(part), Texts.count(count, counted), count > 0);
    }

    public String getPartner() {
        return row().terms().partner();
    }

    public String getWindow() {
        return French.period(row().terms().beginsOn(), row().terms().endsOn());
    }

    public String getHours() {
        return MysteryWords.hours(row().terms().hours());
    }

    public String getClosedText() {
        return row().closedOn().map(day -> Texts.of("listening.mystery.closedOn", day)).orElse("");
    }

    /** What has to be done next, in one sentence. */
    public String getNext() {
        if (!isOurs()) {
            return Texts.of("listening.mysteryNext.theirs");
        }
        if (!sheet().isReady()) {
            return Texts.of("listening.mysteryNext.parts");
        }
        return Texts.of(
                row().contacts() == 0
                        ? "listening.mysteryNext.draw"
                        : "listening.mysteryNext.order");
    }

    public int getVersion() {
        return row().version();
    }

    public boolean isOpen() {
        return row().isOpen();
    }

    /** It can be said anew: ours, and open. */
    public boolean isEditable() {
        return isWritable() && isOpen() && isOurs();
    }
}
