package fr.prefecture.clu.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A18: what the Nu checker says of a page's HTML. One for all pages: it takes long to make. */
final class Markup {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** What has become HTML since the checker was made. */
    private static final List<String> YOUNGER =
            List.of("Attribute “name” not allowed on element “details” at this point.");

    /** What a template says of the page that it is put into. */
    private static final String OF_THE_PAGE =
            "The “list” attribute of the “input” element must refer to a “datalist” element.";

    private static final Pattern TEMPLATE =
            Pattern.compile("(?s)(<template\\b[^>]*>)(.*?)(</template>)");

    private static Markup one;

    private final List<String> found = new ArrayList<>();
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);

    private Markup() {
        ErrorHandler told =
                new ErrorHandler() {
                    @Override
                    public void warning(SAXParseException e) {
                        // advice, not a rule of HTML
                    }

                    @Override
                    public void error(SAXParseException e) {
                        if (!YOUNGER.contains(e.getMessage())) {
                            found.add(e.getLineNumber() + ": " + e.getMessage());
                        }
                    }

                    @Override
                    public void fatalError(SAXParseException e) {
                        found.add(e.getLineNumber() + ": " + e.getMessage());
                    }
                };
        try {
            checker.setUpMainSchema(SCHEMA, told);
            checker.setUpValidatorAndParsers(told, false, false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is in a template is a tree of its own, with ids of its own: it is checked by itself. */
    static synchronized List<String> wrong(String html) {
        if (one == null) {
            one = new Markup();
        }
        List<String> wrong = new ArrayList<>();
        Matcher template = TEMPLATE.matcher(html);
        while (template.find()) {
            one
                    .check("<!DOCTYPE html><html lang=\"fr\"><title>-</title>" + template.group(2))
                    .stream()
                    .filter(line -> !line.endsWith(OF_THE_PAGE))
                    .forEach(wrong::add);
        }
        wrong.addAll(one.check(template.reset().replaceAll("$1$3")));
        return wrong;
    }

    private List<String> check(String html) {
        found.clear();
        InputSource page = new InputSource(new StringReader(html));
        page.setSystemId("http://localhost/");
        try {
            checker.checkHtmlInputSource(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            found.add(e.getMessage());
        }
        return List.copyOf(found);
    }
}
