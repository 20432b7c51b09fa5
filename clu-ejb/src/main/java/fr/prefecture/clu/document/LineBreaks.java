package fr.prefecture.clu.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as Java says, but not between an elided word and the one it leans on. */
final class LineBreaks implements FSTextBreaker {

    private final FSTextBreaker breaks =
            new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.FRANCE));

    private String text = "";

    @Override
    public int next() {
        int end = breaks.next();
        while (end > 0 && end < text.length() && leans(end)) {
            end = breaks.next();
        }
        return end;
    }

    /** « l’ » before « usager » */
    private boolean leans(int end) {
        return text.charAt(end - 1) == '’' && Character.isLetterOrDigit(text.charAt(end));
    }

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }
}
