package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.Manuscript;
import fr.prefecture.clu.document.Manuscript.Part;
import fr.prefecture.clu.document.Manuscript.Run;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a text of ours of what somebody wrote elsewhere. */
final class Imported {

    /** LET-17: the ways in which people write that something is to be filled in. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "\\{\\s*+([^{}\\n]{1,80}?)\\s*+\\}|[«‹]\\s*+([^«»‹›\\n]{1,80}?)\\s*+[»›]"
                            + "|<<\\s*+([^<>\\n]{1,80}?)\\s*+>>|\\[\\s*+([^\\[\\]\\n]{1,80}?)\\s*+\\]");

    /** LET-16 */
    private static final Pattern SUBJECT =
            Pattern.compile("(?i)^objet\\p{Zs}*:\\p{Zs}*(\\S.*)$", Pattern.DOTALL);

    /** How far down a letter its subject is looked for. */
    private static final int SUBJECT_WITHIN = 15;

    private final Set<String> unknown = new LinkedHashSet<>();

    private Imported() {}

    static ImportedText of(Manuscript manuscript) {
        Imported imported = new Imported();
        List<Part> parts =
                new ArrayList<>(manuscript.parts().stream().map(imported::withVariables).toList());
        String subject = named(parts).orElse("");
        if (!subject.isEmpty()) {
            parts.removeIf(part -> subject.equals(named(List.of(part)).orElse("")));
        } else if (parts.size() > 1 && isTitle(parts.get(0))) {
            return imported.text(taken(parts.remove(0)), parts, manuscript);
        }
        return imported.text(subject, parts, manuscript);
    }

    private ImportedText text(String subject, List<Part> parts, Manuscript manuscript) {
        if (parts.isEmpty()) {
            throw new RuleBroken("letters.import.empty");
        }
        return new ImportedText(
                subject,
                ReplyText.of(MarkedText.of(parts)),
                manuscript.leftOut(),
                List.copyOf(unknown));
    }

    /** « Objet : … » near the beginning. */
    private static Optional<String> named(List<Part> parts) {
        return parts.stream()
                .limit(SUBJECT_WITHIN)
                .filter(part -> part.kind() != Part.Kind.BULLET)
                .flatMap(part -> SUBJECT.matcher(taken(part)).results())
                .map(found -> found.group(1).strip())
                .filter(Imported::isSubject)
                .findFirst();
    }

    /** A heading, or a line in bold, with which the document begins. */
    private static boolean isTitle(Part part) {
        boolean bold =
                part.kind() == Part.Kind.PARAGRAPH
                        && part.runs().stream().allMatch(run -> run.bold() || run.text().isBlank());
        return (part.kind() == Part.Kind.HEADING || bold) && isSubject(taken(part));
    }

    private static boolean isSubject(String line) {
        return line.length() <= TemplateVersion.LONGEST_SUBJECT && !line.contains("\n");
    }

    /** Its words, with variables as they are written in a subject. */
    private static String taken(Part part) {
        StringBuilder words = new StringBuilder();
        for (Run run : part.runs()) {
            switch (run.kind()) {
                case FIELD -> words.append('{').append(run.text()).append('}');
                case BREAK -> words.append('\n');
                case TEXT, LINK -> words.append(run.text());
            }
        }
        return words.toString();
    }

    private Part withVariables(Part part) {
        return new Part(
                part.kind(),
                part.runs().stream()
                        .flatMap(
                                run ->
                                        switch (run.kind()) {
                                            case TEXT -> named(run).stream();
                                            case FIELD -> List.of(field(run)).stream();
                                            case LINK, BREAK -> List.of(run).stream();
                                        })
                        .toList());
    }

    /** A field of a mail merge that is no variable stays as the word processor shows it. */
    private Run field(Run run) {
        Optional<Variable> known = known(run.text());
        if (known.isEmpty()) {
            unknown.add(run.text());
        }
        return known.map(variable -> Run.field(variable.name(), run.bold()))
                .orElseGet(() -> Run.text("«\u00a0" + run.text() + "\u00a0»", run.bold()));
    }

    private List<Run> named(Run run) {
        List<Run> runs = new ArrayList<>();
        Matcher named = NAMED.matcher(run.text());
        int from = 0;
        while (named.find()) {
            String name = name(named);
            Optional<Variable> known = known(name);
            if (known.isPresent()) {
                add(runs, run.text().substring(from, named.start()), run.bold());
                runs.add(Run.field(known.get().name(), run.bold()));
                from = named.end();
            } else if (named.group(1) != null || name.contains("_")) {
                unknown.add(name);
            }
        }
        add(runs, run.text().substring(from), run.bold());
        return runs;
    }

    private static void add(List<Run> runs, String text, boolean bold) {
        if (!text.isEmpty()) {
            runs.add(Run.text(text, bold));
        }
    }

    private static String name(Matcher named) {
        for (int group = 1; group <= named.groupCount(); group++) {
            if (named.group(group) != null) {
                return named.group(group).replaceAll("^\\p{Zs}+|\\p{Zs}+$", "");
            }
        }
        throw new IllegalStateException(named.group());
    }

    private static Optional<Variable> known(String name) {
        return Variables.SHIPPED.find(name);
    }
}
