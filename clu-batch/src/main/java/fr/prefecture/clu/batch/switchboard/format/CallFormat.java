package fr.prefecture.clu.batch.switchboard.format;

import fr.prefecture.clu.switchboard.Unrecorded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** TEL-70: what a file of calls is, by its content; its name is not asked. */
public enum CallFormat {
    QUEUE_LOG(CallFormat::isLog, null, false),
    QUEUE_TABLE(
            QueueTable::recognises,
            declared -> new QueueTable(declared.zone(), declared.gmt()),
            true),
    MASTER_CSV(
            MasterCsv::recognises,
            declared -> new MasterCsv(declared.zone(), declared.gmt(), declared.columns()),
            false),
    CUCM(Cucm::recognises, declared -> new Cucm(), false),
    OXE_TICKET(OxeTicket::recognises, declared -> new OxeTicket(declared.zone()), false);

    /** How much of a content is looked at, in bytes. */
    public static final int HEAD = 1 << 16;

    private static final Pattern LOG_LINE =
            Pattern.compile(
                    "(?m)^\\uFEFF?[0-9]{1,16}(?:[.,][0-9]{1,9})?\\|[^|\\n]*\\|[^|\\n]*\\|[^|\\n]*\\|");
    private static final ZoneId WEST = ZoneId.of("Etc/GMT+12");
    private static final ZoneId EAST = ZoneId.of("Etc/GMT-12");
    private static final int LINES_LOOKED_AT = 5;

    private final Predicate<String> recognises;
    private final Function<Declared, CallReader> reader;
    private final boolean timeOrder;

    CallFormat(
            Predicate<String> recognises,
            Function<Declared, CallReader> reader,
            boolean timeOrder) {
        this.recognises = recognises;
        this.reader = reader;
        this.timeOrder = timeOrder;
    }

    /**
     * What a content is.
     *
     * @param head its first bytes, at most {@link #HEAD}
     * @param declared by its source: a declared order of columns makes known what nothing else is
     * @return nothing when it is none of them; what is empty or blank is an empty log
     */
    public static Optional<CallFormat> of(byte[] head, Declared declared) {
        String text = decode(head);
        if (isBlank(text)) {
            return Optional.of(QUEUE_LOG);
        }
        return Arrays.stream(values())
                .filter(format -> format.recognises.test(text))
                .findFirst()
                .or(
                        () ->
                                hasColumns(text, declared.columns().size())
                                        ? Optional.of(MASTER_CSV)
                                        : Optional.empty());
    }

    /** Whether a content holds nothing, as far as its first bytes tell. */
    public static boolean isBlank(byte[] head) {
        return isBlank(decode(head));
    }

    private static boolean isBlank(String text) {
        return text.replace("\uFEFF", "").isBlank();
    }

    /** What reads it; nothing for a log, which is counted as it is. */
    public Optional<CallReader> reader(Declared declared) {
        return Optional.ofNullable(reader).map(made -> made.apply(declared));
    }

    /** Whether its records come in no order, and are told in that of their times. */
    public boolean isToldInTimeOrder() {
        return timeOrder;
    }

    /**
     * TEL-75: whether the instants of a content depend on the zone of its source, as far as its
     * first bytes tell: those of a content that tells no time there are taken to.
     */
    public boolean dependsOnZone(byte[] head, Declared declared) {
        if (reader == null) {
            return false;
        }
        List<Long> west = instants(head, declared.in(WEST));
        return west.isEmpty()
                ? !declared.gmt() && this != CUCM
                : !west.equals(instants(head, declared.in(EAST)));
    }

    private List<Long> instants(byte[] head, Declared declared) {
        Instants instants = new Instants();
        try {
            reader.apply(declared).read(new ByteArrayInputStream(head), instants);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory", e);
        }
        return instants.all;
    }

    private static boolean isLog(String head) {
        return LOG_LINE.matcher(head).find();
    }

    private static boolean hasColumns(String head, int number) {
        if (number == 0 || head.indexOf('\0') >= 0) {
            return false;
        }
        List<String> lines = head.lines().limit(LINES_LOOKED_AT + 1L).toList();
        return lines.stream()
                .limit(Math.max(1, Math.min(LINES_LOOKED_AT, lines.size() - 1)))
                .allMatch(line -> columns(line) == number);
    }

    private static int columns(String line) {
        int columns = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char one = line.charAt(i);
            if (one == '"') {
                quoted = !quoted;
            } else if (one == ',' && !quoted) {
                columns++;
            }
        }
        return columns;
    }

    /** UTF-8 unless it is not, whatever the last character was cut into; UTF-16 if it says so. */
    static String decode(byte[] head) {
        Charset charset = StandardCharsets.UTF_8;
        if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe
                || head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            charset = StandardCharsets.UTF_16;
        }
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        boolean wrong = decoder.decode(ByteBuffer.wrap(head), text, false).isError();
        return wrong ? new String(head, StandardCharsets.ISO_8859_1) : text.flip().toString();
    }

    /** When a content says that things happened. */
    private static final class Instants implements Transcript {
        private final List<Long> all = new ArrayList<>();

        @Override
        public void event(
                long record,
                long instant,
                String call,
                String queue,
                String verb,
                String... parameters) {
            all.add(instant);
        }

        @Override
        public void visit(
                long record,
                String call,
                String queue,
                long entered,
                Outcome outcome,
                int wait,
                int talk) {
            all.add(entered);
        }

        @Override
        public void refuse(long record, String text, Reason reason) {
            // Tells no instant.
        }

        @Override
        public void setAside(long record) {
            // Tells no instant.
        }

        @Override
        public void cannotTell(Unrecorded... figures) {
            // Tells no instant.
        }

        @Override
        public void tellsNoCalls() {
            // Tells no instant.
        }
    }
}
