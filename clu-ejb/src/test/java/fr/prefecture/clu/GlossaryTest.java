package fr.prefecture.clu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every public type of the domain has its row in the glossary, and every row its type. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("../docs/glossary.md");
    private static final String ROOT = "fr.prefecture.clu.";
    private static final Pattern SECTION = Pattern.compile("## ([a-z]+) · .+");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ([^|]+) \\| ([^|]+) \\|");

    @Test
    void every_domain_type_has_a_row_and_every_row_a_type() throws IOException {
        assertThat(rows()).isEqualTo(types());
    }

    @Test
    void sections_and_rows_are_in_order() throws IOException {
        Map<String, List<String>> rows = rowsAsWritten();

        assertThat(List.copyOf(rows.keySet())).isSorted();
        assertThat(rows)
                .allSatisfy(
                        (feature, words) -> assertThat(words).isSorted().doesNotHaveDuplicates());
    }

    private static Map<String, List<String>> types() {
        Map<String, List<String>> types = new TreeMap<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.prefecture.clu")) {
            if (type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                types.computeIfAbsent(
                                type.getPackageName().substring(ROOT.length()),
                                feature -> new ArrayList<>())
                        .add(type.getSimpleName());
            }
        }
        types.values().forEach(Collections::sort);
        return types;
    }

    private static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>(rowsAsWritten());
        rows.replaceAll((feature, words) -> words.stream().sorted().toList());
        return rows;
    }

    private static Map<String, List<String>> rowsAsWritten() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        String feature = "";
        for (String line : Files.readAllLines(GLOSSARY)) {
            Matcher section = SECTION.matcher(line);
            Matcher row = ROW.matcher(line);
            if (section.matches()) {
                feature = section.group(1);
                rows.put(feature, new ArrayList<>());
            } else if (row.matches()) {
                rows.get(feature).add(row.group(1));
            } else {
                assertThat(line).as("a row: | `Code` | français | sens |").doesNotStartWith("| `");
            }
        }
        return rows;
    }
}
