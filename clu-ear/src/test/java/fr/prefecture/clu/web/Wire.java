package fr.prefecture.clu.web;

import fr.prefecture.clu.it.Rest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection on which exactly these bytes are sent: a client library would tidy them. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    private Wire() throws IOException {
        URI server = Rest.address("/");
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** The host and the port of the product, as a request names them. */
    static String host() {
        return Rest.address("/").getAuthority();
    }

    /** What comes back until the server closes, be it in the middle of what is sent. */
    static String answer(String request) throws IOException {
        try (Wire wire = new Wire()) {
            try {
                wire.send(request);
            } catch (IOException closed) {
                // It had read enough.
            }
            return wire.rest();
        }
    }

    /** A whole request without a body. */
    static String ask(String method, String path, String... headers) throws IOException {
        StringBuilder request =
                new StringBuilder(method + ' ' + path + " HTTP/1.1\r\nHost: " + host() + "\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return answer(request + "Connection: close\r\n\r\n");
    }

    /** A connection on which a request has begun. */
    static Wire begun(String text) throws IOException {
        Wire wire = new Wire();
        wire.send(text);
        return wire;
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private String rest() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder all = new StringBuilder();
        byte[] some = new byte[8192];
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                all.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (java.net.SocketException reset) {
            // What came before is the answer.
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
