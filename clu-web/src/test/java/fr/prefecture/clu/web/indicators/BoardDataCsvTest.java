package fr.prefecture.clu.web.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.prefecture.clu.indicators.BoardEditionRow;
import fr.prefecture.clu.indicators.BoardLine;
import fr.prefecture.clu.indicators.BoardRow;
import fr.prefecture.clu.indicators.BoardSheet;
import fr.prefecture.clu.indicators.BoardState;
import fr.prefecture.clu.indicators.PeriodState;
import fr.prefecture.clu.indicators.PeriodValue;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LooseDate;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BoardDataCsvTest {

    private static final LooseDate PERIOD = LooseDate.quarter(2021, 2);
    private static final JsonObject SCHEMA = schema();

    private static final BoardSheet SHEET =
            sheet(
                    List.of(
                            line(
                                    "accueil.appels",
                                    "Appels pris, \"vraiment\"",
                                    value(FigureUnit.PERCENT, PeriodState.KNOWN, "850", "1000")
                                            .target(true, "85"),
                                    "Plan téléphone",
                                    Optional.of(new BigDecimal("80.0"))),
                            line(
                                    "accueil.attente",
                                    "=1+1",
                                    value(FigureUnit.SECONDS, PeriodState.PARTIAL, "310000", "2000")
                                            .target(false, "120"),
                                    "",
                                    Optional.empty()),
                            line(
                                    "bilan.ecart",
                                    "Écart",
                                    value(FigureUnit.POINTS, PeriodState.KNOWN, "-25", "1000"),
                                    "",
                                    Optional.empty()),
                            line(
                                    "bilan.nombre",
                                    "Sur\ndeux lignes",
                                    value(FigureUnit.COUNT, PeriodState.KNOWN, "1200.0000", null),
                                    "",
                                    Optional.empty()),
                            line(
                                    "cert.delai",
                                    "Délai",
                                    value(FigureUnit.DAYS, PeriodState.NOTHING_TO_COUNT, "0", "0"),
                                    "",
                                    Optional.empty()),
                            line(
                                    "site.rien",
                                    "Rien",
                                    value(FigureUnit.PERCENT, PeriodState.UNAVAILABLE, null, null)
                                            .target(true, "85"),
                                    "",
                                    Optional.empty()),
                            line(
                                    "site.deux-sens",
                                    "Deux sens",
                                    value(FigureUnit.PERCENT, PeriodState.REDEFINED, null, null),
                                    "",
                                    Optional.empty())));

    @Test
    @Tag("IND-47")
    void the_file_is_valid_by_the_schema_beside_it() {
        assertThat(faults(SHEET)).isEmpty();
    }

    @Test
    @Tag("IND-47")
    void the_check_by_the_schema_finds_what_is_wrong() {
        String file = text(SHEET);
        assertThat(faults(file.replace("2021-06-30", "30/06/2021"))).isNotEmpty();
        assertThat(faults(file.replace(",85,", ",\"85,0\","))).isNotEmpty();
        assertThat(faults(file.replace("pourcentage", "%"))).isNotEmpty();
        assertThat(faults(file.replace("accueil.appels", ""))).isNotEmpty();
        assertThat(faults(file.replace("accueil.appels", "accueil.attente"))).isNotEmpty();
        assertThat(faults(file.replace("organisme,", "organisation,"))).isNotEmpty();
    }

    @Test
    @Tag("IND-47")
    void the_numbers_are_the_board_s_and_nothing_is_empty_rather_than_zero() {
        List<NamedCsvRecord> rows = rows(text(SHEET));
        assertThat(rows).hasSize(SHEET.lines().size());
        for (int i = 0; i < rows.size(); i++) {
            PeriodValue value = SHEET.lines().get(i).value();
            assertNumber(rows.get(i), "valeur", value.value());
            assertNumber(rows.get(i), "numerateur", value.numerator());
            assertNumber(rows.get(i), "denominateur", value.denominator());
            assertNumber(rows.get(i), "objectif", value.target().map(FigureTarget::threshold));
            assertNumber(rows.get(i), "valeur_precedente", SHEET.lines().get(i).earlier());
        }
        NamedCsvRecord calls = rows.get(0);
        assertThat(calls.getField("valeur")).isEqualTo("85");
        assertThat(calls.getField("nom")).isEqualTo("Appels pris, \"vraiment\"");
        assertThat(calls.getField("etat_objectif")).isEqualTo("atteint");
        assertThat(calls.getField("objectif_sens")).isEqualTo("au moins");
        assertThat(calls.getField("periode_fin")).isEqualTo("2021-06-30");
        assertThat(calls.getField("date_publication")).isEqualTo("2021-07-05");
        assertThat(rows.get(1).getField("etat_objectif")).isEqualTo("non comparé");
        assertThat(rows.get(1).getField("nom")).as("no formula").isEqualTo("'=1+1");
        assertThat(rows.get(2).getField("valeur")).isEqualTo("-2.5");
        assertThat(rows.get(3).getField("valeur")).isEqualTo("1200");
        assertThat(rows.get(3).getField("nom")).isEqualTo("Sur deux lignes");
        assertThat(rows.get(4).getField("valeur")).isEmpty();
        assertThat(rows.get(5).getField("valeur")).isEmpty();
        assertThat(rows.get(5).getField("etat_valeur")).isEqualTo("non disponible");
        assertThat(rows.get(6).getField("etat_valeur")).isEqualTo("plusieurs définitions");
    }

    @Test
    @Tag("IND-53")
    void a_number_leaves_with_what_was_delivered_and_what_was_not_counted() {
        FigureCaveats caveats =
                new FigureCaveats(
                        Optional.of(new FigureCoverage(60, 62, 1, FigureCoverage.Unit.DAYS)),
                        true,
                        2,
                        3,
                        30);
        BoardSheet sheet =
                sheet(
                        List.of(
                                line(
                                        "accueil.appels",
                                        "Appels pris",
                                        value(
                                                        FigureUnit.PERCENT,
                                                        PeriodState.PARTIAL,
                                                        "850",
                                                        "1000")
                                                .limited(caveats),
                                        "",
                                        Optional.empty()),
                                SHEET.lines().get(3)));
        assertThat(faults(sheet)).isEmpty();
        assertThat(limits(rows(text(sheet)).get(0)))
                .containsExactly("jours", "60", "62", "1", "true", "2", "3");
        assertThat(limits(rows(text(sheet)).get(1)))
                .as("kept by the service itself, nothing is awaited")
                .containsExactly("", "", "", "", "false", "0", "0");
    }

    private static List<String> limits(NamedCsvRecord row) {
        List<String> fields = row.getFields();
        return fields.subList(fields.size() - 7, fields.size());
    }

    @Test
    @Tag("IND-47")
    void the_schema_says_in_french_what_each_column_is() {
        assertThat(SCHEMA.getString("encoding")).isEqualTo("utf-8");
        assertThat(SCHEMA.getJsonArray("fields").getValuesAs(JsonObject.class))
                .allSatisfy(
                        field -> {
                            assertThat(field.getString("description")).endsWith(".");
                            assertThat(field.getString("title")).isNotBlank();
                        })
                .extracting(field -> field.getString("name"))
                .containsExactlyElementsOf(BoardDataCsv.FIELDS)
                .allMatch(name -> name.matches("[a-z_]+"));
        assertThat(text(SHEET)).doesNotStartWith("\ufeff").startsWith("organisme,affichage,");
    }

    private static void assertNumber(NamedCsvRecord row, String field, Optional<BigDecimal> told) {
        assertThat(row.getField(field).isEmpty()).as(field).isEqualTo(told.isEmpty());
        told.ifPresent(
                number ->
                        assertThat(new BigDecimal(row.getField(field)))
                                .as(field)
                                .isEqualByComparingTo(number));
    }

    // --- the check by Table Schema

    private static List<String> faults(BoardSheet sheet) {
        return faults(text(sheet));
    }

    private static List<String> faults(String file) {
        List<JsonObject> fields = SCHEMA.getJsonArray("fields").getValuesAs(JsonObject.class);
        List<String> faults = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (NamedCsvRecord row : rows(file)) {
            if (!row.getHeader()
                    .equals(fields.stream().map(field -> field.getString("name")).toList())) {
                return List.of("header: " + row.getHeader());
            }
            fields.forEach(
                    field -> faults.addAll(faults(field, row.getField(field.getString("name")))));
            String key =
                    String.join(
                            "/",
                            SCHEMA.getJsonArray("primaryKey").getValuesAs(JsonString.class).stream()
                                    .map(name -> row.getField(name.getString()))
                                    .toList());
            if (keys.contains(key)) {
                faults.add("twice: " + key);
            }
            keys.add(key);
        }
        return faults;
    }

    private static List<String> faults(JsonObject field, String cell) {
        JsonObject rules = field.getJsonObject("constraints");
        String place = field.getString("name") + ": " + cell;
        if (cell.isEmpty()) {
            return rules.getBoolean("required") ? List.of("missing " + place) : List.of();
        }
        List<String> faults = new ArrayList<>();
        if (!isOfType(field.getString("type"), cell)) {
            return List.of("type of " + place);
        }
        if (rules.containsKey("minimum")
                && new BigDecimal(cell).compareTo(rules.getJsonNumber("minimum").bigDecimalValue())
                        < 0) {
            faults.add("too small " + place);
        }
        if (rules.containsKey("minLength") && cell.length() < rules.getInt("minLength")
                || rules.containsKey("maxLength") && cell.length() > rules.getInt("maxLength")) {
            faults.add("length of " + place);
        }
        if (rules.containsKey("pattern") && !cell.matches(rules.getString("pattern"))) {
            faults.add("pattern of " + place);
        }
        if (rules.containsKey("enum")
                && rules.getJsonArray("enum").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .noneMatch(cell::equals)) {
            faults.add("not one of these " + place);
        }
        return faults;
    }

    private static boolean isOfType(String type, String cell) {
        return switch (type) {
            case "integer" -> cell.matches("-?\\d+");
            case "number" -> cell.matches("-?\\d+(\\.\\d+)?");
            case "boolean" -> cell.matches("true|false");
            case "date" -> isDate(cell);
            case "string" -> true;
            default -> false;
        };
    }

    private static boolean isDate(String cell) {
        try {
            return LocalDate.parse(cell).toString().equals(cell);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static JsonObject schema() {
        try (JsonReader reader =
                Json.createReader(new ByteArrayInputStream(BoardDataCsv.schema()))) {
            return reader.readObject();
        }
    }

    private static String text(BoardSheet sheet) {
        return new String(BoardDataCsv.bytes(sheet), StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> rows(String file) {
        return CsvReader.builder().ofNamedCsvRecord(file).stream().toList();
    }

    // --- a board

    private static BoardSheet sheet(List<BoardLine> lines) {
        BoardEditionRow edition =
                new BoardEditionRow(
                        2,
                        "Nos résultats",
                        Instant.parse("2021-07-05T08:00:00Z"),
                        "referent",
                        false);
        return new BoardSheet(
                new BoardRow(
                        12,
                        3,
                        "Nos résultats",
                        PERIOD,
                        BoardState.PUBLISHED,
                        lines.size(),
                        List.of(edition),
                        null,
                        null,
                        ""),
                "Nos résultats",
                Optional.of(edition),
                lines);
    }

    private static BoardLine line(
            String code, String name, Told told, String by, Optional<BigDecimal> earlier) {
        return new BoardLine(
                code, name, "Ce qui est mesuré.", "un ÷ deux", "Relevé", told.value, by, earlier);
    }

    /** A value, what it should reach, and what limits it. */
    private record Told(PeriodValue value) {

        Told limited(FigureCaveats caveats) {
            return new Told(
                    new PeriodValue(
                            value.from(),
                            value.to(),
                            value.state(),
                            value.edition(),
                            value.numerator(),
                            value.denominator(),
                            value.unit(),
                            value.known(),
                            value.due(),
                            value.dataDate(),
                            value.target(),
                            caveats,
                            Optional.empty()));
        }

        Told target(boolean atLeast, String threshold) {
            return new Told(
                    new PeriodValue(
                            value.from(),
                            value.to(),
                            value.state(),
                            value.edition(),
                            value.numerator(),
                            value.denominator(),
                            value.unit(),
                            value.known(),
                            value.due(),
                            value.dataDate(),
                            Optional.of(
                                    new FigureTarget(
                                            atLeast, new BigDecimal(threshold), BigDecimal.ZERO))));
        }
    }

    private static Told value(
            FigureUnit unit, PeriodState state, String numerator, String denominator) {
        boolean known = numerator != null;
        return new Told(
                new PeriodValue(
                        YearMonth.of(2021, 4),
                        YearMonth.of(2021, 6),
                        state,
                        known ? 1 : 0,
                        Optional.ofNullable(numerator).map(BigDecimal::new),
                        Optional.ofNullable(denominator).map(BigDecimal::new),
                        unit,
                        known ? 3 : 0,
                        3,
                        known ? Optional.of(LocalDate.of(2021, 6, 30)) : Optional.empty(),
                        Optional.empty()));
    }
}
