package fr.prefecture.clu.document;

import fr.prefecture.clu.shared.LooseDate;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What templates may call to write a value in French. */
final class Functions {

    static final Map<String, TemplateMethodModelEx> ALL =
            Map.of(
                    "date", of(LocalDate.class, Spoken::date),
                    "day", of(LocalDate.class, Spoken::day),
                    "loose", of(LooseDate.class, Spoken::loose),
                    "when", of(LooseDate.class, Spoken::when),
                    "short", of(LooseDate.class, Spoken::shortly),
                    "time", of(LocalTime.class, Spoken::time),
                    "figure", of(BigDecimal.class, Spoken::figure),
                    "number", of(BigDecimal.class, Spoken::number),
                    "percent", of(BigDecimal.class, Spoken::percent),
                    "rate", of(BigDecimal.class, Spoken::rate));

    private Functions() {}

    private static <T> TemplateMethodModelEx of(Class<T> type, Function<T, String> said) {
        return arguments -> new SimpleScalar(said.apply(only(type, arguments)));
    }

    private static <T> T only(Class<T> type, List<?> arguments) throws TemplateModelException {
        Object value = arguments.size() == 1 ? plain(arguments.get(0)) : null;
        if (!type.isInstance(value)) {
            throw new TemplateModelException(type.getSimpleName());
        }
        return type.cast(value);
    }

    private static Object plain(Object model) throws TemplateModelException {
        if (model instanceof TemplateNumberModel number) {
            return new BigDecimal(number.getAsNumber().toString());
        }
        return model instanceof AdapterTemplateModel adapter
                ? adapter.getAdaptedObject(Object.class)
                : null;
    }
}
