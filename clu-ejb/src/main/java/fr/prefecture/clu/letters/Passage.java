package fr.prefecture.clu.letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A paragraph, a heading or an item of a list as one string, which still knows its lines.
 *
 * @param text as it is read; variables in their braces
 * @param words the same, letter for letter, but where a variable stands nothing can be read
 * @param starts where each line begins in the text
 * @param lines the number of each of these lines in the source
 */
record Passage(String text, String words, List<Integer> starts, List<Integer> lines) {

    static final String UNREAD = "\u0001";

    /** One line, which is no block of a text. */
    static Passage of(String line, int number) {
        return new Passage(line, line, List.of(0), List.of(number));
    }

    static Passage of(Block.Item item, List<String> source) {
        StringBuilder text = new StringBuilder();
        StringBuilder words = new StringBuilder();
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Integer> lines = new ArrayList<>(List.of(item.line()));
        int line = item.line();
        for (Run run : item.runs()) {
            switch (run.kind()) {
                case BREAK -> {
                    text.append('\n');
                    words.append('\n');
                    line = next(line, source);
                    starts.add(text.length());
                    lines.add(line);
                }
                case VARIABLE -> {
                    String name = "{" + run.text() + "}";
                    text.append(name);
                    words.append(UNREAD.repeat(name.length()));
                }
                case LINK -> {
                    text.append(run.text());
                    words.append(run.text().replace('{', ' ').replace('}', ' '));
                }
                case TEXT -> {
                    text.append(run.text());
                    words.append(run.text());
                }
            }
        }
        return new Passage(text.toString(), words.toString(), starts, lines);
    }

    /** Of the source: the next that is not empty. */
    static int next(int line, List<String> source) {
        int next = line + 1;
        while (next <= source.size() && source.get(next - 1).isBlank()) {
            next++;
        }
        return next;
    }

    /** The line of the source on which a place of the text is. */
    int line(int place) {
        int i = Collections.binarySearch(starts, place);
        return lines.get(i >= 0 ? i : -i - 2);
    }
}
