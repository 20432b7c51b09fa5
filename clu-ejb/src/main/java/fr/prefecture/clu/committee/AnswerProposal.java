package fr.prefecture.clu.committee;

import fr.prefecture.clu.mail.CalendarReply;
import fr.prefecture.clu.shared.Folded;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * COM-48: what an e-mail seems to answer to a convocation, and the words that say so: shown to
 * whoever decides.
 *
 * @param words a line of the e-mail; empty when it was a calendar that answered
 */
public record AnswerProposal(Participation.Answer answer, String words) {

    private record Words(Participation.Answer answer, List<String> signs) {}

    private static final int LINES = 20;
    private static final int LONGEST = 160;

    /** Where an answer ends and what it answers begins. */
    private static final Pattern QUOTED =
            Pattern.compile("^(>|-{3,}|_{5,}|de :|from:|envoye :|le .* a ecrit ?:|on .* wrote:).*");

    /**
     * Read in this order: who is represented is excused too, who is « pas présent » not present.
     */
    private static final List<Words> SIGNS =
            List.of(
                    new Words(
                            Participation.Answer.REPRESENTED,
                            List.of(
                                    "represente par",
                                    "representee par",
                                    "representes par",
                                    "me representer",
                                    "remplace par",
                                    "remplacee par",
                                    "me remplacera",
                                    "me representera",
                                    "pouvoir a")),
                    new Words(
                            Participation.Answer.EXCUSED,
                            List.of(
                                    "excuse",
                                    "ne pourrai",
                                    "ne pourra ",
                                    "ne pourrons",
                                    "ne serai",
                                    "ne serons",
                                    "ne peux pas",
                                    "ne participer",
                                    "ne viendrai",
                                    "empeche",
                                    "indisponible",
                                    "pas disponible",
                                    "serai absent",
                                    "decline")),
                    new Words(
                            Participation.Answer.REMOTE,
                            List.of("a distance", "visioconference", "en visio", "par telephone")),
                    new Words(
                            Participation.Answer.PRESENT,
                            List.of(
                                    "serai present",
                                    "serons present",
                                    "sera present",
                                    "ma presence",
                                    "notre presence",
                                    "participerai",
                                    "participerons",
                                    "viendrai",
                                    "viendrons",
                                    "assisterai",
                                    "assisterons",
                                    "serai la",
                                    "serai des votres")));

    static Optional<AnswerProposal> of(String text, Optional<CalendarReply> reply) {
        if (reply.isPresent()) {
            return switch (reply.get()) {
                case ACCEPTED -> Optional.of(new AnswerProposal(Participation.Answer.PRESENT, ""));
                case DECLINED -> Optional.of(new AnswerProposal(Participation.Answer.EXCUSED, ""));
                case TENTATIVE -> Optional.empty();
            };
        }
        List<String> lines =
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .takeWhile(line -> !QUOTED.matcher(Folded.of(line)).matches())
                        .limit(LINES)
                        .toList();
        return SIGNS.stream()
                .flatMap(
                        words ->
                                lines.stream()
                                        .filter(line -> says(line, words.signs()))
                                        .map(line -> new AnswerProposal(words.answer(), cut(line))))
                .findFirst();
    }

    private static boolean says(String line, List<String> signs) {
        String folded = Folded.of(line).replace('’', '\'').replaceAll("\\s+", " ");
        return signs.stream().anyMatch(folded::contains);
    }

    private static String cut(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
