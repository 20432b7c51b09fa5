package fr.prefecture.clu.web.shared;

/**
 * A number of a table, and where it is explained.
 *
 * @param text the number as it is written; empty where there is none
 * @param missing why there is none
 * @param address where it is explained; empty where nothing explains it
 * @param what which number of the table it is, for those who hear its link alone
 * @param style the class of its cell
 */
public record ExplainedNumber(
        String text, String missing, String address, String what, String style) {

    /** One in a column of numbers. */
    public ExplainedNumber(String text, String missing, String address, String what) {
        this(text, missing, address, what, "n");
    }

    public boolean isThere() {
        return !text.isEmpty();
    }

    /** Whether there is a number, and something that explains it. */
    public boolean isExplained() {
        return isThere() && !address.isEmpty();
    }
}
