package fr.prefecture.clu.mail;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jsoup.Jsoup;

/**
 * Reads the file of an e-mail from its start to its end, once, whatever programme wrote it. Nothing
 * in it is obeyed: what is too deep, too long or too many is named or refused.
 */
final class EmlReader {

    /** MEL-16: nested more deeply than this, nobody wrote it. */
    static final int DEEPEST = 20;

    /** MEL-16: parts of one message. */
    static final int MOST_PARTS = 500;

    /** MEL-16: characters of a message's text that are kept. */
    static final int LONGEST_TEXT = 20_000;

    /** MEL-16: files of a message that are kept. */
    static final int MOST_KEPT = 20;

    private static final int MOST_TEXT_BYTES = 1_000_000;
    private static final int MOST_REPORT_BYTES = 200_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_ID = 400;
    private static final MimeConfig LIMITS =
            MimeConfig.custom()
                    .setMaxLineLen(1_000_000)
                    .setMaxHeaderLen(1_000_000)
                    .setMaxHeaderCount(2_000)
                    .setMaxContentLen(-1)
                    .build();

    /** What surrounds the part that is being read. */
    private record Around(String type, boolean report) {}

    private final Deque<Around> around = new ArrayDeque<>();
    private final Deque<MailHeader> headers = new ArrayDeque<>();
    private final List<String> plain = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<ReadMail.Part> parts = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<String> original = new LinkedHashSet<>();
    private final StringBuilder statuses = new StringBuilder();
    private MailHeader head = new MailHeader();
    private CalendarReply reply;
    private String first = "";
    private boolean receipt;
    private int count;

    private EmlReader() {}

