package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a form is made of, beside the record that it hands over.
 *
 * @param <T> the record
 */
public final class FormDeclaration<T extends Record> {

    private final Map<String, Supplier<List<String>>> suggestions = new HashMap<>();
    private final Map<String, Supplier<List<SelectItem>>> choices = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final Map<String, String> files = new HashMap<>();
    private Class<? extends T> type;
    private String texts;
    private final Map<String, Object> firstValues = new HashMap<>();
    private Optional<T> shown = Optional.empty();
    private int version;

    public FormDeclaration() {}

    /**
     * @param texts with what the keys of its texts begin: each component of the record names a
     *     label, and with {@code .help} what stands below it
     */
    public FormDeclaration<T> of(Class<? extends T> record, String texts) {
        this.type = record;
        this.texts = texts;
        return this;
    }

    /** What the fields hold at first, of something that is new. */
    public FormDeclaration<T> begin(T values) {
        this.shown = Optional.of(values);
        return this;
    }

    /** What one field holds at first, of something that is new and not yet a record. */
    public FormDeclaration<T> set(String component, Object value) {
        firstValues.put(component, value);
        return this;
    }

    /** What the fields hold at first: the record that is changed, in this version. */
    public FormDeclaration<T> change(T values, int ofVersion) {
        this.version = ofVersion;
        return begin(values);
    }

    /** Names offered while one types; others may be typed too. */
    public FormDeclaration<T> suggest(String component, Supplier<List<String>> names) {
        suggestions.put(component, names);
        return this;
    }

    /**
     * People, found by their names or their logins; the record is handed the login, of one of them
     * or of whoever was typed.
     */
    public FormDeclaration<T> suggestPersons(String component, Supplier<List<UserRow>> people) {
        persons.add(component);
        return suggest(component, () -> people.get().stream().map(Person::text).toList());
    }

    /**
     * Files of these types, none of them larger than what people may send.
     *
     * @param accepted the ends of their names, as {@code .pdf,.odt}
     */
    public FormDeclaration<T> file(String component, String accepted) {
        files.put(component, accepted);
        return this;
    }

    /** What may be chosen, one of it, by its name. */
    public FormDeclaration<T> chooseName(String component, Supplier<List<String>> names) {
        return choose(
                component,
                () -> names.get().stream().map(name -> new SelectItem(name, name)).toList());
    }

    /** What may be chosen, one of it. */
    public FormDeclaration<T> choose(String component, Supplier<List<SelectItem>> items) {
        choices.put(component, items);
        return this;
    }

    Class<? extends T> type() {
        return type;
    }

    String texts() {
        return texts;
    }

    Optional<T> shown() {
        return shown;
    }

    Object firstValue(String component) {
        return firstValues.get(component);
    }

    int version() {
        return version;
    }

    boolean isPerson(String component) {
        return persons.contains(component);
    }

    String accepted(String component) {
        return files.get(component);
    }

    Optional<Supplier<List<String>>> suggestions(String component) {
        return Optional.ofNullable(suggestions.get(component));
    }

    Optional<Supplier<List<SelectItem>>> choices(String component, Class<?> of) {
        Supplier<List<SelectItem>> given = choices.get(component);
        if (given == null && of.isEnum()) {
            return Optional.of(() -> words(of));
        }
        return Optional.ofNullable(given);
    }

    private static List<SelectItem> words(Class<?> of) {
        return Arrays.stream(of.getEnumConstants())
                .map(
                        one ->
                                new SelectItem(
                                        one,
                                        Texts.of(
                                                of.getSimpleName() + "." + ((Enum<?>) one).name())))
                .toList();
    }
}
