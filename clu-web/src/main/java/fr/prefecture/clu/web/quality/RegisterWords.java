package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.AttachmentType;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the pages of the registers have in common: choices, numbers of the address, files. */
public final class RegisterWords {

    private static final int LONGEST = 200;

    private RegisterWords() {}

    /** A choice of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A file as a page shows it; a picture has words. */
    public record FileLine(String name, String facts, String address, String words) {

        public boolean isPicture() {
            return !words.isEmpty();
        }
    }

    static String parameter(HttpServletRequest request, String name) {
        String value = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    static Optional<Long> number(HttpServletRequest request, String name) {
        return Optional.of(parameter(request, name))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    static String text(String typed) {
        return typed == null ? "" : typed;
    }

    /** The values of an enum as they are asked for in an address. */
    static <E extends Enum<E>> Optional<E> chosen(Class<E> type, String asked) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> word(one).equals(asked))
                .findFirst();
    }

    /** « Réseau social » is « reseau-social ». */
    static String word(Enum<?> value) {
        return Normalizer.normalize(text(value), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    static String text(Enum<?> value) {
        return Texts.of(value.getDeclaringClass().getSimpleName() + "." + value.name());
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

    static FileLine line(HttpServletRequest request, String path, long id, AttachmentRow file) {
        return new FileLine(
                file.name(),
                Texts.of("quality.file.facts", file.type().name(), French.size(file.size())),
                Address.of(request, path + "/" + id + "/" + file.id()).toString(),
                file.type() == AttachmentType.PNG || file.type() == AttachmentType.JPEG
                        ? file.description()
                        : "");
    }

    /** Whether a file is to be kept as a photograph, by the end of its name. */
    static boolean isPicture(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g)");
    }
}
