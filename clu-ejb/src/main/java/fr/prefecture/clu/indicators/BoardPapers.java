package fr.prefecture.clu.indicators;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** IND-46: a board as it hangs in the hall and stands on the website. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class BoardPapers {

    static final String TEMPLATE = "results-board";

    private static final long SECONDS_IN_MINUTE = 60;

    @EJB Papers papers;

    /**
     * Written from what the board shows alone: nobody is named, and no day but its own.
     *
     * @param remarks DEL-10: of one that may still change, until when its data reach; else none
     */
    public Paper paper(BoardSheet sheet, List<String> remarks, Print print) {
        return papers.write(TEMPLATE, name(sheet), values(sheet, remarks), print);
    }

    /** Of its files, without extension: {@code resultats-2021-01-01_2021-06-30-v2}. */
    public static String name(BoardSheet sheet) {
        return "resultats-"
                + sheet.period().firstDay()
                + "_"
                + sheet.period().lastDay()
                + (sheet.edition().isPresent() ? "-v" + sheet.number() : "-preparation");
    }

    static Map<String, Object> values(BoardSheet sheet, List<String> remarks) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", sheet.title());
        values.put("period", sheet.period());
        values.put("remarks", remarks);
        values.put("earlier", sheet.board().earlier());
        values.put("edition", sheet.number());
        values.put("lines", sheet.lines().stream().map(BoardPapers::line).toList());
        sheet.edition()
                .ifPresent(
                        edition ->
                                values.put(
                                        "published",
                                        edition.at().atZone(Settings.zone()).toLocalDate()));
        return values;
    }

    private static Map<String, Object> line(BoardLine line) {
        PeriodValue value = line.value();
        FigureUnit unit = value.unit();
        Map<String, Object> values = new HashMap<>();
        values.put("name", line.name());
        values.put("meaning", line.meaning());
        values.put("formula", line.formula());
        values.put("source", line.source());
        values.put("unit", unit);
        values.put("state", value.state());
        values.put("verdict", value.verdict());
        values.put("knownMonths", value.known());
        values.put("dueMonths", value.due());
        values.put("caveats", value.caveats());
        value.caveats().coverage().ifPresent(coverage -> values.put("coverage", coverage));
        values.put("aimBy", line.aimBy());
        value.value().ifPresent(one -> values.put("value", amount(one, unit)));
        value.numerator().ifPresent(one -> values.put("numerator", one));
        value.denominator().ifPresent(one -> values.put("denominator", one));
        value.dataDate().ifPresent(day -> values.put("dataDate", day));
        value.target()
                .ifPresent(
                        target -> {
                            values.put("atLeast", target.atLeast());
                            values.put("threshold", amount(target.threshold(), unit));
                        });
        line.earlier().ifPresent(one -> values.put("earlier", amount(one, unit)));
        line.change()
                .ifPresent(
                        change -> {
                            values.put(
                                    "direction",
                                    change.signum() == 0
                                            ? "SAME"
                                            : change.signum() > 0 ? "UP" : "DOWN");
                            values.put("change", amount(change.abs(), unit));
                        });
        return values;
    }

    /** A number; of seconds, with the minutes in it. */
    private static Map<String, Object> amount(BigDecimal number, FigureUnit unit) {
        if (unit != FigureUnit.SECONDS) {
            return Map.of("number", number);
        }
        long seconds = number.setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Map.of(
                "number",
                number,
                "minutes",
                BigDecimal.valueOf(seconds / SECONDS_IN_MINUTE),
                "seconds",
                BigDecimal.valueOf(seconds % SECONDS_IN_MINUTE));
    }
}
