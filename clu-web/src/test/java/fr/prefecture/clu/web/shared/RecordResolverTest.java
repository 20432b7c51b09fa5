package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    /** What a page calls methods of. */
    public record Line(String name) {
        public String loud() {
            return name + "!";
        }

        public String fails() {
            throw new IllegalStateException(name);
        }
    }

    private record Hidden(String name) {}

    private final ELContext context =
            new ELContext() {
                @Override
                public ELResolver getELResolver() {
                    return null;
                }

                @Override
                public FunctionMapper getFunctionMapper() {
                    return null;
                }

                @Override
                public VariableMapper getVariableMapper() {
                    return null;
                }
            };

    private Object invoke(Object base, String method, Object... arguments) {
        context.setPropertyResolved(false);
        return new RecordResolver().invoke(context, base, method, null, arguments);
    }

    @Test
    void a_record_is_asked_for_its_components_and_its_methods() {
        assertThat(invoke(new Line("Accueil"), "name")).isEqualTo("Accueil");
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(invoke(new Line("Accueil"), "loud")).isEqualTo("Accueil!");
    }

    @Test
    void what_is_no_public_record_or_has_arguments_is_left_to_others() {
        for (Object base : List.of(new Hidden("x"), "text")) {
            assertThat(invoke(base, "name")).isNull();
            assertThat(context.isPropertyResolved()).isFalse();
        }
        assertThat(invoke(new Line("x"), "name", 1)).isNull();
        assertThat(invoke(new Line("x"), "unknown")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void what_a_method_throws_comes_out_as_it_is() {
        assertThatThrownBy(() -> invoke(new Line("x"), "fails"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("x");
    }
}
