package fr.prefecture.clu.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An hour of the day as somebody types it: « 14 h 30 », « 14h », 14:30, 14.30. */
@FacesConverter("clu.time")
public class TimeConverter implements Converter<LocalTime> {

    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2}) ?(?:[h:.] ?(\\d{2})?|heures?)(?: ?min)?");
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    /** What the text says, or nothing when there is no such hour. */
    static Optional<LocalTime> parse(String text) {
        Matcher hour = HOUR.matcher(WrittenDate.plain(text));
        if (!hour.matches()) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(hour.group(1));
        int minutes = hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2));
        return hours < HOURS && minutes < MINUTES
                ? Optional.of(LocalTime.of(hours, minutes))
                : Optional.empty();
    }

    @Override
    public LocalTime getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return parse(text).orElseThrow(() -> new ConverterException(new FacesMessage(text)));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalTime time) {
        return time == null ? "" : French.time(time);
    }
}
