package fr.prefecture.clu.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a script of a page that has asked for a part of it is led to another address: in the body of
 * the answer, since it follows a redirection of HTTP by itself and takes what it finds for the
 * part.
 */
public final class PartialRedirect {

    private static final Pattern TOLD = Pattern.compile("<redirect url=\"([^\"]*)\"");

    private PartialRedirect() {}

    public static void send(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                + address.replace("&", "&amp;")
                                        .replace("\"", "&quot;")
                                        .replace("<", "&lt;")
                                + "\"/></partial-response>");
    }

    /** Where the beginning of an answer leads to, empty when it leads nowhere. */
    static String in(String beginning) {
        Matcher told = TOLD.matcher(beginning);
        return told.find()
                ? told.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&")
                : "";
    }

    /** An answer whose beginning is heard while it is written. */
    static final class Heard extends HttpServletResponseWrapper {

        private static final int ENOUGH = 4096;

        private final StringBuilder beginning = new StringBuilder();
        private PrintWriter writer;

        Heard(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                writer = new PrintWriter(new Ear(super.getWriter()));
            }
            return writer;
        }

        @Override
        public void reset() {
            super.reset();
            beginning.setLength(0);
            writer = null;
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            beginning.setLength(0);
        }

        String place() {
            return in(beginning.toString());
        }

        private void hear(CharSequence part) {
            int left = ENOUGH - beginning.length();
            beginning.append(part, 0, Math.max(0, Math.min(left, part.length())));
        }

        private final class Ear extends FilterWriter {

            Ear(Writer out) {
                super(out);
            }

            @Override
            public void write(int one) throws IOException {
                hear(String.valueOf((char) one));
                super.write(one);
            }

            @Override
            public void write(char[] text, int from, int length) throws IOException {
                hear(new String(text, from, length));
                super.write(text, from, length);
            }

            @Override
            public void write(String text, int from, int length) throws IOException {
                hear(text.substring(from, from + length));
                super.write(text, from, length);
            }
        }
    }
}
