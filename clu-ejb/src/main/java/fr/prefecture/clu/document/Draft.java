package fr.prefecture.clu.document;

import fr.prefecture.clu.document.Manuscript.Part;
import fr.prefecture.clu.document.Manuscript.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A manuscript as it is put together; spaces that were only layout become one. */
final class Draft {

    /** Around the name of a field, in a text that comes by a library; in no text by people. */
    static final char FIELD_BEGINS = '\ue000';

    static final char FIELD_ENDS = '\ue001';

    private static final Pattern FIELD =
            Pattern.compile(FIELD_BEGINS + "([^" + FIELD_BEGINS + FIELD_ENDS + "]*)" + FIELD_ENDS);
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\x0B\\f\\r\\x85\u2028\u2029]+");

    /** Control signs, hyphens that are not seen, marks of order, private signs. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\u200d]]");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");

    private final List<Part> parts = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private final List<Run> runs = new ArrayList<>();
    private Part.Kind kind = Part.Kind.PARAGRAPH;

    void leave(LeftOut what) {
        leftOut.merge(what, 1, Integer::sum);
    }

    /** For what is said once, however often it comes. */
    void leaveOnce(LeftOut what) {
        leftOut.put(what, 1);
    }

    /** Ends what was open. */
    void open(Part.Kind next) {
        close();
        kind = next;
    }

    /**
     * @param address where the text leads, as written; empty for text alone
     */
    void text(String text, boolean bold, String address) {
        Matcher field = FIELD.matcher(text);
        int from = 0;
        while (field.find()) {
            piece(text.substring(from, field.start()), bold, address);
            if (!field.group(1).isBlank()) {
                runs.add(Run.field(field.group(1).strip(), bold));
            }
            from = field.end();
        }
        piece(text.substring(from), bold, address);
    }

    void field(String name, boolean bold) {
        text(FIELD_BEGINS + name + FIELD_ENDS, bold, "");
    }

    private void piece(String text, boolean bold, String address) {
        String seen = UNSEEN.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
        if (seen.isEmpty()) {
            return;
        }
        boolean leads = ADDRESS.matcher(address).matches();
        Run last = runs.isEmpty() ? Run.lineBreak() : runs.get(runs.size() - 1);
        Run.Kind of = leads ? Run.Kind.LINK : Run.Kind.TEXT;
        String to = leads ? address : "";
        if (last.kind() == of && last.bold() == bold && last.address().equals(to)) {
            runs.set(runs.size() - 1, new Run(of, joined(last.text(), seen), bold, to));
        } else {
            runs.add(new Run(of, seen, bold, to));
        }
    }

    private static String joined(String before, String after) {
        return before.endsWith(" ") && after.startsWith(" ")
                ? before + after.substring(1)
                : before + after;
    }

    /** A link that leads nowhere on the web keeps its words. */
    boolean leads(String address) {
        boolean leads = ADDRESS.matcher(address).matches();
        if (!leads) {
            leave(LeftOut.LINKS);
        }
        return leads;
    }

    void lineBreak() {
        runs.add(Run.lineBreak());
    }

    /** In a paragraph, an empty line begins another. */
    void close() {
        List<Run> line = new ArrayList<>();
        List<Run> part = new ArrayList<>();
        runs.add(Run.lineBreak());
        for (Run run : runs) {
            if (run.kind() != Run.Kind.BREAK) {
                line.add(run);
                continue;
            }
            List<Run> trimmed = trimmed(line);
            line.clear();
            if (trimmed.isEmpty()) {
                if (kind == Part.Kind.PARAGRAPH || kind == Part.Kind.HEADING) {
                    add(part);
                }
            } else {
                if (!part.isEmpty()) {
                    part.add(Run.lineBreak());
                }
                part.addAll(trimmed);
            }
        }
        add(part);
        runs.clear();
        kind = Part.Kind.PARAGRAPH;
    }

    private void add(List<Run> part) {
        if (!part.isEmpty()) {
            parts.add(new Part(kind, part));
            part.clear();
        }
    }

    /** Without spaces at its ends, and with one where two pieces both have one. */
    private static List<Run> trimmed(List<Run> line) {
        List<Run> kept = new ArrayList<>();
        for (Run run : line) {
            boolean afterSpace = kept.isEmpty() || kept.get(kept.size() - 1).text().endsWith(" ");
            String text =
                    run.kind() == Run.Kind.FIELD
                            ? run.text()
                            : kept.isEmpty()
                                    ? run.text().replaceFirst("^\\p{Zs}+", "")
                                    : afterSpace ? run.text().replaceFirst("^ ", "") : run.text();
            if (!text.isEmpty()) {
                kept.add(new Run(run.kind(), text, run.bold(), run.address()));
            }
        }
        while (!kept.isEmpty()) {
            Run last = kept.remove(kept.size() - 1);
            String text =
                    last.kind() == Run.Kind.FIELD
                            ? last.text()
                            : last.text().replaceFirst("\\p{Zs}+$", "");
            if (!text.isEmpty()) {
                kept.add(new Run(last.kind(), text, last.bold(), last.address()));
                break;
            }
        }
        return kept;
    }

    Manuscript manuscript() {
        close();
        return new Manuscript(parts, leftOut);
    }
}
