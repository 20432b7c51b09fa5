package fr.prefecture.clu.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SealTest {

    /** Three parts of 64 kB, the last one not full. */
    private static final int LONG = 150_000;

    private final Seal.Pair pair = Seal.draw();

    @Test
    @Tag("SAV-2")
    void what_was_sealed_is_opened_by_the_secret_key_of_each_public_one() throws IOException {
        byte[] text = bytes(LONG);
        Seal.Pair other = Seal.draw();
        byte[] sealed = seal(text, List.of(pair.key(), other.key()));
        assertThat(open(sealed, pair.identity())).isEqualTo(text);
        assertThat(open(sealed, "# of the safe\n" + other.identity() + "\n")).isEqualTo(text);
    }

    @Test
    @Tag("SAV-2")
    void what_seals_does_not_open() throws IOException {
        byte[] sealed = seal(bytes(10), List.of(pair.key()));
        assertFault(() -> open(sealed, pair.key()), BackupFault.NO_IDENTITY);
    }

    @Test
    @Tag("SAV-3")
    void another_key_opens_nothing() throws IOException {
        byte[] sealed = seal(bytes(10), List.of(pair.key()));
        assertFault(() -> open(sealed, Seal.draw().identity()), BackupFault.WRONG_KEY);
        assertFault(() -> open(sealed, pair.identity() + "X"), BackupFault.NO_IDENTITY);
    }

    @Test
    @Tag("SAV-2")
    void nothing_is_sealed_without_a_key_or_with_one_that_is_none() {
        assertFault(() -> seal(bytes(1), List.of()), BackupFault.NO_KEY);
        assertFault(() -> seal(bytes(1), List.of("age1abc")), BackupFault.BAD_KEY);
        assertFault(() -> seal(bytes(1), List.of(pair.identity())), BackupFault.BAD_KEY);
    }

    @Test
    @Tag("SAV-3")
    void a_byte_that_was_changed_anywhere_is_seen() throws IOException {
        byte[] sealed = seal(bytes(100), List.of(pair.key()));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> open(changed, pair.identity()))
                    .as("byte " + i)
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    @Tag("SAV-3")
    void a_cut_anywhere_is_seen_at_the_end_of_a_part_too() throws IOException {
        byte[] shortOne = seal(bytes(100), List.of(pair.key()));
        for (int length = 0; length < shortOne.length; length++) {
            assertCut(shortOne, length);
        }
        byte[] longOne = seal(bytes(LONG), List.of(pair.key()));
        int part = (1 << 16) + 16;
        int body = longOne.length - LONG - 3 * 16;
        assertCut(longOne, body);
        assertCut(longOne, body + part);
        assertCut(longOne, body + 2 * part);
        assertCut(longOne, longOne.length - 1);
    }

    private void assertCut(byte[] sealed, int length) {
        assertThatThrownBy(() -> open(Arrays.copyOf(sealed, length), pair.identity()))
                .as("cut at " + length)
                .isInstanceOf(Exception.class);
    }

    private static void assertFault(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, BackupFault fault) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(17).nextBytes(bytes);
        return bytes;
    }

    private static byte[] seal(byte[] text, List<String> keys) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream seal = Seal.over(target, keys)) {
            seal.write(text);
        }
        return target.toByteArray();
    }

    private static byte[] open(byte[] sealed, String identity) throws IOException {
        try (InputStream opened = Seal.open(new ByteArrayInputStream(sealed), identity)) {
            return opened.readAllBytes();
        }
    }
}
