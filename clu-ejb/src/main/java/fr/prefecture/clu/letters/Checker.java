package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a template as the law, a person who reads with a screen reader and a hurried person would,
 * by rules that are data. LET-28
 */
public final class Checker {

    /** With the rules that ship: {@code checks.tsv} beside this class. */
    public static final Checker SHIPPED = new Checker(CheckRule.shipped());

    private static final int LONGEST_EXCERPT = 100;
    private static final Pattern BRACE = Pattern.compile("[{}]+[^{}\\n]{0,30}");

    private final List<CheckRule> rules;

    Checker(List<CheckRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Of a reply to a request for information: what blocks first, then by line. */
    public List<Finding> check(
            ReplyKind kind, ReplyChannel channel, String subject, ReplyText text) {
        return check(kind, channel, RequestNature.INFORMATION, subject, text);
    }

    /** What blocks first, then by line. */
    public List<Finding> check(
            ReplyKind kind,
            ReplyChannel channel,
            RequestNature nature,
            String subject,
            ReplyText text) {
        return check(kind, channel, nature, subject, ReplyWords.of(text.blocks(), text.source()));
    }

    List<Finding> check(
            ReplyKind kind,
            ReplyChannel channel,
            RequestNature nature,
            String subject,
            ReplyWords words) {
        Reading reading =
                new Reading(
                        rules.stream().filter(rule -> rule.isFor(kind, channel, nature)).toList(),
                        words);
        reading.mentions();
        reading.subject(Passage.of(subject, Finding.SUBJECT));
        words.passages().forEach(reading::passage);
        reading.blocks();
        reading.links();
        return reading.findings();
    }

    /** One text, read with the rules that are for it. */
    private static final class Reading {

        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, CheckRule> rules;
        private final ReplyWords words;
        private final Optional<Pattern> blank;

        Reading(List<CheckRule> rules, ReplyWords words) {
            this.rules = rules.stream().collect(Collectors.toMap(CheckRule::code, rule -> rule));
            this.words = words;
            this.blank =
                    Optional.ofNullable(this.rules.get("VARIABLE-BLANK")).map(CheckRule::pattern);
        }

        List<Finding> findings() {
            return findings.stream()
                    .sorted(
                            Comparator.comparing(Finding::severity)
                                    .thenComparing(Finding::line)
                                    .thenComparing(Finding::check))
                    .toList();
        }

        /** LET-20, LET-21 */
        void mentions() {
            for (CheckRule rule : rules.values()) {
                if (rule.family() == CheckRule.Family.MENTION
                        && rule.mentions().stream().noneMatch(mention -> mention.test(words))) {
                    find(rule.code(), Finding.WHOLE, "", Map.of());
                }
            }
        }

        void subject(Passage subject) {
            CheckRule tooLong = rules.get("SUBJECT-LONG");
            if (tooLong != null && subject.text().length() > tooLong.limit()) {
                find(
                        "SUBJECT-LONG",
                        Finding.SUBJECT,
                        subject.text(),
                        Map.of("count", subject.text().length(), "limit", tooLong.limit()));
            }
            Matcher brace = BRACE.matcher(subject.text());
            if (brace.find()) {
                find("VARIABLE-SUBJECT", Finding.SUBJECT, subject.text(), Map.of());
            }
            plainly(subject);
        }

        void passage(Passage passage) {
            CheckRule tooLong = rules.get("SENTENCE-LONG");
            if (tooLong != null) {
                for (Sentences.Sentence sentence : Sentences.of(passage.text())) {
                    int count = sentence.words();
                    if (count > tooLong.limit()) {
                        find(
                                "SENTENCE-LONG",
                                passage.line(sentence.from()),
                                sentence.text(),
                                Map.of("count", count, "limit", tooLong.limit()));
                    }
                }
            }
            plainly(passage);
            variables(passage);
        }

        /** LET-23, LET-24 */
        private void plainly(Passage passage) {
            Jargon.SHIPPED.each(
                    passage.words(),
                    word ->
                            find(
                                    "JARGON",
                                    passage.line(word.from()),
                                    word.text(),
                                    Map.of("better", word.better())));
            PassiveVoice.SHIPPED.each(
                    passage.words(),
                    verb -> find("PASSIVE", passage.line(verb.from()), verb.text(), Map.of()));
        }

        /** LET-27 */
        private void variables(Passage passage) {
            String text = passage.text();
            for (int from = text.indexOf('{'); from >= 0; from = text.indexOf('{', from + 1)) {
                if (passage.words().startsWith(Passage.UNREAD, from)) {
                    known(text.substring(from + 1, text.indexOf('}', from)), passage.line(from));
                }
            }
            Matcher brace = BRACE.matcher(passage.words());
            while (brace.find()) {
                find(
                        "VARIABLE-OPEN",
                        passage.line(brace.start()),
                        text.substring(brace.start(), brace.end()),
                        Map.of());
            }
            blank.map(pattern -> pattern.matcher(passage.words()).results())
                    .ifPresent(
                            places ->
                                    places.forEach(
                                            place ->
                                                    find(
                                                            "VARIABLE-BLANK",
                                                            passage.line(place.start()),
                                                            place.group(),
                                                            Map.of())));
        }

        private void known(String name, int line) {
            if (Variables.SHIPPED.find(name).isEmpty()) {
                Map<String, Object> said = new HashMap<>();
                said.put("variable", "{" + name + "}");
                Variables.SHIPPED
                        .nearest(name)
                        .ifPresent(meant -> said.put("better", "{" + meant.name() + "}"));
                find(
                        said.containsKey("better") ? "VARIABLE-NEAR" : "VARIABLE-UNKNOWN",
                        line,
                        "{" + name + "}",
                        said);
            }
        }

        /** LET-26 */
        void blocks() {
            for (int i = 0; i < words.blocks().size(); i++) {
                Block block = words.blocks().get(i);
                boolean last = i + 1 == words.blocks().size();
                if (block.kind() == Block.Kind.HEADING) {
                    heading(block, last || words.blocks().get(i + 1).kind() == Block.Kind.HEADING);
                } else if (block.kind() == Block.Kind.PARAGRAPH && !last) {
                    looksLikeHeading(block);
                }
            }
        }

        private void heading(Block heading, boolean alone) {
            String text = ReplyText.plainRuns(heading.items().get(0).runs());
            if (text.isBlank()) {
                find("HEADING-EMPTY", heading.line(), "", Map.of());
                return;
            }
            int level = level(heading.line());
            CheckRule wanted = rules.get("HEADING-LEVEL");
            if (wanted != null && level > 0 && level != wanted.limit()) {
                find(wanted.code(), heading.line(), text, Map.of("marks", "#".repeat(level)));
            }
            if (alone) {
                find("HEADING-ALONE", heading.line(), text, Map.of());
            }
        }

        private int level(int line) {
            String written =
                    line <= words.source().size() ? words.source().get(line - 1).strip() : "";
            int level = 0;
            while (level < written.length() && written.charAt(level) == '#') {
                level++;
            }
            return level;
        }

        private void looksLikeHeading(Block paragraph) {
            List<Run> runs = paragraph.items().get(0).runs();
            CheckRule rule = rules.get("HEADING-BOLD");
            if (rule != null
                    && runs.stream().allMatch(run -> run.bold() && run.kind() == Run.Kind.TEXT)) {
                String text = ReplyText.plainRuns(runs);
                if (new Sentences.Sentence(0, text).words() <= rule.limit()) {
                    find(rule.code(), paragraph.line(), text, Map.of());
                }
            }
        }

        /** LET-25 */
        void links() {
            Map<String, String> addresses = new HashMap<>();
            for (Block block : words.blocks()) {
                for (Block.Item item : block.items()) {
                    int line = item.line();
                    for (Run run : item.runs()) {
                        if (run.kind() == Run.Kind.BREAK) {
                            line = Passage.next(line, words.source());
                        } else if (run.kind() == Run.Kind.LINK) {
                            link(run, line, addresses);
                        }
                    }
                }
            }
        }

        private void link(Run link, int line, Map<String, String> addresses) {
            if (hasBrace(link.text()) || hasBrace(link.address())) {
                find("VARIABLE-LINK", line, link.text(), Map.of());
            }
            String key = Folded.key(link.text());
            if (key.isEmpty()) {
                find("LINK-EMPTY", line, link.address(), Map.of());
                return;
            }
            CheckRule vague = rules.get("LINK-VAGUE");
            CheckRule address = rules.get("LINK-ADDRESS");
            if (vague != null
                    && vague.alternatives().stream().anyMatch(one -> Folded.key(one).equals(key))) {
                find(vague.code(), line, link.text(), Map.of());
            } else if (address != null && address.pattern().matcher(link.text()).find()) {
                find(address.code(), line, link.text(), Map.of());
            }
            String other = addresses.putIfAbsent(key, link.address());
            if (other != null && !other.equals(link.address())) {
                find("LINK-SAME", line, link.text(), Map.of());
            }
        }

        private static boolean hasBrace(String text) {
            return text.indexOf('{') >= 0 || text.contains("%7B");
        }

        /** Says a rule's words of a place, when the rule is for this text. */
        private void find(String code, int line, String words, Map<String, Object> said) {
            CheckRule rule = rules.get(code);
            if (rule == null) {
                return;
            }
            String excerpt = shortened(words);
            findings.add(
                    new Finding(
                            code,
                            rule.severity(),
                            line,
                            excerpt,
                            say(rule.what(), excerpt, said),
                            say(rule.todo(), excerpt, said),
                            rule.source()));
        }

        private static String say(String sentence, String excerpt, Map<String, Object> said) {
            String spoken = sentence;
            for (Map.Entry<String, Object> one : said.entrySet()) {
                spoken = spoken.replace("{" + one.getKey() + "}", one.getValue().toString());
            }
            return spoken.replace("{excerpt}", excerpt);
        }

        private static String shortened(String words) {
            String line = words.strip().replaceAll("\\s+", " ");
            if (line.length() <= LONGEST_EXCERPT) {
                return line;
            }
            int end = line.lastIndexOf(' ', LONGEST_EXCERPT);
            return line.substring(0, end > 0 ? end : LONGEST_EXCERPT) + "…";
        }
    }
}
