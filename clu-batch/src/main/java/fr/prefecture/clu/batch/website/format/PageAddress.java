package fr.prefecture.clu.batch.website.format;

/** The address by which a page is known, whichever feed names it. */
public final class PageAddress {

    private static final int LONGEST = 500;

    private PageAddress() {}

    /**
     * Without scheme, host, fragment, and the strokes around it: feeds of one site differ in these.
     *
     * @throws RefusedEntry when nothing is left but no address was given, or it is too long
     */
    public static String of(String written) throws RefusedEntry {
        String address = written.strip().replaceAll("\\s+", " ");
        if (address.isEmpty()) {
            throw new RefusedEntry(Reason.PAGE_MISSING);
        }
        int scheme = address.indexOf("://");
        if (scheme > 0 && scheme < 10) {
            int path = address.indexOf('/', scheme + 3);
            address = path < 0 ? "" : address.substring(path);
        }
        int fragment = address.indexOf('#');
        if (fragment >= 0) {
            address = address.substring(0, fragment);
        }
        int from = 0;
        int to = address.length();
        while (from < to && isAround(address.charAt(from))) {
            from++;
        }
        while (to > from && isAround(address.charAt(to - 1))) {
            to--;
        }
        if (to - from > LONGEST) {
            throw new RefusedEntry(Reason.PAGE_TOO_LONG);
        }
        return from == to ? "/" : address.substring(from, to);
    }

    /** Some tools leave the quotation marks of their own lists in. */
    private static boolean isAround(char c) {
        return c == '/' || c == '"';
    }
}
