package fr.prefecture.clu.listening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A questionnaire as a file has it: blocks that begin with their name in brackets, of lines {@code
 * key=text}. A choice is its code, what it says of us, and its wordings, parted by bars.
 *
 * @param languages but French
 */
record ShippedQuestionnaire(
        String code,
        String title,
        Audience audience,
        List<String> languages,
        List<QuestionTerms> questions) {

    private static final Pattern HEAD = Pattern.compile("\\[(\\w+) ([\\w-]+)]");
    private static final String CHOICE = "choice";

    /** What stands under one head. */
    private record Block(String kind, String name, List<Map.Entry<String, String>> lines) {

        String text(String key) {
            return lines.stream()
                    .filter(line -> line.getKey().equals(key))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        List<ChoiceTerms> choices(List<String> languages) {
            return lines.stream()
                    .filter(line -> line.getKey().equals(CHOICE))
                    .map(line -> line.getValue().split("\\s*\\|\\s*", -1))
                    .map(
                            parts -> {
                                Map<String, String> wordings = new HashMap<>();
                                for (int i = 2; i < parts.length; i++) {
                                    wordings.put(languages.get(i - 2), parts[i]);
                                }
                                return new ChoiceTerms(
                                        parts[0], Appreciation.valueOf(parts[1]), wordings);
                            })
                    .toList();
        }
    }

    static ShippedQuestionnaire read(String name) {
        List<Block> blocks = blocks(text("questionnaires/" + name + ".txt"));
        Block head = blocks.get(0);
        List<String> languages = List.of(head.text("languages").split(" ", -1));
        Map<String, List<ChoiceTerms>> scales =
                blocks.stream()
                        .filter(block -> block.kind().equals("scale"))
                        .collect(Collectors.toMap(Block::name, one -> one.choices(languages)));
        return new ShippedQuestionnaire(
                head.name(),
                head.text("title"),
                Audience.valueOf(head.text("audience")),
                languages.subList(1, languages.size()),
                blocks.stream()
                        .filter(block -> block.kind().equals("question"))
                        .map(block -> question(block, languages, scales))
                        .toList());
    }

    private static QuestionTerms question(
            Block block, List<String> languages, Map<String, List<ChoiceTerms>> scales) {
        return new QuestionTerms(
                block.name(),
                QuestionKind.valueOf(block.text("kind")),
                block.text("theme"),
                block.text("overall").equals("yes"),
                block.text("required").equals("yes"),
                languages.stream().collect(Collectors.toMap(one -> one, block::text)),
                scales.getOrDefault(block.text("scale"), block.choices(languages)));
    }

    private static List<Block> blocks(String file) {
        List<Block> blocks = new ArrayList<>();
        for (String line : file.lines().filter(one -> !one.isBlank()).toList()) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                blocks.add(new Block(head.group(1), head.group(2), new ArrayList<>()));
            } else {
                String[] parts = line.split("=", 2);
                blocks.get(blocks.size() - 1).lines().add(Map.entry(parts[0], parts[1]));
            }
        }
        return blocks;
    }

    private static String text(String name) {
        try (InputStream in = ShippedQuestionnaire.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
