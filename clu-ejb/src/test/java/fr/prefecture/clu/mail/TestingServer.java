package fr.prefecture.clu.mail;

import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that does what it is told to: to hang up in the middle, among others. */
final class TestingServer implements AutoCloseable {

    /** Instead of an answer. */
    static final String HANG_UP = "";

    /** The end of an e-mail's content. */
    static final String END = ".";

    /** The beginning of a connection. */
    static final String GREETING = "";

    private static final Map<String, String> POLITE =
            Map.of(
                    GREETING,
                    "220 ready",
                    "EHLO",
                    "250 hello",
                    "DATA",
                    "354 go on",
                    END,
                    "250 taken",
                    "QUIT",
                    "221 goodbye");

    private final ServerSocket door;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> contents = new CopyOnWriteArrayList<>();

    TestingServer() {
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::listen, "testing mail server");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * @param beginning of what is said to it
     */
    TestingServer answering(String beginning, String answer) {
        answers.put(beginning, answer);
        return this;
    }

    Session session() {
        return session(door.getLocalPort());
    }

    static Session session(int port) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.smtp.connectiontimeout", "2000");
        settings.setProperty("mail.smtp.timeout", "2000");
        settings.setProperty("mail.smtp.sendpartial", "false");
        return Session.getInstance(settings);
    }

    /** The commands, as they came. */
    List<String> heard() {
        return heard;
    }

    /** The e-mails that came whole, taken or not. */
    List<String> contents() {
        return contents;
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                serve(socket);
            } catch (IOException e) {
                // It is closed, or the other side has hung up.
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                socket.getInputStream(), StandardCharsets.ISO_8859_1));
        boolean goesOn = say(socket, GREETING);
        while (goesOn) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            heard.add(line);
            String answer = answer(line);
            goesOn = say(socket, line);
            if (goesOn && answer.startsWith("354")) {
                contents.add(content(in));
                goesOn = say(socket, END);
            }
        }
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals(END); line = in.readLine()) {
            content.append(line).append('\n');
        }
        return content.toString();
    }

    private String answer(String line) {
        String set = chosen(answers, line);
        String polite = chosen(POLITE, line);
        return set != null ? set : polite == null ? "250 ok" : polite;
    }

    private static String chosen(Map<String, String> answers, String line) {
        return answers.entrySet().stream()
                .filter(
                        entry ->
                                entry.getKey().isEmpty()
                                        ? line.isEmpty()
                                        : line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private boolean say(Socket socket, String line) throws IOException {
        String answer = answer(line);
        if (answer.equals(HANG_UP)) {
            return false;
        }
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return !answer.startsWith("421") && !answer.startsWith("221");
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
