package fr.prefecture.clu.batch.switchboard.pbx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A wire to a database that is cut once so many bytes have come back through it. */
final class CutWire implements Closeable {

    private final ServerSocket door;
    private final int port;
    private final long bytes;

    CutWire(int port, long bytes) {
        this.port = port;
        this.bytes = bytes;
        try {
            door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "cut-wire");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread asking =
                        new Thread(() -> copy(caller, server, Long.MAX_VALUE), "cut-wire-asking");
                asking.setDaemon(true);
                asking.start();
                copy(server, caller, bytes);
            } catch (IOException closed) {
                // The next caller, if the door is still open.
            }
        }
    }

    private static void copy(Socket from, Socket to, long most) {
        byte[] block = new byte[1024];
        long left = most;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            while (left > 0) {
                int read = in.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    break;
                }
                out.write(block, 0, read);
                out.flush();
                left -= read;
            }
            from.close();
            to.close();
        } catch (IOException cut) {
            // The other side has hung up.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
