package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.web.shared.Cell;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.el.ValueExpression;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.primefaces.component.column.Column;

/** A {@code p:column} of a list: on the page, on a card, on paper and in files. */
final class ListColumn {

    private final Column column;

    ListColumn(Column column) {
        this.column = column;
    }

    /** Names it in addresses. */
    String key() {
        return column.getId();
    }

    String header() {
        return column.getHeaderText();
    }

    /** The key of the sort of the boundary that its head asks for; empty for none. */
    String sort() {
        return Optional.ofNullable(column.getSortBy()).map(Object::toString).orElse("");
    }

    /** Whether it names the row: read with each cell, the title of a card, always shown. */
    boolean isRowHeader() {
        return Boolean.parseBoolean(
                String.valueOf(column.getAttributes().getOrDefault("rowHeader", false)));
    }

    /** Whether it stands on the card of a small screen before its row is unfolded. */
    boolean isOnCard() {
        return isRowHeader() || column.getResponsivePriority() > 0;
    }

    boolean isAllowed() {
        return column.isRendered();
    }

    /** Whether it is shown where the address says nothing of it. */
    boolean isUsual() {
        return column.isVisible() || isRowHeader();
    }

    /** Whether files have it. */
    boolean isExported() {
        return column.isExportable();
    }

    String styleClass() {
        return Optional.ofNullable(column.getStyleClass()).orElse("");
    }

    /** What the column is, for the first sheet of a workbook; empty where nothing is said. */
    String definition() {
        return Optional.ofNullable(column.getTitle()).orElse("");
    }

    /** What is said of a row that has no value there. */
    private String missing() {
        Object said = column.getAttributes().get("missing");
        return said == null ? Texts.of("shared.number.missing") : said.toString();
    }

    /** Of the row that stands in the request. */
    Object value(FacesContext context) {
        ValueExpression value = column.getValueExpression("exportValue");
        return value == null ? column.getExportValue() : value.getValue(context.getELContext());
    }

    /** Writes its own markup, or its value where it has none. */
    void encode(FacesContext context) throws IOException {
        if (column.getChildCount() > 0) {
            column.renderChildren(context);
            return;
        }
        Html html = new Html(context.getResponseWriter());
        String text = text(value(context));
        if (text.isEmpty()) {
            html.element("span", "–", "aria-hidden", "true");
            html.element("span", missing(), "class", "masque");
        } else {
            html.text(text);
        }
    }

    /** As readers read it; empty for nothing. */
    static String text(Object value) {
        if (value instanceof Optional<?> perhaps) {
            return text(perhaps.orElse(null));
        }
        if (value instanceof LocalDate day) {
            return French.date(day);
        }
        if (value instanceof Enum<?> word) {
            return Texts.of(word.getDeclaringClass().getSimpleName() + "." + word.name());
        }
        if (value instanceof BigDecimal number) {
            return French.shortest(number);
        }
        if (value instanceof Number number) {
            return French.number(number.longValue());
        }
        return value == null ? "" : value.toString();
    }

    /** As files hold it. */
    static Cell cell(Object value) {
        if (value instanceof Optional<?> perhaps) {
            return cell(perhaps.orElse(null));
        }
        if (value instanceof LocalDate day) {
            return Cell.day(day);
        }
        if (value instanceof BigDecimal number) {
            return Cell.number(number);
        }
        if (value instanceof Number number) {
            return Cell.number(number.longValue());
        }
        return Cell.text(text(value));
    }
}
