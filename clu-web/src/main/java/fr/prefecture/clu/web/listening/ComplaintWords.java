package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.listening.ComplaintState;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the pages of complaints and incidents have in common: choices, words of the address. */
public final class ComplaintWords {

    private static final int LONGEST = 200;

    private ComplaintWords() {}

    /** A choice of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    static String parameter(HttpServletRequest request, String name) {
        String value = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    static Optional<Long> number(HttpServletRequest request, String name) {
        return Optional.of(parameter(request, name))
                .filter(text -> text.matches("-?\\d{1,18}"))
                .map(Long::valueOf);
    }

    static Optional<LocalDate> day(HttpServletRequest request, String name) {
        return WrittenDate.parse(parameter(request, name))
                .flatMap(WrittenDate::date)
                .filter(date -> date.getYear() >= 2000 && date.getYear() < 2100);
    }

    static String text(String typed) {
        return typed == null ? "" : typed;
    }

    static String text(Enum<?> value) {
        return Texts.of(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** « En retard » is « en-retard ». */
    static String word(Enum<?> value) {
        return Normalizer.normalize(text(value), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    /** The shape and colour of a state. */
    static String shape(ComplaintState state) {
        return switch (state) {
            case TO_ANSWER -> "afaire";
            case LATE -> "erreur";
            case ANSWERED -> "succes";
            case ANSWERED_LATE -> "alerte";
            case NOT_AWAITED, CLOSED -> "indisponible";
        };
    }

    /** « A-2021-003, en cours »; empty for none. */
    static String action(ActionRow action) {
        return action == null
                ? ""
                : Texts.of(
                        "listening.action.state",
                        action.reference(),
                        Texts.of("actions.state." + action.state().name()));
    }

    /** The value of an enum that is asked for in an address. */
    static <E extends Enum<E>> Optional<E> chosen(Class<E> type, String asked) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> word(one).equals(asked))
                .findFirst();
    }

    static <E extends Enum<E>> List<Choice> choices(Class<E> type, Optional<E> chosen) {
        return Stream.of(type.getEnumConstants())
                .map(
                        one ->
                                new Choice(
                                        word(one),
                                        text(one),
                                        chosen.filter(one::equals).isPresent()))
                .toList();
    }

    static <E extends Enum<E>> List<SelectItem> items(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(one -> new SelectItem(one, text(one)))
                .toList();
    }

    /** At a field, which keeps its text; above the page when it is about no field of it. */
    static void say(String field, RuleBroken refusal) {
        FacesContext context = FacesContext.getCurrentInstance();
        String text = Texts.of(refusal.getMessage(), refusal.arguments());
        Object input = context.getExternalContext().getRequestMap().get("clu.field." + field);
        if (input instanceof UIInput component) {
            String typed = context.getExternalContext().getRequestParameterMap().get(field);
            component.setSubmittedValue(typed == null ? "" : typed);
            component.setValid(false);
        }
        context.addMessage(
                input == null ? null : field,
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** A day of the address that can't be read is said at its field. */
    static void checkDay(HttpServletRequest request, String name, String label) {
        String typed = parameter(request, name);
        if (!typed.isEmpty() && day(request, name).isEmpty()) {
            String text = Texts.of("shared.date.notUnderstood", label, typed);
            FacesContext.getCurrentInstance()
                    .addMessage(name, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }
}
