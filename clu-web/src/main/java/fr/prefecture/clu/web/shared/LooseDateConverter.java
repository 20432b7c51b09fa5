package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.LooseDate;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a meeting says it: a day in any of the ways of {@link WrittenDate}, « juin 2022 », «
 * 06/2022 », « 2e trimestre 2022 », « T2 2022 », « 1er semestre 2022 », « S1 2022 », « en 2022 ».
 */
@FacesConverter("clu.looseDate")
public class LooseDateConverter implements Converter<LooseDate> {

    private static final Pattern ARTICLE = Pattern.compile("^(?:en|au|le|courant|fin) ");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("([a-z]{3,9})\\.? ?(\\d{4})");
    private static final Pattern NUMBERED_MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern QUARTER =
            Pattern.compile("(?:t ?([1-4])|([1-4])(?:er|e|eme|nd)? ?trimestre)(?: de)? ?(\\d{4})");
    private static final Pattern HALF =
            Pattern.compile("(?:s ?([12])|([12])(?:er|e|eme|nd)? ?semestre)(?: de)? ?(\\d{4})");
    private static final int MONTHS_IN_YEAR = 12;

    /** What the text says, or nothing when it does not look like a date or does not exist. */
    public static Optional<LooseDate> parse(String text) {
        Optional<WrittenDate> day = WrittenDate.parse(text);
        if (day.isPresent()) {
            return day.flatMap(WrittenDate::date).map(LooseDate::day);
        }
        String plain = ARTICLE.matcher(WrittenDate.plain(text)).replaceFirst("");
        Optional<WrittenDate> dayAfterArticle = WrittenDate.parse(plain);
        if (dayAfterArticle.isPresent()) {
            return dayAfterArticle.flatMap(WrittenDate::date).map(LooseDate::day);
        }
        Matcher year = YEAR.matcher(plain);
        if (year.matches()) {
            return Optional.of(LooseDate.year(Integer.parseInt(year.group(1))));
        }
        Matcher quarter = QUARTER.matcher(plain);
        if (quarter.matches()) {
            return Optional.of(
                    LooseDate.quarter(Integer.parseInt(quarter.group(3)), part(quarter)));
        }
        Matcher half = HALF.matcher(plain);
        if (half.matches()) {
            return Optional.of(LooseDate.halfYear(Integer.parseInt(half.group(3)), part(half)));
        }
        Matcher numbered = NUMBERED_MONTH.matcher(plain);
        if (numbered.matches()) {
            int month = Integer.parseInt(numbered.group(1));
            return Optional.of(month)
                    .filter(number -> number >= 1 && number <= MONTHS_IN_YEAR)
                    .map(number -> month(numbered.group(2), number));
        }
        Matcher month = MONTH.matcher(plain);
        return month.matches()
                ? WrittenDate.month(month.group(1)).map(number -> month(month.group(2), number))
                : Optional.empty();
    }

    private static int part(Matcher matcher) {
        return Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    private static LooseDate month(String year, int month) {
        return LooseDate.month(YearMonth.of(Integer.parseInt(year), month));
    }

    @Override
    public LooseDate getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return parse(text).orElseThrow(() -> new ConverterException(new FacesMessage(text)));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LooseDate date) {
        return date == null ? "" : French.looseInTable(date);
    }
}
