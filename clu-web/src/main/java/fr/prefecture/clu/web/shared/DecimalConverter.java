package fr.prefecture.clu.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/** A number with a comma or a point, with or without its per cent sign: « 87,5 % ». */
@FacesConverter("clu.decimal")
public class DecimalConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.replaceAll("[\\s\\u00a0\\u202f%]", "").replace(',', '.');
        if (!plain.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw new ConverterException(new FacesMessage(text));
        }
        return new BigDecimal(plain);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
