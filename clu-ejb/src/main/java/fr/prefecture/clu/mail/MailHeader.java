package fr.prefecture.clu.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Group;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeUtil;

/** The lines at the head of a message or of a part. */
final class MailHeader {

    private static final int LONGEST = 400;
    private static final int MOST_IDS = 50;
    private static final Pattern ID = Pattern.compile("<([^<>\\s\\x00-\\x1f\\x7f-\\x9f]{3,400})>");

    private final Map<String, List<Field>> fields = new HashMap<>();

    void add(Field field) {
        fields.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                .add(field);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The value as it was sent, on one line; empty when there is none. */
    String raw(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(MailHeader::raw)
                .orElse("");
    }

    /** In lower case, without comments behind a semicolon. */
    String word(String name) {
        String raw = raw(name);
        int end = raw.indexOf(';');
        return (end < 0 ? raw : raw.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** The value as people read it. */
    String text(String name) {
        return MailText.line(decoded(raw(name)), LONGEST);
    }

    /** The Message-IDs that a line names, in its order. */
    List<String> ids(String name) {
        return idsIn(raw(name));
    }

    static List<String> idsIn(CharSequence text) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher matcher = ID.matcher(text);
        while (matcher.find() && ids.size() < MOST_IDS) {
            if (matcher.group(1).indexOf('@') > 0) {
                ids.add(matcher.group(1));
            }
        }
        return List.copyOf(ids);
    }

    Optional<Mailbox> mailbox(String name) {
        String raw = raw(name);
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        AddressList list = LenientAddressParser.DEFAULT.parseAddressList(raw);
        for (Address address : list) {
            if (address instanceof Mailbox mailbox && isWhole(mailbox)) {
                return Optional.of(mailbox);
            }
            if (address instanceof Group group) {
                Optional<Mailbox> inside =
                        group.getMailboxes().stream().filter(MailHeader::isWhole).findFirst();
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(Mailbox mailbox) {
        return mailbox.getDomain() != null && !mailbox.getDomain().isEmpty();
    }

    Optional<Instant> date() {
        return fields.getOrDefault("date", List.of()).stream()
                .findFirst()
                .flatMap(MailHeader::date);
    }

    private static Optional<Instant> date(Field field) {
        DateTimeField date = DateTimeFieldLenientImpl.PARSER.parse(field, DecodeMonitor.SILENT);
        return Optional.ofNullable(date.getDate()).map(Date::toInstant);
    }

    static String decoded(String value) {
        return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    }

    /**
     * Some write letters with accents as they are, against the rules: they are read all the same.
     */
    private static String raw(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return field.getBody() == null ? "" : field.getBody().strip();
        }
        String line = MailText.guessed(raw.toByteArray());
        return MimeUtil.unfold(line.substring(line.indexOf(':') + 1)).strip();
    }
}
