package fr.prefecture.clu.home;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * HOM-17: a month in words, as the page, the paper and the e-mail say it.
 *
 * @param facts when it was edited, and frozen
 * @param remarks what is to be watched, what is missed, and until when data reach
 */
public record MonthSheet(
        YearMonth month,
        String heading,
        List<String> facts,
        String sentence,
        List<String> remarks,
        List<Cell> cells,
        List<Part> parts) {

    public MonthSheet {
        facts = List.copyOf(facts);
        remarks = List.copyOf(remarks);
        cells = List.copyOf(cells);
        parts = List.copyOf(parts);
    }

    /** The same, with more remarks. */
    public MonthSheet remarking(List<String> more) {
        return new MonthSheet(
                month,
                heading,
                facts,
                sentence,
                Stream.concat(remarks.stream(), more.stream()).toList(),
                cells,
                parts);
    }

    /**
     * A tile.
     *
     * @param value empty when nothing is known
     * @param unit what is read after the value; may be empty
     * @param objective may be empty
     * @param notes what is read beside the value, and the trend
     * @param corrected what it says since it was frozen; empty when it is the same
     */
    public record Cell(
            String name,
            String value,
            String unit,
            String objective,
            String state,
            List<String> notes,
            String dataDate,
            String corrected) {

        public Cell {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A list.
     *
     * @param note what is read after the heading; may be empty
     * @param none what is said when there is nothing
     */
    public record Part(String heading, String note, List<Item> items, String none) {

        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * A line of a list.
     *
     * @param when the day, or since how long
     * @param who the service, or how far away the day is
     * @param page the path of its page
     */
    public record Item(String when, String who, String text, String page) {}
}
