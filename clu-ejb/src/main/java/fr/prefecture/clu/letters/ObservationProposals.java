package fr.prefecture.clu.letters;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LET-39: the observations that an e-mail seems to make, one for each number that it names. */
final class ObservationProposals {

    /**
     * Where an observation begins.
     *
     * @param rest of its line, behind the mark
     */
    private record Mark(Set<Integer> numbers, String rest) {}

    /** « 3 », « 3 et 5 », « 3, 4 & 7 », « 3 à 5 » */
    private static final String LIST =
            "\\d{1,3}(?: ?(?:,|;|/|&|\\+|et|-|–|à|au) ?(?:n ?[°º] ?)?\\d{1,3}(?!\\d)){0,60}";

    private static final String START = "^(?:[-*•·–—>]+ ?)?\\*{0,2}";

    /** What parts a mark from what is said. */
    private static final String END = "\\*{0,2} ?(?:[:;).,\\]/–—-]+\\*{0,2}|$)";

    /** « Modèle n° 7 : », « modèles 3 et 5 », « M7 – », « le modèle 7 est long » */
    private static final Pattern NAMED =
            Pattern.compile(
                    START
                            + "(?:(?:pour |sur |concernant |au sujet de |à propos de )?(?:le |les |du |des )?"
                            + "mod[eèé]le?s?|mod\\.?|m)(?: ?\\.?)? ?(?:n ?[°ºo]s?\\.?|num[ée]ros?|nos?\\.?)? ?("
                            + LIST
                            + ")(?![\\p{L}\\d])("
                            + END
                            + ")?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** « n° 7 : », « 7) », « 7. », « 7 – »; not « 7 jours », « 7,5 » or « 14:30 ». */
    private static final Pattern BARE =
            Pattern.compile(
                    START
                            + "\\(?(?:n ?[°º] ?)?("
                            + LIST
                            + ")\\*{0,2} ?(?:\\)|[.:;–—/]|\\*{0,2} ?[:-](?= |$)|$)(?!\\d)\\)?\\*{0,2}",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** « LT-07 », « lt 7 » */
    private static final Pattern CODED =
            Pattern.compile(
                    START
                            + "(?:mod[eè]le )?([A-Za-z]{1,6}) ?[-‑_ ]? ?0*(\\d{1,4})(?!\\d)("
                            + END
                            + ")?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** In the middle of a line, behind the end of a sentence. */
    private static final Pattern SECOND =
            Pattern.compile(
                    "(?<=[.;!?»…]) +(?=mod[eè]les? (?:n ?[°º] ?)?\\d[^.:]{0,20} ?[:–—])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** « 7. Votre rendez-vous (LT-07) »: a line of our list, as it comes back. */
    private static final Pattern OF_OUR_LIST = Pattern.compile("^(?:[-–•] )?(\\d{1,3})\\. \\S.*");

    private static final Pattern CODE_AT_ITS_END =
            Pattern.compile(".*\\(([A-Z]{1,6})-0*(\\d{1,4})\\)$");

    private static final int SHORT = 160;
    private static final int MOST_IN_A_RANGE = 50;

    private final Map<String, Integer> codes;
    private final int last;
    private final List<ObservationProposal> found = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();
    private Set<Integer> numbers = Set.of(ObservationTerms.THE_WHOLE);

    private ObservationProposals(Map<String, Integer> codes, int last) {
        this.codes = codes;
        this.last = last;
    }

    /**
     * @param codes the number of each template, by its code
     * @param last the highest number of the consultation
     */
    static List<ObservationProposal> of(
            String subject, String text, Map<String, Integer> codes, int last) {
        ObservationProposals proposals = new ObservationProposals(codes, last);
        for (WrittenAnswer.Line line : WrittenAnswer.of(text)) {
            proposals.read(line);
        }
        proposals.end();
        List<ObservationProposal> found = proposals.found;
        boolean named = found.stream().anyMatch(one -> one.number() > 0);
        if (!named && found.size() == 1) {
            return proposals.named(subject, found.get(0));
        }
        return found.stream().map(one -> proposals.judged(one, named)).toList();
    }

    /** Only the subject says of what text all of it speaks. */
    private List<ObservationProposal> named(String subject, ObservationProposal all) {
        Mark mark = mark(subject.replaceFirst("(?i)^(?:(?:re|tr|fwd?) ?: ?)+", "").strip());
        return mark == null || mark.numbers().contains(ObservationTerms.THE_WHOLE)
                ? List.of(all)
                : mark.numbers().stream()
                        .map(number -> new ObservationProposal(number, all.text(), true))
                        .toList();
    }

    /** « Voici mes remarques : » leads to those that follow. */
    private ObservationProposal judged(ObservationProposal one, boolean named) {
        boolean leads =
                named
                        && one.number() == ObservationTerms.THE_WHOLE
                        && one.text().length() < SHORT
                        && (one.text().endsWith(":")
                                || WrittenAnswer.folded(one.text())
                                        .matches(
                                                "(?s).*\\b(?:voici|ci-dessous|ci-apres|suivantes?)\\b.*"));
        return leads ? new ObservationProposal(one.number(), one.text(), false) : one;
    }

    private void read(WrittenAnswer.Line line) {
        String[] pieces = SECOND.split(line.text(), -1);
        for (int i = 0; i < pieces.length; i++) {
            read(pieces[i], i == 0 ? line.quoted() : "");
        }
    }

    private void read(String piece, String quoted) {
        Mark mark = mark(piece);
        if (mark == null && !quoted.isEmpty()) {
            mark = answered(piece, quoted);
        }
        if (mark == null) {
            said.append(piece).append('\n');
        } else {
            end();
            numbers = mark.numbers();
            said.append(mark.rest()).append('\n');
        }
    }

    private void end() {
        String text = said.toString().replaceAll("\n{3,}", "\n\n").strip();
        said.setLength(0);
        if (!text.isEmpty()) {
            numbers.forEach(number -> add(number, text));
        }
    }

    /** Twice about one text is one observation. */
    private void add(int number, String text) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).number() == number) {
                found.set(
                        i,
                        new ObservationProposal(number, found.get(i).text() + "\n\n" + text, true));
                return;
            }
        }
        found.add(new ObservationProposal(number, text, true));
    }