    /**
     * @throws RuleBroken when it is no e-mail, or one that cannot be read, with what and where
     */
    static ReadMail read(Path file) throws IOException {
        EmlReader reader = new EmlReader();
        boolean read = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            EmlFile.skipWhatIsNoHeader(in);
            reader.first = EmlFile.firstLine(in);
            reader.walk(in);
            ReadMail mail = reader.mail();
            read = true;
            return mail;
        } catch (MaxLineLimitException tooLong) {
            throw new RuleBroken("mail.received.headTooLong");
        } finally {
            if (!read) {
                ReadMail.delete(reader.parts);
            }
        }
    }

    private void walk(InputStream in) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(LIMITS, new Watch(), null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(in);
        try {
            for (EntityState state = tokens.getState();
                    state != EntityState.T_END_OF_STREAM;
                    state = tokens.next()) {
                take(state, tokens);
            }
        } catch (MaxHeaderLimitException | MaxHeaderLengthLimitException tooLong) {
            throw new RuleBroken("mail.received.headTooLong");
        } catch (MimeException broken) {
            if (broken.getCause() instanceof MaxLineLimitException) {
                throw new RuleBroken("mail.received.headTooLong");
            }
            throw new RuleBroken(
                    "mail.received.broken",
                    count,
                    MailText.line(String.valueOf(broken.getMessage()), LONGEST_NAME));
        }
    }

    private void take(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_HEADER -> headers.push(new MailHeader());
            case T_FIELD -> headers.element().add(tokens.getField());
            case T_END_HEADER -> {
                if (headers.size() == 1 && count == 0) {
                    head = headers.element();
                    mustBeMail();
                }
            }
            case T_START_MULTIPART -> {
                BodyDescriptor multipart = tokens.getBodyDescriptor();
                around.push(new Around(type(multipart), isReport(multipart)));
                if (around.size() > DEEPEST) {
                    throw new RuleBroken("mail.received.tooDeep", DEEPEST);
                }
            }
            case T_END_MULTIPART -> around.pop();
            case T_END_BODYPART -> headers.pop();
            case T_BODY -> body(tokens);
            default -> {}
        }
    }

    /** MEL-15 */
    private void mustBeMail() {
        boolean said =
                head.has("from")
                        || head.has("sender")
                        || head.has("return-path")
                        || head.has("reply-to");
        boolean sent =
                head.has("date")
                        || head.has("message-id")
                        || head.has("received")
                        || head.has("subject");
        if (!said || !sent) {
            throw new RuleBroken("mail.received.noHead", first);
        }
    }

    private static String type(BodyDescriptor part) {
        return part.getMimeType().toLowerCase(Locale.ROOT);
    }

    private boolean isReport(BodyDescriptor multipart) {
        if (!type(multipart).equals("multipart/report")) {
            return false;
        }
        String kind = typeParameter("report-type");
        receipt = receipt || kind.toLowerCase(Locale.ROOT).contains("disposition");
        return true;
    }

    private String typeParameter(String name) {
        return parameter(part().raw("content-type"), name).orElse("");
    }

    private void body(MimeTokenStream tokens) throws IOException {
        count++;
        if (count > MOST_PARTS) {
            throw new RuleBroken("mail.received.tooManyParts", MOST_PARTS);
        }
        BodyDescriptor part = tokens.getBodyDescriptor();
        String type = type(part);
        boolean inReport = around.stream().anyMatch(Around::report);
        switch (type) {
            case "message/delivery-status", "message/global-delivery-status" ->
                    statuses.append(text(tokens, MOST_REPORT_BYTES)).append("\n\n");
            case "message/disposition-notification" -> receipt = true;
            case "text/rfc822-headers", "message/rfc822-headers", "message/global-headers" ->
                    nested(tokens);
            case "message/rfc822", "message/global" -> {
                if (inReport || isReturned()) {
                    nested(tokens);
                } else {
                    file(tokens, part);
                }
            }
            case "text/calendar" -> calendar(text(tokens, MOST_REPORT_BYTES));
            case "text/plain", "text/html" -> {
                if (isFile()) {
                    file(tokens, part);
                } else {
                    words(tokens, type.equals("text/html"));
                }
            }
            default -> {
                if (!type.startsWith("image/") || !isDecoration()) {
                    file(tokens, part);
                }
            }
        }
    }

    private MailHeader part() {
        return headers.element();
    }

    private boolean isFile() {
        return part().word("content-disposition").startsWith("attachment") || !name().isEmpty();
    }

    /** A picture within a page, such as a logo under a signature. */
    private boolean isDecoration() {
        return part().has("content-id")
                && !part().word("content-disposition").startsWith("attachment")
                && around.stream().anyMatch(each -> each.type().equals("multipart/related"));
    }

    private boolean isReturned() {
        return Machine.isReturned(head);
    }

    private void nested(MimeTokenStream tokens) throws IOException {
        byte[] bytes = tokens.getDecodedInputStream().readNBytes(MOST_REPORT_BYTES);
        MailHeader nested = headOf(bytes);
        original.addAll(nested.ids("message-id"));
        original.addAll(nested.ids("x-original-message-id"));
    }

    private static MailHeader headOf(byte[] bytes) throws IOException {
        return head(new ByteArrayInputStream(bytes));
    }

    /** Reads no further than the head; of one that cannot be read, what came before. */
    static MailHeader head(InputStream in) throws IOException {
        MailHeader head = new MailHeader();
        MimeTokenStream tokens = new MimeTokenStream(LIMITS);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(in);
        try {
            for (EntityState state = tokens.getState();
                    state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM;
                    state = tokens.next()) {
                if (state == EntityState.T_FIELD) {
                    head.add(tokens.getField());
                }
            }
        } catch (MimeException | MaxLineLimitException e) {
            return head;
        }
        return head;
    }

    private static String text(MimeTokenStream tokens, int most) throws IOException {
        return MailText.guessed(tokens.getDecodedInputStream().readNBytes(most));
    }

    private void words(MimeTokenStream tokens, boolean page) throws IOException {
        byte[] bytes = tokens.getDecodedInputStream().readNBytes(MOST_TEXT_BYTES + 1);
        if (bytes.length > MOST_TEXT_BYTES) {
            remarks.add("mail.received.remark.cut");
        }
        String named = typeParameter("charset");
        if (page && named.isEmpty()) {
            pages.add(
                    HtmlText.of(
                            Jsoup.parse(
                                    new ByteArrayInputStream(bytes),
                                    isUtf8(bytes) ? "UTF-8" : null,
                                    "")));
            return;
        }
        String text = decoded(bytes, named);
        if (page) {
            pages.add(HtmlText.of(text));
        } else if (typeParameter("format").equalsIgnoreCase("flowed")) {
            plain.add(MailText.unflowed(text, typeParameter("delsp").equalsIgnoreCase("yes")));
        } else {
            plain.add(text);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        return MailText.guessed(bytes).equals(new String(bytes, StandardCharsets.UTF_8));
    }

    private String decoded(byte[] bytes, String named) {
        if (named.isEmpty()) {
            return MailText.guessed(bytes);
        }
        Optional<Charset> charset = MailText.charset(named);
        if (charset.isEmpty()) {
            remarks.add("mail.received.remark.charset");
            return MailText.guessed(bytes);
        }
        return charset.get().equals(StandardCharsets.US_ASCII)
                        || charset.get().equals(StandardCharsets.UTF_8)
                ? MailText.guessed(bytes)
                : new String(bytes, charset.get());
    }

    private void calendar(String text) {
        String whole =
                text.replace("\r\n", "\n").replaceAll("\n[ \t]", "").toUpperCase(Locale.ROOT);
        if (!whole.contains("METHOD:REPLY")) {
            return;
        }
        for (CalendarReply each : CalendarReply.values()) {
            if (whole.contains("PARTSTAT=" + each) || whole.contains("PARTSTAT=\"" + each)) {
                reply = each;
            }
        }
    }

    private void file(MimeTokenStream tokens, BodyDescriptor part) throws IOException {
        String name = name();
        if (name.isEmpty()) {
            name = MailText.line(type(part).replace('/', '.'), LONGEST_NAME);
        }
        long kept = parts.stream().filter(each -> each.path().isPresent()).count();
        if (kept >= MOST_KEPT || !EmlFile.isKept(name)) {
            parts.add(
                    new ReadMail.Part(
                            name, length(tokens.getDecodedInputStream()), Optional.empty()));
            return;
        }
        Path path = Files.createTempFile("clu-mail", ".part");
        parts.add(new ReadMail.Part(name, 0, Optional.of(path)));
        long size;
        try (OutputStream out = Files.newOutputStream(path)) {
            size = tokens.getDecodedInputStream().transferTo(out);
        }
        boolean fits = size > 0 && size <= Settings.uploadMost();
        if (!fits) {
            Files.deleteIfExists(path);
        }
        parts.set(
                parts.size() - 1,
                new ReadMail.Part(name, size, fits ? Optional.of(path) : Optional.empty()));
    }

    private static long length(InputStream in) throws IOException {
        return in.transferTo(OutputStream.nullOutputStream());
    }

    /** The name of a part's file, wherever it is said; empty when it has none. */
    private String name() {
        String said =
                parameter(part().raw("content-disposition"), "filename")
                        .or(() -> parameter(part().raw("content-type"), "name"))
                        .orElse("");
        String line = MailText.line(MailHeader.decoded(said), LONGEST_NAME);
        return line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
    }

    /** RFC 2231, and letters with accents as they are. */
    private static Optional<String> parameter(String value, String name) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        MimeParameterMapping mapping = new MimeParameterMapping();
        String bytes =
                new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (NameValuePair pair :
                RawFieldParser.DEFAULT.parseRawBody(new RawField("x", bytes)).getParams()) {
            mapping.addParameter(pair.getName(), pair.getValue() == null ? "" : pair.getValue());
        }
        return Optional.ofNullable(mapping.get(name))
                .map(EmlReader::letters)
                .filter(text -> !text.isBlank());
    }

    private static String letters(String text) {
        return text.chars().allMatch(letter -> letter < 0x100)
                ? MailText.guessed(text.getBytes(StandardCharsets.ISO_8859_1))
                : text;
    }

    private ReadMail mail() {
        if (count == 0 && !head.has("from") && !head.has("return-path")) {
            mustBeMail();
        }
        String text = shownText();
        Mailbox sender = head.mailbox("from").or(() -> head.mailbox("sender")).orElse(null);
        Optional<Failure> failure = Machine.failure(head, statuses.toString(), text);
        Set<String> references = new LinkedHashSet<>(original);
        references.addAll(head.ids("in-reply-to"));
        List<String> thread = new ArrayList<>(head.ids("references"));
        Collections.reverse(thread);
        references.addAll(thread);
        if (failure.isPresent()) {
            references.addAll(MailHeader.idsIn(text));
        }
        List<String> id = head.ids("message-id");
        return new ReadMail(
                Machine.kind(head, failure, receipt, !statuses.isEmpty(), reply != null),
                id.isEmpty() ? "" : MailText.cut(id.get(0), LONGEST_ID),
                sender == null || sender.getName() == null
                        ? ""
                        : MailText.line(MailHeader.decoded(sender.getName()), LONGEST_NAME),
                sender == null ? "" : MailText.line(sender.getAddress(), LONGEST_ADDRESS),
                head.date(),
                head.text("subject"),
                text,
                new ArrayList<>(references),
                failure,
                Optional.ofNullable(reply),
                parts,
                new ArrayList<>(remarks));
    }

    private String shownText() {
        String text = MailText.clean(String.join("\n\n", plain));
        if (text.isEmpty()) {
            text = MailText.clean(String.join("\n\n", pages));
            if (!text.isEmpty()) {
                remarks.add("mail.received.remark.page");
            }
        }
        if (text.isEmpty() && reply == null) {
            remarks.add("mail.received.remark.noText");
        }
        if (text.length() > LONGEST_TEXT) {
            remarks.add("mail.received.remark.cut");
        }
        return MailText.cut(text, LONGEST_TEXT);
    }

    /** Hears what the library remarks while it reads on. */
    private final class Watch extends DecodeMonitor {

        @Override
        public boolean warn(String error, String dropDesc) {
            if (error != null && error.toLowerCase(Locale.ROOT).contains("premature")) {
                remarks.add("mail.received.remark.torn");
            }
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
