package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CucmAndOxeRecognitionTest {
    private static final String CALLS = new String(Told.sample("cucm/names-and-types.cdr"), UTF_8);
    private static final String QUALITY = new String(Told.sample("cucm/quality.cmr"), UTF_8);
    private static final String TICKETS = new String(Told.sample("oxe/morning.cdr"), ISO_8859_1);

    private static String lines(String content, int... numbers) {
        List<String> lines = content.lines().toList();
        return String.join("\n", Arrays.stream(numbers).mapToObj(lines::get).toList()) + "\n";
    }

    static Stream<String> heads_of_cucm() {
        return Stream.of(
                CALLS,
                "\ufeff" + CALLS,
                "\r\n" + CALLS,
                lines(CALLS, 0),
                lines(CALLS, 0).replace("\"", ""),
                lines(CALLS, 1),
                lines(CALLS, 2),
                lines(CALLS, 12).strip(),
                CALLS.substring(CALLS.indexOf("\"3000\"")),
                QUALITY,
                lines(QUALITY, 1, 2),
                lines(QUALITY, 2));
    }

    @ParameterizedTest
    @MethodSource("heads_of_cucm")
    @Tag("TEL-88")
    void the_beginning_of_a_cucm_file_is_recognised(String head) {
        assertThat(Cucm.recognises(head)).isTrue();
        assertThat(OxeTicket.recognises(head)).isFalse();
    }

    static Stream<String> heads_of_oxe() {
        return Stream.of(
                TICKETS,
                "\ufeff" + TICKETS,
                TICKETS.replace("\r\n", ""),
                TICKETS.substring(300),
                TICKETS.replace("\r\n", "").substring(300),
                lines(TICKETS, 3).replace("\n", ""));
    }

    @ParameterizedTest
    @MethodSource("heads_of_oxe")
    @Tag("TEL-89")
    void the_beginning_of_a_file_of_tickets_is_recognised(String head) {
        assertThat(OxeTicket.recognises(head)).isTrue();
        assertThat(Cucm.recognises(head)).isFalse();
    }

    static Stream<String> heads_of_others() {
        return Stream.of(
                "",
                "\n\n\n",
                "\ufeff",
                "1",
                "1,2,3\n",
                "ED5.2",
                "ED5.2".repeat(300),
                "ED5.1" + " ".repeat(520) + "\n",
                // queue_log, and its realtime table as CSV
                "1741597200|1741597200.1|accueil|NONE|ENTERQUEUE||0199000301|1\n",
                "time,callid,queuename,agent,event,data1,data2,data3,data4,data5\n"
                        + "2026-03-10 09:00:00.000000,1741597200.1,accueil,NONE,ENTERQUEUE,,,1,,\n",
                "2026-03-10 09:00:00.000000,1741597200.1,accueil,NONE,ABANDON,1,1,12,,\n",
                "\"1\",\"2026-03-10 09:00:00\",\"1741597200.1\",\"accueil\",\"NONE\",\"ABANDON\"\n",
                // Master.csv of 16 and 21 columns
                "\"\",\"0199000301\",\"3000\",\"entrant\",\"\"\"Usager\"\" <0199000301>\",\"SIP/t-1\","
                        + "\"SIP/3001-2\",\"Queue\",\"accueil\",\"2026-03-10 09:00:00\","
                        + "\"2026-03-10 09:00:02\",\"2026-03-10 09:01:00\",60,58,\"ANSWERED\","
                        + "\"DOCUMENTATION\"\n",
                "1,2,3,4,1741597200,\"SIP/t-1\",,\"Queue\",\"accueil\",\"2026-03-10 09:00:00\",,"
                        + "\"2026-03-10 09:01:00\",60,0,\"NO ANSWER\",\"DOCUMENTATION\","
                        + "\"1741597200.1\",\"\",\"\",\"1741597200.1\",1\n",
                // the website, by hand and by the machine; the CERT
                "date;page;action;urgent\n2026-03-10;/actualites;modification;non\n",
                "\ufeffdate,page\r\n2026-03-10,/actualites\r\n",
                "territoire;date;reçus;traités;en attente\nIsère;2026-03-10;12;10;40\n",
                "1," + "0,".repeat(80) + "\n",
                "2," + "0,".repeat(80) + "\n",
                "<!DOCTYPE html><html lang=\"fr\"><title>CDR</title></html>",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>",
                "PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml",
                "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF",
                "\u0000".repeat(65_536),
                "\"" + "a".repeat(65_535),
                ",".repeat(65_536));
    }

    @ParameterizedTest
    @MethodSource("heads_of_others")
    @Tag("TEL-88")
    @Tag("TEL-89")
    void no_other_file_is_taken_for_one(String head) {
        assertThat(Cucm.recognises(head)).isFalse();
        assertThat(OxeTicket.recognises(head)).isFalse();
    }

    /** A column of the database of somebody else may well be called so. */
    @Test
    @Tag("TEL-88")
    void one_column_name_is_not_enough() {
        assertThat(Cucm.recognises("cdrRecordType,date,duration\n1,2026-03-10,12\n")).isFalse();
    }
}