    private Mark mark(String line) {
        Matcher coded = CODED.matcher(line);
        if (coded.find()) {
            Integer number = codes.get(code(coded.group(1), coded.group(2)));
            if (number != null) {
                return new Mark(Set.of(number), coded.group(3) == null ? line : rest(line, coded));
            }
        }
        Matcher named = NAMED.matcher(line);
        if (named.find()) {
            Set<Integer> all = numbers(named.group(1));
            if (named.group(2) == null) {
                // A sentence that begins so is the observation itself.
                return new Mark(all, line);
            }
            return new Mark(all, rest(line, named));
        }
        Matcher bare = BARE.matcher(line);
        if (bare.find()) {
            Set<Integer> all = numbers(bare.group(1));
            if (all.stream().allMatch(number -> number >= 1 && number <= last)) {
                return new Mark(all, rest(line, bare));
            }
        }
        return null;
    }

    /** What stands right below a line of our list speaks of it; below another, of no text. */
    private Mark answered(String piece, String quoted) {
        Matcher coded = CODE_AT_ITS_END.matcher(quoted);
        if (coded.matches()) {
            Integer number = codes.get(code(coded.group(1), coded.group(2)));
            if (number != null) {
                return new Mark(Set.of(number), piece);
            }
        }
        Matcher listed = OF_OUR_LIST.matcher(quoted);
        if (listed.matches()) {
            int number = Integer.parseInt(listed.group(1));
            if (number >= 1 && number <= last) {
                return new Mark(Set.of(number), piece);
            }
        }
        return new Mark(Set.of(ObservationTerms.THE_WHOLE), piece);
    }

    private static String rest(String line, Matcher mark) {
        return line.substring(mark.end()).replaceFirst("^[ :;.,)–—-]+", "").strip();
    }

    static String code(String letters, String digits) {
        return letters.toUpperCase(Locale.ROOT) + "-" + Integer.parseInt(digits);
    }

    private static Set<Integer> numbers(String list) {
        Set<Integer> all = new LinkedHashSet<>();
        Matcher part = Pattern.compile("(\\d{1,3})(?: ?(?:-|–|à|au) ?(\\d{1,3}))?").matcher(list);
        while (part.find()) {
            int from = Integer.parseInt(part.group(1));
            int to = part.group(2) == null ? from : Integer.parseInt(part.group(2));
            for (int i = from; i <= to && i < from + MOST_IN_A_RANGE; i++) {
                all.add(i);
            }
            if (to < from) {
                all.add(from);
                all.add(to);
            }
        }
        return all;
    }
}
