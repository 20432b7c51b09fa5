package fr.prefecture.clu.web.indicators;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.prefecture.clu.indicators.BoardEditionRow;
import fr.prefecture.clu.indicators.BoardLine;
import fr.prefecture.clu.indicators.BoardSheet;
import fr.prefecture.clu.indicators.PeriodValue;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.SpreadsheetCsv;
import fr.prefecture.clu.web.shared.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * IND-47: a published board as open data: UTF-8 without a mark, commas, decimal points, ISO dates,
 * as the schema beside it says.
 */
final class BoardDataCsv {

    static final String SCHEMA = "resultats.schema.json";

    static final List<String> FIELDS =
            List.of(
                    "organisme",
                    "affichage",
                    "version",
                    "date_publication",
                    "periode_debut",
                    "periode_fin",
                    "indicateur",
                    "nom",
                    "definition",
                    "calcul",
                    "valeur",
                    "unite",
                    "etat_valeur",
                    "numerateur",
                    "denominateur",
                    "mois_connus",
                    "mois_attendus",
                    "objectif_sens",
                    "objectif",
                    "objectif_origine",
                    "etat_objectif",
                    "valeur_precedente",
                    "source",
                    "date_donnees",
                    "couverture_unite",
                    "couverture_livree",
                    "couverture_attendue",
                    "couverture_perdue",
                    "valeur_minimale",
                    "cas_non_comptes",
                    "cas_a_recompter");

    private BoardDataCsv() {}

    static byte[] bytes(BoardSheet sheet) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder()
                        .fieldSeparator(',')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text)) {
            csv.writeRecord(FIELDS);
            sheet.lines().forEach(line -> csv.writeRecord(record(sheet, line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] schema() {
        try (InputStream in = BoardDataCsv.class.getResourceAsStream(SCHEMA)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> record(BoardSheet sheet, BoardLine line) {
        BoardEditionRow edition = sheet.edition().orElseThrow();
        PeriodValue value = line.value();
        return List.of(
                text(Settings.organisation()),
                String.valueOf(sheet.board().id()),
                String.valueOf(edition.number()),
                edition.at().atZone(Settings.zone()).toLocalDate().toString(),
                sheet.period().firstDay().toString(),
                sheet.period().lastDay().toString(),
                line.code(),
                text(line.name()),
                text(line.meaning()),
                text(line.formula()),
                number(value.value()),
                Texts.of("indicators.boards.data.unit." + value.unit().name()),
                Texts.of("indicators.boards.data.state." + value.state().name()),
                number(value.numerator()),
                number(value.denominator()),
                String.valueOf(value.known()),
                String.valueOf(value.due()),
                value.target().map(BoardDataCsv::direction).orElse(""),
                number(value.target().map(FigureTarget::threshold)),
                text(line.aimBy()),
                value.target().isEmpty()
                        ? ""
                        : Texts.of("indicators.boards.data.verdict." + value.verdict().name()),
                number(line.earlier()),
                text(line.source()),
                value.dataDate().map(LocalDate::toString).orElse(""),
                coverage(value, one -> Texts.of("indicators.boards.data.coverage." + one.unit())),
                coverage(value, one -> String.valueOf(one.known())),
                coverage(value, one -> String.valueOf(one.expected())),
                coverage(value, one -> String.valueOf(one.lost())),
                String.valueOf(value.caveats().lowerBound()),
                String.valueOf(value.caveats().notCounted()),
                String.valueOf(value.caveats().expired()));
    }

    private static String coverage(PeriodValue value, Function<FigureCoverage, String> part) {
        return value.caveats().coverage().map(part).orElse("");
    }

    private static String direction(FigureTarget target) {
        return Texts.of(
                target.atLeast()
                        ? "indicators.boards.data.atLeast"
                        : "indicators.boards.data.atMost");
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(one -> one.signum() == 0 ? BigDecimal.ZERO : one.stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    /** In one line, and none that a spreadsheet would run as a formula. */
    private static String text(String written) {
        return SpreadsheetCsv.harmless(written.replaceAll("\\s+", " ").strip());
    }
}
