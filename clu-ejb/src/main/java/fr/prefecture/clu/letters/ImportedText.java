package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.LeftOut;
import java.util.List;
import java.util.Map;

/**
 * What was understood of a document that somebody hands over: nothing of it is kept yet.
 *
 * @param subject empty when the document has none
 * @param leftOut what the text does not have any more, and how many times it was there
 * @param unknown names that stood for a variable and are none of the catalogue
 */
public record ImportedText(
        String subject, ReplyText text, Map<LeftOut, Integer> leftOut, List<String> unknown) {

    public ImportedText {
        leftOut = Map.copyOf(leftOut);
        unknown = List.copyOf(unknown);
    }
}
