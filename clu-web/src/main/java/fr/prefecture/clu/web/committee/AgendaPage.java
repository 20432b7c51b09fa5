package fr.prefecture.clu.web.committee;

import static java.util.stream.Collectors.toMap;

import fr.prefecture.clu.committee.AgendaItem;
import fr.prefecture.clu.committee.AgendaItems;
import fr.prefecture.clu.committee.Decisions;
import fr.prefecture.clu.committee.StandingItem;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The agenda of a meeting: its numbered points, those that it lacks, those that were taken off. */
@Named
@RequestScoped
public class AgendaPage extends MeetingFrame {

    /** A button of a row: what to do, with which point, which stood where. */
    private static final Pattern GESTURE =
            Pattern.compile(
                    "(monter|descendre|retirer|retablir|reporter):(\\d{1,18})(?::(\\d{1,4}))?");

    private final ItemForm form = new ItemForm();

    @Inject AgendaItems items;
    @Inject Decisions decisions;
    @Inject People people;

    private List<ItemLine> lines;
    private List<PromiseLine> promises;

    public String add() throws IOException {
        items.add(number(), Optional.empty(), form.terms());
        lead("/ordre-du-jour", Texts.of("committee.item.added", form.terms().theme()));
        return null;
    }

    public String propose() throws IOException {
        int more =
                items.propose(
                        number(),
                        Stream.of(StandingItem.values())
                                .collect(toMap(item -> item, AgendaPage::name)));
        lead("/ordre-du-jour", Texts.count(more, "committee.item.proposed"));
        return null;
    }

    /** A button of a row was pressed. */
    public void act() throws IOException {
        Matcher gesture = GESTURE.matcher(sent("geste"));
        if (!gesture.matches()) {
            return;
        }
        long id = Long.parseLong(gesture.group(2));
        String theme = items.find(id).map(AgendaItem::theme).orElse("");
        String news =
                switch (gesture.group(1)) {
                    case "monter", "descendre" -> move(id, gesture, theme);
                    case "retirer" -> {
                        items.remove(id);
                        yield Texts.of("committee.item.taken", theme);
                    }
                    case "retablir" -> {
                        items.restore(id);
                        yield Texts.of("committee.item.restored", theme);
                    }
                    default ->
                            Texts.of(
                                    "committee.item.postponed",
                                    theme,
                                    MeetingWords.name(meetings.get(items.postpone(id)).date()));
                };
        lead("/ordre-du-jour", news);
    }

    private String move(long id, Matcher gesture, String theme) {
        items.move(id, Integer.parseInt(gesture.group(3)), gesture.group(1).equals("monter"));
        return Texts.of(
                "committee.item.moved", theme, items.find(id).map(AgendaItem::position).orElse(0));
    }

    public List<ItemLine> getLines() {
        if (lines == null) {
            List<AgendaItem> all = items.of(getId());
            lines = all.stream().map(item -> new ItemLine(item, all.size())).toList();
        }
        return lines;
    }

    /** What earlier meetings promised, open or kept since: with it this meeting opens. */
    public List<PromiseLine> getPromises() {
        if (promises == null) {
            promises =
                    PromiseLine.all(
                            decisions.openPromises(getId()),
                            decisions.keptPromises(getId()),
                            request.getContextPath());
        }
        return promises;
    }

    private ItemLine off(AgendaItem item) {
        return new ItemLine(
                item, 0, item.removedAt().map(at -> people.said(item.removedBy(), at)).orElse(""));
    }

    public List<ItemLine> getRemoved() {
        return items.removed(getId()).stream().map(this::off).toList();
    }

    public List<String> getLacking() {
        return items.lacking(getId()).stream().map(AgendaPage::name).toList();
    }

    public String getProposeText() {
        return Texts.of(
                "committee.item.propose",
                Texts.count(getLacking().size(), "committee.item.points"));
    }

    /** « 1 h 45 min en tout ; fin prévue à 16 h 15 » */
    public String getLength() {
        int minutes = getLines().stream().mapToInt(ItemLine::length).sum();
        long without = getLines().stream().filter(line -> line.length() == 0).count();
        String total = Texts.of("committee.agenda.total", ItemLine.duration(minutes));
        if (without > 0) {
            return Texts.of(
                    "committee.agenda.without",
                    total,
                    Texts.count(without, "committee.item.points"));
        }
        return meeting()
                .startsAt()
                .map(
                        start ->
                                Texts.of(
                                        "committee.agenda.end",
                                        total,
                                        French.time(end(start, minutes))))
                .orElse(total);
    }

    private static LocalTime end(LocalTime start, int minutes) {
        return start.plusMinutes(minutes);
    }

    private static String name(StandingItem item) {
        return Texts.of("StandingItem." + item.name());
    }

    public String itemAddress(ItemLine line) {
        return request.getContextPath() + "/comite/points/" + line.id();
    }

    public ItemForm getForm() {
        return form;
    }
}
