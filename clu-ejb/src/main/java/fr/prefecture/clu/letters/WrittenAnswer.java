package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of an e-mail that its author wrote: what it quotes is known, and left out; so are
 * greeting, signature and what a telephone adds. LET-39
 */
final class WrittenAnswer {

    /**
     * A line as it was written.
     *
     * @param quoted the line of ours right above it, when it answers one; else empty
     */
    record Line(String text, String quoted) {}

    /** « Le 3 juin 2021 à 10:02, Préfecture <…> a écrit : », whatever its language. */
    private static final Pattern ATTRIBUTION =
            Pattern.compile(
                    "(?:le|on|am|el) .*(?:a ecrit|ecrivait|wrote|schrieb|escribio) ?:?\\*?$"
                            + "|.*<[^\\s<>@]+@[^\\s<>@]+>.{0,40}(?:a ecrit|wrote) ?:?$");

    /** The first of the two or three lines that some programs make of it. */
    private static final Pattern ATTRIBUTION_BEGINS =
            Pattern.compile(
                    "(?:le|on) .{0,30}(?:\\d{4}|\\d{1,2}[/.-]\\d{1,2}|\\d{1,2}[:h]\\d{2}).*");

    private static final Pattern ATTRIBUTION_ENDS = Pattern.compile(".*(?:a ecrit|wrote) ?:?$");

    /** « -----Message d'origine----- », a rule, « Début du message transféré » */
    private static final Pattern CUT =
            Pattern.compile(
                    "-{2,} ?(?:message (?:d.origine|original|transfere|initial)|original message"
                            + "|forwarded message|mail original).*"
                            + "|_{10,}|debut du message (?:transfere|reexpedie).*"
                            + "|begin forwarded message.*");

    private static final Pattern HEADER_BEGINS = Pattern.compile("\\*?(?:de|from) ?: ?\\*? ?\\S.*");
    private static final Pattern HEADER_GOES_ON =
            Pattern.compile("\\*?(?:envoye(?: le)?|sent|date|a|to|objet|subject|cc) ?: ?\\*?.*");

    private static final Pattern ADDED =
            Pattern.compile(
                    "(?:envoye|sent) (?:de|depuis|a partir|from|via) .{1,80}"
                            + "|(?:obtenir|obtenez|telecharger|get) outlook .{0,60}"
                            + "|(?:sans virus|virus-free)\\..*|garanti sans virus.*");

    /** « Bonjour Madame Dupont, »: names begin with a capital. */
    private static final Pattern GREETING =
            Pattern.compile(
                    "(?iu:bonjour|bonsoir|ch[eè]re?s?|madame|mesdames|monsieur|messieurs|mme|m\\.)"
                            + "(?:,? (?:(?iu:à|et|tous|toutes|ch[eè]re?s?|madame|mesdames|monsieur"
                            + "|messieurs|mme|m\\.|la|le|coll[eè]gues?)|\\p{Lu}[\\p{L}’'-]*)){0,6}"
                            + "[ ,;.!]*");

    private static final Pattern HELLO =
            Pattern.compile("^(?iu:bonjour|bonsoir)[ ,;:.!]+(?=\\p{Ll})");

    private static final Pattern GOODBYE =
            Pattern.compile(
                    "(?:(?:tres |bien )?cordialement|cdlt|(?:sinceres |meilleures |bonnes )?salutations"
                            + "|bien a vous|sincerement|respectueusement|amicalement"
                            + "|bonne (?:journee|reception|soiree))(?:[ ,.!;-].{0,60})?"
                            + "|merci(?: beaucoup| d'avance| par avance| de votre attention"
                            + "| et bonne journee)?[ ,.!]*"
                            + "|(?:je vous prie|nous vous prions|veuillez|recevez|dans l'attente).{0,60}"
                            + "(?:agreer|recevoir|croire|salutations|retour).*");

