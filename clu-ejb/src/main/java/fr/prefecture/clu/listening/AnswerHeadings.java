package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ImportTarget.Note;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What to know of the headings of a table of answers: ECO-52, ECO-54. */
final class AnswerHeadings {

    /** « Q9 », « Q2[SQ001] », « Q9. Comment… » */
    private static final Pattern QUESTION =
            Pattern.compile("\\p{Alpha}+\\d+\\w*(\\[.*)?(\\..*)?|\\p{Alpha}[\\w-]*\\[.+](\\..*)?");

    /** Who answered, or from where: never kept. */
    private static final Set<String> PERSONAL =
            Set.of(
                    "ipaddr",
                    "adresse ip",
                    "ip address",
                    "refurl",
                    "url de reference",
                    "referrer url",
                    "token",
                    "invitation",
                    "code d invitation",
                    "firstname",
                    "lastname",
                    "prenom",
                    "nom",
                    "name",
                    "email",
                    "e mail",
                    "courriel",
                    "adresse de messagerie",
                    "adresse electronique",
                    "adresse e mail");

    /** What LimeSurvey and forms write for themselves, of which nobody misses anything. */
    private static final Set<String> TECHNICAL =
            Set.of(
                    "id",
                    "submitdate",
                    "startlanguage",
                    "lastpage",
                    "derniere page",
                    "last page",
                    "seed",
                    "tete de serie",
                    "startdate",
                    "date de lancement",
                    "date started",
                    "datestamp",
                    "date de la derniere action",
                    "date last action",
                    "interviewtime",
                    "temps total",
                    "total time",
                    "heure de debut",
                    "start time",
                    "heure de la derniere modification",
                    "last modified time");

    private final String title;

    AnswerHeadings(String title) {
        this.title = title;
    }

    List<Note> remarks(List<String> header, Map<String, String> chosen, Set<String> questions) {
        Set<String> used = new HashSet<>(chosen.values());
        List<String> unknown = new ArrayList<>();
        List<String> personal = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (String heading : header) {
            if (heading.isEmpty() || used.contains(heading)) {
                continue;
            }
            if (isOf(PERSONAL, heading)) {
                personal.add(heading);
            } else if (QUESTION.matcher(heading).matches()) {
                unknown.add(heading);
            } else if (!isOf(TECHNICAL, heading)) {
                other.add(heading);
            }
        }
        List<Note> notes = new ArrayList<>();
        if (chosen.keySet().stream().noneMatch(questions::contains)) {
            notes.add(Note.of("listening.answers.remark.none", title));
        }
        if (!unknown.isEmpty()) {
            notes.add(Note.of("listening.answers.remark.unknown", joined(unknown), title));
        }
        if (!other.isEmpty()) {
            notes.add(Note.of("listening.answers.remark.other", joined(other)));
        }
        if (!personal.isEmpty()) {
            notes.add(Note.of("listening.answers.remark.personal", joined(personal)));
        }
        return notes;
    }

    /** « ipaddr », « Adresse IP » and « ipaddr. Adresse IP » */
    private static boolean isOf(Set<String> known, String heading) {
        return known.contains(Folded.key(heading))
                || known.contains(Folded.key(heading.split("\\. ", 2)[0]));
    }

    private static String joined(List<String> headings) {
        return String.join(", ", headings);
    }
}
