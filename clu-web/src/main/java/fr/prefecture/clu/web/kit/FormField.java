package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.DayConverter;
import fr.prefecture.clu.web.shared.DecimalConverter;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.LooseDateConverter;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.IntegerConverter;
import jakarta.faces.convert.LongConverter;
import jakarta.faces.model.SelectItem;
import jakarta.faces.validator.ValidatorException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of a form: the component of the record that it fills in, what is typed there, and what
 * the page has to say of it. Length, range and whether it must be there are the component's
 * constraints.
 */
public final class FormField {

    /** From so many letters on, a field has several lines. */
    private static final int ONE_LINE = 255;

    private static final int MOST_SUGGESTED = 10;

    private final RecordComponent component;
    private final FormDeclaration<?> declaration;
    private final Validator validator;
    private final UnaryOperator<Object> holder;
    private final Class<?> type;
    private final String texts;

    private Object value;
    private UIInput input;
    private String note = "";

    /**
     * @param holder finds, in the record of the form, the one that has the component
     */
    FormField(
            RecordComponent component,
            FormDeclaration<?> declaration,
            Validator validator,
            UnaryOperator<Object> holder) {
        this.component = component;
        this.holder = holder;
        this.declaration = declaration;
        this.validator = validator;
        this.type = typeOf(component.getGenericType());
        this.texts = declaration.texts() + "." + component.getName();
    }

    /** Of one of them, where there may be none or several. */
    private static Class<?> typeOf(Type generic) {
        return generic instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getActualTypeArguments()[0]
                : (Class<?>) generic;
    }

    private boolean isSeveral() {
        return component.getType() == Set.class;
    }

    boolean isFile() {
        return type == SentFile.class;
    }

    /** text, area, number, amount, date, loose, choice, several, suggest, file or yesno. */
    public String getKind() {
        if (isFile()) {
            return "file";
        }
        if (isSeveral()) {
            return "several";
        }
        if (type == boolean.class) {
            return "yesno";
        }
        if (declaration.choices(component.getName(), type).isPresent()) {
            return "choice";
        }
        if (declaration.suggestions(component.getName()).isPresent()) {
            return "suggest";
        }
        if (type == LooseDate.class) {
            return "loose";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == BigDecimal.class) {
            return "amount";
        }
        if (type == String.class) {
            return getMost() > ONE_LINE ? "area" : "text";
        }
        return "number";
    }

    public String getLabel() {
        return Texts.of(texts);
    }

    public String getHelp() {
        return switch (getKind()) {
            case "date" -> Texts.find(texts + ".help").orElse(Texts.of("shared.field.date.help"));
            case "loose" -> Texts.find(texts + ".help").orElse(Texts.of("shared.field.loose.help"));
            case "file" -> Texts.of(texts + ".help", French.size(Settings.uploadMost()));
            default -> Texts.find(texts + ".help").orElse("");
        };
    }

    public boolean isRequired() {
        return type.isPrimitive() && type != boolean.class
                || constraint(NotBlank.class).isPresent()
                || constraint(NotNull.class).isPresent();
    }

    /** As many letters as it takes; -1 when that is not said. */
    public int getMost() {
        return constraint(Size.class).map(Size::max).orElse(-1);
    }

    public String getMissing() {
        return getLabel() + Texts.of("shared.field.missing");
    }

    /** What is said of a text that is too long, before it is sent. */
    public String getTooLong() {
        return getMost() < 0 ? "" : Texts.of("shared.field.most", getLabel(), getMost());
    }

    /** Whether there may be many files. */
    public boolean isMany() {
        return component.getType() == List.class;
    }

    public String getAccepted() {
        return declaration.accepted(component.getName());
    }

    public long getMostBytes() {
        return Settings.uploadMost();
    }

    public String getTooLarge() {
        return Texts.of("shared.file.tooLarge", Settings.uploadMost() / 1_000_000);
    }

