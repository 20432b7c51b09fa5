package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

    /** A JSON string in which the character is escaped. */
    private static final String ESCAPED = "\\" + "u0000";

    @Test
    void one_character_is_not_kept() {
        assertThat(StorableText.of("Une\0 heure\0")).isEqualTo("Une heure");
        assertThat(StorableText.of("\0")).isEmpty();
        assertThat(StorableText.of("\u0001\u000b\n\ud800")).isEqualTo("\u0001\u000b\n\ud800");
    }

    @Test
    void json_says_it_in_its_own_way() {
        assertThat(StorableText.ofJson("\"a" + ESCAPED + "b\"")).isEqualTo("\"ab\"");
        assertThat(StorableText.ofJson("\"" + ESCAPED + ESCAPED + "\"")).isEqualTo("\"\"");
        assertThat(StorableText.ofJson("\"a\\n" + ESCAPED + "\"")).isEqualTo("\"a\\n\"");
        assertThat(StorableText.ofJson("\"a\\\\" + ESCAPED + "\"")).isEqualTo("\"a\\\\\"");
    }

    @Test
    void json_that_only_speaks_of_it_stays() {
        for (String json : new String[] {"\"\\" + ESCAPED + "\"", "\"u0000\"", "\"\\u000b\""}) {
            assertThat(StorableText.ofJson(json)).isEqualTo(json);
        }
    }
}
