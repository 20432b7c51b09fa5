package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A line in the middle of a log is read another way than the same at its end, to the same end. */
@Tag("TEL-9")
class UsualLineTest {
    private static final List<String> LINES =
            List.of(
                    "1740787200|1740787190.1|accueil|NONE|ENTERQUEUE||0100000001|1",
                    "1740787201|1740787190.1234567|pref-01-cartes-grises|PJSIP/112|CONNECT|7"
                            + "|1740787199.1234568|3",
                    "1740787300|1740787190.12345678|pref-01-permis|PJSIP/112|COMPLETECALLER"
                            + "|12|86400|3",
                    "1740787300|1740787190.99|a|SIP/1|COMPLETEAGENT|86401|345|3",
                    "1740787300|1740787190.99|étrangers|NONE|ABANDON|1|1|99",
                    "1740787300|1740787190.99|accueil|NONE|EXITWITHTIMEOUT|1|1|99",
                    "1740787300|1740787190.99|accueil|NONE|EXITWITHKEY|#|1|1|99",
                    "1740787300|1740787190.99|accueil|Local/1234@from-queue/n|RINGNOANSWER|15000",
                    "1740787300|1640787190.99|accueil|SIP/1|BLINDTRANSFER|100|from|12|34|1",
                    "1740787300|MANAGER|accueil|SIP/1|PAUSE|dejeuner",
                    "1740787300.123456|1740787190.99|accueil|NONE|ABANDON|1|1|99",
                    "0940787300|1740787190.0|NONE|NONE|QUEUESTART|");

    private static final byte[] CHANGES = "||||\r\n\t0019:/.-}{\0é~".getBytes(US_ASCII);
    private static final int MORE = 200;

    private final Random random = new Random(5);
    private final Line line = new Line();
    private final CallIds ids = new CallIds();

    @Test
    void what_a_line_says_does_not_depend_on_what_follows_it() {
        int usual = 0;
        for (int round = 0; round < 200_000; round++) {
            byte[] text = (LINES.get(round % LINES.size()) + "\n").getBytes(US_ASCII);
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                text[random.nextInt(text.length - 1)] = CHANGES[random.nextInt(CHANGES.length)];
            }
            byte[] alone = Arrays.copyOf(text, afterFeed(text));
            byte[] log = Arrays.copyOf(alone, alone.length + MORE);
            byte[] next = LINES.get(random.nextInt(LINES.size())).getBytes(US_ASCII);
            System.arraycopy(next, 0, log, alone.length, next.length);
            String expected = said(alone);
            assertThat(said(log)).as(new String(alone, US_ASCII)).isEqualTo(expected);
            usual += line.call == Line.UNUSUAL ? 0 : 1;
        }
        assertThat(usual).isBetween(50_000, 150_000);
    }

    private static int afterFeed(byte[] text) {
        int at = 0;
        while (text[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    private String said(byte[] log) {
        int next = line.scan(log, 0, log.length);
        StringBuilder said = new StringBuilder().append(next).append(' ').append(line.to);
        said.append(' ').append(line.instant()).append(' ').append(line.hasAllFields());
        if (line.hasAllFields()) {
            said.append(' ').append(line.queueFrom).append(' ').append(line.queueTo);
            said.append(' ').append(line.verb);
            if (ids.isFull()) {
                ids.forget(Long.MAX_VALUE);
            }
            said.append(' ').append(ids.text(ids.number(line, 1)));
            for (int parameter = 0; parameter < 5; parameter++) {
                said.append(' ').append(line.duration(parameter));
            }
            said.append(' ').append(line.parameters());
        }
        return said.toString();
    }
}
