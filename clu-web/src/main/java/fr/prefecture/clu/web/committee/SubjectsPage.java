package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Mention;
import fr.prefecture.clu.committee.Subjects;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** « Ce qui a été dit depuis »: one subject across meetings, oldest first. */
@Named
@RequestScoped
public class SubjectsPage {

    /** A tag with the themes that bear it. */
    public record Tag(String name, String count, String address) {}

    /** What one meeting said. */
    public record Said(
            String meeting, String theme, String subjects, String address, List<SaidLine> lines) {}

    private static final int MOST = 100;

    @Inject Subjects subjects;
    @Inject HttpServletRequest request;

    private List<Mention> found;

    public boolean isAsked() {
        return !getWords().isEmpty() || tag().isPresent();
    }

    public List<Said> getHistory() {
        return found().stream().limit(MOST).map(this::said).toList();
    }

    public boolean isFound() {
        return !found().isEmpty();
    }

    /** Only the first ones are shown. */
    public String getMore() {
        return found().size() > MOST
                ? Texts.of("committee.subjects.more", MOST, found().size())
                : "";
    }

    public String getSummary() {
        return Texts.of(
                "committee.subjects.summary",
                asked(),
                Texts.count(found().size(), "committee.count.themes"),
                Texts.count(
                        found().stream().map(Mention::meetingId).distinct().count(),
                        "committee.count.meetings"));
    }

    public String getNone() {
        return Texts.of("committee.subjects.none", asked());
    }

    /** What was asked for, in words. */
    String asked() {
        return tag().map(
                        name ->
                                getWords().isEmpty()
                                        ? name
                                        : Texts.of("committee.subjects.both", getWords(), name))
                .orElse(getWords());
    }

    public String getWords() {
        String typed = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        return typed.length() > 200 ? typed.substring(0, 200) : typed;
    }

    public List<DecisionsReport.Choice> getChoices() {
        List<DecisionsReport.Choice> choices = new ArrayList<>();
        choices.add(
                new DecisionsReport.Choice(
                        "", Texts.of("committee.subjects.any"), tag().isEmpty()));
        subjects.tags()
                .keySet()
                .forEach(
                        name ->
                                choices.add(
                                        new DecisionsReport.Choice(
                                                name, name, tag().equals(Optional.of(name)))));
        return choices;
    }

    public List<Tag> getTags() {
        return subjects.tags().entrySet().stream()
                .map(
                        tag ->
                                new Tag(
                                        tag.getKey(),
                                        Texts.count(tag.getValue(), "committee.count.themes"),
                                        Address.of(request, "/comite/sujets")
                                                .with("sujet", tag.getKey())
                                                .toString()))
                .toList();
    }

    public String getExportAddress() {
        return Address.of(request, MinutesExports.SUBJECTS)
                .with("q", getWords())
                .with("sujet", tag())
                .toString();
    }

    List<Mention> found() {
        if (found == null) {
            found = isAsked() ? subjects.history(getWords(), tag()) : List.of();
        }
        return found;
    }

    private Optional<String> tag() {
        return Optional.ofNullable(request.getParameter("sujet"))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= 60);
    }

    private Said said(Mention mention) {
        return new Said(
                MeetingWords.name(mention.date()),
                mention.theme(),
                String.join(", ", mention.subjects()),
                request.getContextPath()
                        + MeetingFrame.LIST
                        + "/"
                        + mention.meetingId()
                        + "/releve",
                SaidLine.of(mention.lines(), Map.of()));
    }
}