    /** Somebody goes on behind their greetings. */
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "^\\W*(?:(?:pour )?(?:le |les )?modeles? .*|m\\d.*|(?:n° ?)?\\d{1,2} ?[).:] .*)");

    /** A signature is no longer than this. */
    private static final int LONGEST_SIGNATURE = 12;

    private static final int LINES_OF_ATTRIBUTION = 3;

    private final List<Line> lines = new ArrayList<>();
    private String quoted = "";

    private WrittenAnswer() {}

    static List<Line> of(String text) {
        WrittenAnswer answer = new WrittenAnswer();
        answer.read(text.replace('\u00a0', ' ').replace('\u202f', ' ').split("\n", -1));
        answer.greet();
        answer.sign();
        return answer.lines;
    }

    private void read(String[] all) {
        for (int i = 0; i < all.length; i++) {
            String line = all[i].strip();
            String folded = folded(line);
            if (line.startsWith(">")) {
                quote(line);
                continue;
            }
            int attribution = attribution(all, i);
            if (attribution > 0) {
                i += attribution - 1;
                if (!isQuotedNext(all, i + 1)) {
                    return;
                }
                continue;
            }
            if (CUT.matcher(folded).matches() || isHeader(all, i) || line.equals("--")) {
                if (line.equals("--") && isQuotedLater(all, i + 1)) {
                    i = signatureEnd(all, i);
                    continue;
                }
                return;
            }
            if (!ADDED.matcher(folded).matches()) {
                lines.add(new Line(line, line.isEmpty() ? "" : quoted));
                quoted = line.isEmpty() ? quoted : "";
            }
        }
    }

    /** What is quoted last stands right above the answer to it. */
    private void quote(String line) {
        String said = line.replaceFirst("^[> ]+", "").strip();
        if (!said.isEmpty()) {
            quoted = said;
        }
    }

    /** How many lines it has; 0 for none. */
    private static int attribution(String[] all, int at) {
        if (ATTRIBUTION.matcher(folded(all[at])).matches()) {
            return 1;
        }
        if (!ATTRIBUTION_BEGINS.matcher(folded(all[at])).matches()) {
            return 0;
        }
        for (int i = 1; i < LINES_OF_ATTRIBUTION && at + i < all.length; i++) {
            if (ATTRIBUTION_ENDS.matcher(folded(all[at + i])).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** « De : », then « Envoyé : »: what Outlook puts above all that it quotes. */
    private static boolean isHeader(String[] all, int at) {
        if (!HEADER_BEGINS.matcher(folded(all[at])).matches()) {
            return false;
        }
        int next = at + 1;
        while (next < all.length && all[next].isBlank()) {
            next++;
        }
        return next < all.length && HEADER_GOES_ON.matcher(folded(all[next])).matches();
    }

    private static boolean isQuotedNext(String[] all, int from) {
        for (int i = from; i < all.length; i++) {
            if (!all[i].isBlank()) {
                return all[i].strip().startsWith(">");
            }
        }
        return false;
    }

    private static boolean isQuotedLater(String[] all, int from) {
        for (int i = from; i < all.length; i++) {
            if (all[i].strip().startsWith(">")) {
                return true;
            }
        }
        return false;
    }

    /** The line before what comes after a signature in the middle. */
    private static int signatureEnd(String[] all, int at) {
        int i = at;
        while (i + 1 < all.length
                && !all[i + 1].strip().startsWith(">")
                && attribution(all, i + 1) == 0) {
            i++;
        }
        return i;
    }

    private void greet() {
        while (!lines.isEmpty()
                && (lines.get(0).text().isEmpty()
                        || GREETING.matcher(lines.get(0).text()).matches())) {
            lines.remove(0);
        }
        if (!lines.isEmpty()) {
            Line first = lines.get(0);
            lines.set(0, new Line(HELLO.matcher(first.text()).replaceFirst(""), first.quoted()));
        }
    }

    private void sign() {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LONGEST_SIGNATURE); i--) {
            String line = folded(lines.get(i).text());
            if (GOES_ON.matcher(line).matches()) {
                break;
            }
            if (GOODBYE.matcher(line).matches()) {
                cutFrom(i);
                return;
            }
        }
        cutFrom(lines.size());
    }

    private void cutFrom(int end) {
        int last = end;
        while (last > 0
                && (lines.get(last - 1).text().isEmpty()
                        || GOODBYE.matcher(folded(lines.get(last - 1).text())).matches())) {
            last--;
        }
        lines.subList(last, lines.size()).clear();
    }

    static String folded(String line) {
        return Folded.of(line).replace('’', '\'').replaceAll("\\s+", " ").strip();
    }
}
