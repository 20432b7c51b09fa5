package fr.prefecture.clu.letters;

import java.util.List;

/**
 * A paragraph, a heading or a list.
 *
 * @param line of the source on which it begins, from 1
 * @param items one for a paragraph or a heading, one for each item of a list
 */
public record Block(Kind kind, int line, List<Item> items) {

    /** What a block is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        BULLETS,
        NUMBERS
    }

    /**
     * @param line of the source on which it begins, from 1
     */
    public record Item(int line, List<Run> runs) {
        public Item {
            runs = List.copyOf(runs);
        }
    }

    public Block {
        items = List.copyOf(items);
    }
}
