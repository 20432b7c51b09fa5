package fr.prefecture.clu.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;

/** A day as somebody types it, in any of the ways of {@link WrittenDate}. */
@FacesConverter("clu.day")
public class DayConverter implements Converter<LocalDate> {

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return WrittenDate.parse(text)
                .flatMap(WrittenDate::date)
                .orElseThrow(() -> new ConverterException(new FacesMessage(text)));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
        return day == null ? "" : French.date(day);
    }
}
