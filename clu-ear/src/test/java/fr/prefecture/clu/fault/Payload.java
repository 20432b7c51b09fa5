package fr.prefecture.clu.fault;

import java.util.List;

/**
 * What somebody types who wants a browser, a spreadsheet or a template to run it: one text that
 * tries every way out of the place where it is written. Its word is looked for in whatever leaves.
 */
final class Payload {

    /** The name of an element, of an attribute or of a function, that no page has by itself. */
    static final String MARK = "xq7w";

    /** What stands beside the mark if anything has computed seven times seven. */
    static final String COMPUTED = "49" + MARK;

    private static final String LONG =
            "=%1$s|'\">\r\n"
                    + "X-%1$s: 1\r\n\r\n"
                    + "<%1$s on%1$s=%1$s()><img src=%1$s onerror=%1$s()></textarea></title></script>"
                    + "<script>%1$s()</script>--><svg/onload=%1$s()>]]>#{7*7}%1$s${7*7}%1$s{{7*7}}%1$s"
                    + "\u2028'-%1$s()-'";
    private static final String MIDDLE = "=%1$s|'\"></script>\r\nX-%1$s: 1\n<%1$s on%1$s=1>";
    private static final String SHORT = "=\">\n<%1$s>";
    private static final List<String> ALL =
            List.of(LONG, MIDDLE, SHORT).stream().map(text -> text.formatted(MARK)).toList();

    private Payload() {}

    /** The strongest that a place of that many characters takes; empty where none fits. */
    static String within(long characters) {
        return ALL.stream().filter(text -> text.length() <= characters).findFirst().orElse("");
    }

    /**
     * An address of the web that tries to end the attribute in which it stands: no other scheme is
     * kept.
     */
    static String address() {
        return "https://%1$s.example/'\"><%1$s on%1$s=1>".formatted(MARK);
    }
}
