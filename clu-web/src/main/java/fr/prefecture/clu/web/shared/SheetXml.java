package fr.prefecture.clu.web.shared;

/** Texts in the parts of a spreadsheet, whose XML we write ourselves. */
final class SheetXml {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static final char REPLACEMENT = '\ufffd';

    private SheetXml() {}

    /** Control characters and halves of characters, which XML cannot hold, become U+FFFD. */
    static String writable(String text) {
        if (text.codePoints().allMatch(SheetXml::isWritable)) {
            return text;
        }
        StringBuilder writable = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isWritable(character) ? character : REPLACEMENT)
                .forEach(writable::appendCodePoint);
        return writable.toString();
    }

    private static boolean isWritable(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= ' ' && character < 0xD800
                || character > 0xDFFF && character != 0xFFFE && character != 0xFFFF;
    }

    /** For an element or an attribute. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append((int) character).append(';');
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
