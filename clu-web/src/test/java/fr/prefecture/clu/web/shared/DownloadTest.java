package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadTest {

    @Test
    void a_name_is_said_in_ASCII_and_whole() {
        assertThat(Download.disposition("Relevé n° 1 ; l’été.pdf"))
                .isEqualTo(
                        "attachment; filename=\"Releve n_ 1 _ l_ete.pdf\";"
                                + " filename*=UTF-8''Relev%C3%A9%20n%C2%B0%201%20%3B%20l%E2%80%99%C3%A9t%C3%A9.pdf");
    }

    @Test
    void a_name_ends_no_header_and_opens_no_quotation() {
        assertThat(Download.disposition("a\"b\r\nc*.pdf"))
                .isEqualTo(
                        "attachment; filename=\"a_b__c_.pdf\"; filename*=UTF-8''a%22b%0D%0Ac%2A.pdf");
    }
}