    /** What is said of what the converter does not understand. */
    public String getWrong() {
        return switch (getKind()) {
            case "date" -> getLabel() + Texts.of("shared.field.date.wrong");
            case "loose" -> getLabel() + Texts.of("shared.field.loose.wrong");
            default -> getLabel() + Texts.of("shared.field.number.wrong");
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Converter<?> getConverter() {
        if (type.isEnum()) {
            return new EnumConverter((Class) type);
        }
        if (declaration.isPerson(component.getName())) {
            return new Person();
        }
        if (type == LooseDate.class) {
            return new LooseDateConverter();
        }
        if (type == LocalDate.class) {
            return new DayConverter();
        }
        if (type == BigDecimal.class) {
            return new DecimalConverter();
        }
        if (type == int.class || type == Integer.class) {
            return new IntegerConverter();
        }
        return type == long.class || type == Long.class ? new LongConverter() : null;
    }

    public List<SelectItem> getChoices() {
        List<SelectItem> items = declaration.choices(component.getName(), type).orElseThrow().get();
        if (isSeveral() || isRequired() && value != null) {
            return items;
        }
        String usual = isRequired() ? "shared.field.choose" : "shared.field.none";
        SelectItem none =
                new SelectItem(null, Texts.find(texts + ".none").orElseGet(() -> Texts.of(usual)));
        none.setNoSelectionOption(true);
        return Stream.concat(Stream.of(none), items.stream()).toList();
    }

    /** The names that hold what was typed, in the order of the alphabet. */
    public List<String> complete(String typed) {
        String part = Folded.of(typed);
        return declaration.suggestions(component.getName()).orElseThrow().get().stream()
                .filter(name -> Folded.of(name).contains(part))
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /** Called by Faces with what was understood, for each field. */
    public void validate(FacesContext context, UIComponent field, Object typed) {
        String sentence =
                validator
                        .validateValue(
                                component.getDeclaringRecord(),
                                component.getName(),
                                component(typed))
                        .stream()
                        .map(violation -> sentence(violation, typed))
                        .findFirst()
                        .orElse("");
        if (!sentence.isEmpty()) {
            throw new ValidatorException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
    }

    private String sentence(ConstraintViolation<?> violation, Object typed) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof Size size) {
            return Texts.of(
                    "shared.field.tooLong", getLabel(), size.max(), typed.toString().length());
        }
        if (constraint instanceof Min min) {
            return Texts.of("shared.field.least", getLabel(), min.value());
        }
        if (constraint instanceof Max max) {
            return Texts.of("shared.field.greatest", getLabel(), max.value());
        }
        return constraint instanceof NotBlank || constraint instanceof NotNull
                ? getMissing()
                : violation.getMessage();
    }

    private <A extends Annotation> Optional<A> constraint(Class<A> of) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(of));
    }

    // --- what is typed

    public Object getValue() {
        return value;
    }

    public void setValue(Object value) {
        this.value = value;
    }

    /** As the record holds it. */
    Object component() {
        return component(value);
    }

    private Object component(Object of) {
        if (component.getType() == Optional.class) {
            return Optional.ofNullable(of);
        }
        if (isMany()) {
            return of == null ? List.of() : of;
        }
        if (isSeveral()) {
            return of instanceof Object[] many
                    ? Set.of(many)
                    : of == null ? Set.of() : Set.copyOf((Collection<?>) of);
        }
        return type == String.class && of == null ? "" : of;
    }

    void take(Record record) {
        value = plain(record);
    }

    private Object plain(Record record) {
        try {
            Object held = component.getAccessor().invoke(holder.apply(record));
            return held instanceof Optional<?> optional ? optional.orElse(null) : held;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the field shows. */
    String text() {
        return text(value);
    }

    /** What the field would show of a record. */
    String text(Record record) {
        return text(plain(record));
    }

    @SuppressWarnings("unchecked")
    private String text(Object of) {
        if (of == null) {
            return "";
        }
        if (of instanceof Collection<?> many) {
            return many.stream().map(this::text).sorted().collect(Collectors.joining(", "));
        }
        if (of instanceof Object[] many) {
            return text(List.of(many));
        }
        Converter<Object> converter = (Converter<Object>) getConverter();
        return converter == null
                ? of.toString()
                : converter.getAsString(FacesContext.getCurrentInstance(), input, of);
    }

    // --- what somebody else has saved meanwhile

    /**
     * @param now the record as it is now
     * @param before what the page had shown
     */
    void compare(Record now, String before) {
        String theirs = text(now);
        if (theirs.equals(before) || theirs.equals(text(value))) {
            return;
        }
        if (text(value).equals(before)) {
            take(now);
            note = Texts.of("shared.field.replaced", said(before));
        } else {
            note = Texts.of("shared.field.conflict", said(theirs));
        }
    }

    private String said(String text) {
        if (text.isEmpty()) {
            return Texts.of("shared.field.empty");
        }
        return declaration.choices(component.getName(), type).isEmpty()
                ? text
                : Stream.of(text.split(", ")).map(this::label).collect(Collectors.joining(", "));
    }

    private String label(String chosen) {
        return getChoices().stream()
                .filter(item -> chosen.equals(text(item.getValue())))
                .map(SelectItem::getLabel)
                .findFirst()
                .orElse(chosen);
    }

    public String getNote() {
        return note;
    }

    // --- where it stands

    /**
     * Marks what was typed as refused, and keeps it: Faces shows a value that is not valid only as
     * it was submitted.
     *
     * @return the id under which the page knows the field
     */
    String refuse() {
        if (!isSeveral() && !isFile()) {
            input.setSubmittedValue(text(value));
        }
        input.setValid(false);
        return input.getClientId();
    }

    public UIInput getInput() {
        return input;
    }

    public void setInput(UIInput input) {
        this.input = input;
    }
}
