package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Clu;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * An e-mail as it lies in the outbox of the server under test, which has no mail server.
 *
 * @param name of whom it is for
 * @param address where it goes
 * @param text its plain reading, every kind of space one
 * @param calendar the reading of calendars, its folded lines joined; empty without one
 * @param files what is attached, by name
 */
record Outgoing(
        String name,
        String address,
        String subject,
        String text,
        String html,
        String calendar,
        Map<String, byte[]> files) {

    /** A file is whole once it has its name, and never changed. */
    private static final Map<Path, Outgoing> READ = new ConcurrentHashMap<>();

    /** Those about something, whoever they are for. */
    static List<Outgoing> about(String subject) {
        return all().stream().filter(mail -> mail.subject().contains(subject)).toList();
    }

    private static List<Outgoing> all() {
        Path outbox = Clu.home().resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(file -> READ.computeIfAbsent(file, Outgoing::read))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outgoing read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
            InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
            List<String> readings = new ArrayList<>(List.of("", "", ""));
            Map<String, byte[]> files = new LinkedHashMap<>();
            collect(mail, readings, files);
            return new Outgoing(
                    to.getPersonal(),
                    to.getAddress(),
                    Screen.spaced(mail.getSubject()),
                    Screen.spaced(readings.get(0)).replace("\r\n", "\n"),
                    readings.get(1),
                    readings.get(2).replace("\r\n ", ""),
                    files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static void collect(Part part, List<String> readings, Map<String, byte[]> files)
            throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                collect(one, readings, files);
            }
            return;
        }
        byte[] content = part.getInputStream().readAllBytes();
        if (part.getFileName() != null) {
            files.put(MimeUtility.decodeText(part.getFileName()), content);
            return;
        }
        List<String> types = List.of("text/plain", "text/html", "text/calendar");
        for (int i = 0; i < types.size(); i++) {
            if (part.isMimeType(types.get(i))) {
                readings.set(i, new String(content, StandardCharsets.UTF_8));
            }
        }
    }
}
