package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Member;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person beside a meeting as lists write them. */
public record PersonLine(Participation one, String channel, String format) {

    /** One of the things that may be said of somebody, as a radio button. */
    public record Choice(String value, String text, boolean chosen) {}

    private static final List<Participation.Attendance> NOTED =
            List.of(
                    Participation.Attendance.PRESENT,
                    Participation.Attendance.REMOTE,
                    Participation.Attendance.EXCUSED,
                    Participation.Attendance.ABSENT);

    /** Name, function and organisation, as far as they are known. */
    static String name(Participation one) {
        return Stream.of(one.person(), one.function(), one.body())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /**
     * @param members those who sit, for how they wish to be written to
     */
    static List<PersonLine> all(List<Participation> people, List<Member> members) {
        return people.stream()
                .map(
                        one ->
                                members.stream()
                                        .filter(
                                                member ->
                                                        one.memberId()
                                                                .filter(member.id()::equals)
                                                                .isPresent())
                                        .findFirst()
                                        .map(
                                                member ->
                                                        new PersonLine(
                                                                one,
                                                                Texts.of(
                                                                        "Channel."
                                                                                + member.channel()
                                                                                        .name()),
                                                                Texts.of(
                                                                        "Format."
                                                                                + member.format()
                                                                                        .name())))
                                        .orElseGet(() -> new PersonLine(one, "", "")))
                .toList();
    }

    public long id() {
        return one.id();
    }

    public String person() {
        return one.person();
    }

    public String function() {
        return one.function();
    }

    public String body() {
        return one.body();
    }

    public String whole() {
        return name(one);
    }

    public String college() {
        return Texts.of("MemberCollege." + one.college().name());
    }

    /** « Représenté par Lou Vert » */
    public String answer() {
        return one.answer() == Participation.Answer.REPRESENTED
                ? Texts.of("committee.answer.representedBy", one.representedBy())
                : Texts.of("committee.answer." + one.answer().name());
    }

    public String answerKind() {
        return switch (one.answer()) {
            case NONE -> "afaire";
            case PRESENT, REMOTE -> "succes";
            case EXCUSED -> "provisoire";
            case REPRESENTED -> "info";
        };
    }

    /** « par téléphone, le 12 mai 2021 »; empty without an answer. */
    public String answered() {
        return one.way()
                .map(
                        way ->
                                Texts.of(
                                        "committee.answer.how",
                                        Texts.of("committee.way." + way.name()),
                                        one.answeredOn().map(French::day).orElse("")))
                .orElse("");
    }

    public String attendance() {
        return one.attendance().name();
    }

    public List<Choice> attendances() {
        return NOTED.stream()
                .map(
                        seen ->
                                new Choice(
                                        seen.name(),
                                        Texts.of("committee.attendance." + seen.name()),
                                        one.attendance() == seen))
                .toList();
    }

    public boolean recipient() {
        return one.isRecipient();
    }
}
