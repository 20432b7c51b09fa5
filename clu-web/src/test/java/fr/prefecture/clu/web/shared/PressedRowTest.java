package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PressedRowTest {

    @Test
    void a_button_says_of_which_row_it_is() {
        assertThat(pressed("17")).hasValue(17);
        assertThat(pressed("999999999999999999")).hasValue(999_999_999_999_999_999L);
    }

    @Test
    void what_is_no_number_of_a_row_is_none_that_was_pressed() {
        for (String sent : new String[] {null, "", "-1", "1;2", "dix", "9999999999999999999"}) {
            assertThat(pressed(sent)).as(sent).isEmpty();
        }
    }

    private static OptionalLong pressed(String sent) {
        return PressedRow.of(
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                PressedRowTest.class.getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (proxy, called, arguments) ->
                                        "retirer".equals(arguments[0]) ? sent : null),
                "retirer");
    }
}
