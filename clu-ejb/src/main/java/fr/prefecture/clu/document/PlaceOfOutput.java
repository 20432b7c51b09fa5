package fr.prefecture.clu.document;

import freemarker.core.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line of a template that wrote a place of the output. */
final class PlaceOfOutput extends Writer {

    private static final Pattern PLACE =
            Pattern.compile("in template \"([^\"]+)\".*? at line (\\d+)");

    private final int line;
    private final int column;
    private int lineNow = 1;
    private int columnNow = 1;
    private String template;
    private int found;

    PlaceOfOutput(int line, int column) {
        this.line = line;
        this.column = column;
    }

    /** The file that wrote it, or this one when nobody knows. */
    String template(String otherwise) {
        return template == null ? otherwise : template;
    }

    /** The line of that file, 0 when nobody knows. */
    int line() {
        return found;
    }

    @Override
    public void write(char[] characters, int start, int length) {
        int lines = 0;
        for (int i = start; i < start + length && template == null; i++) {
            if (lineNow > line || lineNow == line && columnNow >= column) {
                find(lines);
            }
            if (characters[i] == '\n') {
                lineNow++;
                lines++;
                columnNow = 1;
            } else {
                columnNow++;
            }
        }
    }

    private void find(int linesOfText) {
        StringWriter stack = new StringWriter();
        Environment.getCurrentEnvironment().outputInstructionStack(new PrintWriter(stack));
        Matcher place = PLACE.matcher(stack.toString());
        if (place.find()) {
            template = place.group(1);
            found = Integer.parseInt(place.group(2)) + linesOfText;
        }
    }

    @Override
    public void flush() {
        // Kept nowhere.
    }

    @Override
    public void close() {
        // Kept nowhere.
    }
}
