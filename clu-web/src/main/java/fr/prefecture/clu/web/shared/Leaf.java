package fr.prefecture.clu.web.shared;

/**
 * One page of a long list, from the page number in its address; what is no page of the list is its
 * first or its last.
 */
public record Leaf(int number, int last, int size) {

    public static Leaf of(String asked, long rows, int size) {
        int last = (int) Math.max(1, (rows + size - 1) / size);
        return new Leaf(Math.min(last, number(asked)), last, size);
    }

    private static int number(String asked) {
        try {
            return asked == null ? 1 : Math.max(1, Integer.parseInt(asked.strip()));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    public int first() {
        return (number - 1) * size;
    }
}
