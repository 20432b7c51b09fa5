package fr.prefecture.clu.backup;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * SAV-2, SAV-3: what closes a file for those who hold a key, in the format of age
 * (age-encryption.org/v1): each 64 kB are proved by themselves, and the last ones say that they are
 * the last.
 */
final class Seal {

    private static final String SECRET = "AGE-SECRET-KEY-1";
    private static final byte[] FIRST_LINE =
            "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

    /** A public key, which closes, and the secret one, which opens. */
    record Pair(String key, String identity) {}

    private Seal() {}

    static Pair draw() {
        try {
            KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
            return new Pair(pair.getPublic().toString(), pair.getPrivate().toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Closing it seals the last part, and closes the target.
     *
     * @param keys public ones; whoever has one of their secret ones opens it
     * @throws BackupRefused when there is none, or one that is none
     */
    static OutputStream over(OutputStream target, List<String> keys) throws IOException {
        List<RecipientStanzaWriter> recipients = writers(keys);
        try {
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory()
                            .newEncryptingChannel(Channels.newChannel(target), recipients));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws BackupRefused when there is none, or one that is none
     */
    static void require(List<String> keys) {
        writers(keys);
    }

    private static List<RecipientStanzaWriter> writers(List<String> keys) {
        if (keys.isEmpty()) {
            throw new BackupRefused(BackupFault.NO_KEY);
        }
        List<RecipientStanzaWriter> writers = new ArrayList<>();
        for (String key : keys) {
            try {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new BackupRefused(BackupFault.BAD_KEY);
            }
        }
        return writers;
    }

    /**
     * @param source stands where it stood before
     * @throws BackupRefused when it does not begin as what is sealed
     */
    static void requireSealed(BufferedInputStream source) throws IOException {
        source.mark(FIRST_LINE.length);
        if (!Arrays.equals(source.readNBytes(FIRST_LINE.length), FIRST_LINE)) {
            throw new BackupRefused(BackupFault.NOT_SEALED);
        }
        source.reset();
    }

    /**
     * What is read has been proved; a fault further on comes up when it is read.
     *
     * @param identity the secret key, or the lines of a file that holds it
     * @throws BackupRefused when the key does not fit, or this was not sealed
     */
    static InputStream open(InputStream sealed, String identity) throws IOException {
        String secret =
                identity.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith(SECRET))
                        .findFirst()
                        .orElseThrow(() -> new BackupRefused(BackupFault.NO_IDENTITY));
        try {
            ReadableByteChannel opened =
                    new StandardDecryptingChannelFactory()
                            .newDecryptingChannel(
                                    Channels.newChannel(sealed),
                                    List.of(
                                            X25519RecipientStanzaReaderFactory
                                                    .newRecipientStanzaReader(secret)));
            return Channels.newInputStream(opened);
        } catch (UnsupportedRecipientStanzaException e) {
            throw new BackupRefused(BackupFault.WRONG_KEY);
        } catch (GeneralSecurityException | IOException e) {
            throw new BackupRefused(BackupFault.NOT_SEALED);
        } catch (IllegalArgumentException e) {
            throw new BackupRefused(BackupFault.NO_IDENTITY);
        }
    }
}
