package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real {@code Master.csv} of two laboratories, if a folder of samples is given. */
class CdrSamplesTest {
    private static final String MASTER_2015 = "asterisk11_2015_Master.csv";
    private static final String ACCOUNT = "asterisk11_2015_account_100.csv";

    private static byte[] sample(String name) throws IOException {
        String samples = System.getProperty("clu.samples");
        assumeTrue(samples != null, "-Dclu.samples");
        return Files.readAllBytes(Path.of(samples, "asterisk_cdr_csv", name));
    }

    private static Told read(byte[] content) {
        assertThat(MasterCsv.recognises(new String(content, UTF_8))).isTrue();
        return Told.by(new MasterCsv(ZoneOffset.UTC, false, List.of()), content);
    }

    /**
     * 2015: 105 records of 105 calls, all of the telephones 100 to 104 of one house. By hand: 100
     * whose caller is the number of its own channel (82 that rang nowhere: menu, echo, readings; 18
     * from one telephone to another) and 5 that the switchboard made to telephone 100 to record it.
     * Nobody called from outside: no visit, 105 records set aside.
     *
     * <p>2016: 269 records of 266 calls, of three of which two records were written (500 dialled
     * again, twice a busy line and the tone that followed). By hand: 204 halves of calls that the
     * switchboard made to itself (Local), 35 of telephones that say their own number, 2 of its own
     * speaker (Console), 4 of a telephone without a number that dialled out, 22 of a test machine
     * whose callers are the extensions 2 to 1236, and 2 from outside (sipus1) that heard an
     * announcement and rang nowhere. No visit, 269 records set aside.
     */
    @ParameterizedTest
    @Tag("TEL-82")
    @CsvSource({MASTER_2015 + ",105,105", ACCOUNT + ",5,5", "asterisk11_2016_Master.csv,269,266"})
    void calls_out_and_within_a_house_are_each_set_aside_once(String name, int records, int calls)
            throws IOException {
        byte[] content = sample(name);
        Told told = read(content);
        assertThat(told.aside).hasSize(records).doesNotHaveDuplicates();
        assertThat(told.inFull()).isEmpty();
        assertThat(told.refused).isEmpty();
        assertThat(ids(content))
                .hasSize(records)
                .extracting(id -> id)
                .satisfies(all -> assertThat(all.stream().distinct()).hasSize(calls));
    }

    private static List<String> ids(byte[] content) {
        return Records.first(new String(content, UTF_8), ',', Integer.MAX_VALUE).stream()
                .map(cells -> CdrColumns.usual().cell(cells, CdrColumns.UNIQUE))
                .toList();
    }

    /**
     * The five records of account 100 stand in Master.csv, in the same order: 105 calls in all, not
     * 110.
     */
    @Test
    @Tag("TEL-84")
    void the_file_of_the_account_repeats_five_of_the_calls() throws IOException {
        List<String> all = new ArrayList<>(ids(sample(MASTER_2015)));
        all.addAll(ids(sample(ACCOUNT)));
        assertThat(all).hasSize(110);
        assertThat(all.stream().distinct()).hasSize(105);
        assertThat(copied(sample(ACCOUNT), sample(MASTER_2015))).isTrue();
        assertThat(copied(sample(MASTER_2015), sample(ACCOUNT))).isFalse();
    }

    /**
     * The same calls as if they came from outside: 23 of them were to ring a telephone. By hand:
     * two answered after 5 s and 3 s, which spoke for 25 s and 7 s; two answered at once, of which
     * neither wait nor talk can be told; four that rang in vain, for 0, 10, 10 and 5 s; six that
     * went to voice mail, after 4, 10 and 3 s, and three that the switchboard had answered before;
     * nine that met a busy or missing telephone. The account's five rang nowhere.
     */
    @Test
    @Tag("TEL-83")
    @Tag("TEL-84")
    void seen_from_outside_the_two_files_count_each_call_once() throws IOException {
        Told master = read(fromOutside(sample(MASTER_2015)));
        assertThat(master.measures())
                .isEqualTo(
                        "ENTERED=23 ANSWERED=4 INCOMPLETE=2 ABANDONED=4 SHORT_ABANDONED=1"
                                + " TIMED_OUT=6 FAILED=9 WAIT_ANSWERED=8 WAIT_ABANDONED=25"
                                + " WAIT_TIMED_OUT=17 TALK=32");
        assertThat(master.aside).hasSize(82);
        Told account = read(fromOutside(sample(ACCOUNT)));
        assertThat(account.inFull()).isEmpty();
        assertThat(account.aside).hasSize(5);
    }

    /** The telephone that calls becomes a line of an operator. */
    private static byte[] fromOutside(byte[] content) {
        return new String(content, UTF_8)
                .replaceAll(
                        "(?m)^(\"\\d*\"),\"\\d*\",(.*?),\"SIP/10\\d-",
                        "$1,\"0100000001\",$2,\"SIP/operateur-")
                .getBytes(UTF_8);
    }

    private static boolean copied(byte[] sought, byte[] other) throws IOException {
        Copied copied = new Copied(lines(sought));
        copied.lookIn(lines(other));
        return copied.isWhole();
    }

    private static Copied.Lines lines(byte[] content) {
        Iterator<String> each = new String(content, UTF_8).lines().iterator();
        return () -> each.hasNext() ? Optional.of(each.next().getBytes(UTF_8)) : Optional.empty();
    }
}
