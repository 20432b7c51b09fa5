package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PartialRedirectTest {

    @Test
    void what_is_sent_is_read_as_it_was_meant() throws IOException {
        for (String address : new String[] {"/", "/site?du=2021-05-01&au=2021-05-31", "/a\"<b"}) {
            SentRequest asked = SentRequest.of("1:1");

            PartialRedirect.send(asked.response(), address);

            assertThat(PartialRedirect.in(asked.body())).isEqualTo(address);
        }
    }

    @Test
    void a_part_of_a_page_leads_nowhere() {
        assertThat(PartialRedirect.in("")).isEmpty();
        assertThat(PartialRedirect.in("<partial-response><changes/></partial-response>")).isEmpty();
        assertThat(
                        PartialRedirect.in(
                                "<update id=\"a\"><![CDATA[<p>redirect url=&quot;/b&quot;</p>]]>"))
                .isEmpty();
    }
}
