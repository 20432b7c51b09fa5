package fr.prefecture.clu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.web.shared.Cell;
import fr.prefecture.clu.web.shared.ExportFormat;
import fr.prefecture.clu.web.shared.ExportedTable;
import jakarta.ejb.EJBException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListFileTest {

    /** Enough for each format to have written some of them. */
    private static final int ROWS = 20_000;

    private final List<String> done = new ArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Set<Path> before = kept();

    @ParameterizedTest
    @EnumSource
    void when_the_database_is_lost_in_the_middle_of_a_file_nothing_of_it_has_been_sent(
            ExportFormat format) {
        ExportedTable lost =
                table(
                        reader -> {
                            rows(reader);
                            throw new EJBException("no more rows");
                        });

        assertThatThrownBy(() -> ListFile.send(response(), "actions", format, lost))
                .isInstanceOf(EJBException.class);

        assertThat(done).as("the answer is free to be an error page").isEmpty();
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_is_sent_whole_with_its_length_and_nothing_of_it_stays(ExportFormat format)
            throws IOException {
        ListFile.send(response(), "actions", format, table(ListFileTest::rows));

        assertThat(done).contains("setContentLengthLong " + sent.size());
        assertThat(done.toString()).contains("filename=\"actions." + format.extension());
        assertThat(kept()).isEqualTo(before);
    }

    private static ExportedTable table(ExportedTable.Rows rows) {
        return new ExportedTable(
                "Actions",
                "Tout",
                List.of(),
                List.of(new ExportedTable.Column("Numéro", "")),
                rows);
    }

    private static void rows(Consumer<List<Cell>> reader) {
        for (int i = 0; i < ROWS; i++) {
            reader.accept(List.of(Cell.number(i)));
        }
    }

    /** What lies among the temporary files. */
    private static Set<Path> kept() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            Set<Path> kept = new TreeSet<>();
            files.filter(file -> file.getFileName().toString().startsWith("clu-list"))
                    .forEach(kept::add);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer that writes down what is done to it. */
    private HttpServletResponse response() {
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        ListFileTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, called, arguments) -> {
                            done.add(
                                    called.getName()
                                            + (arguments == null
                                                    ? ""
                                                    : " " + arguments[arguments.length - 1]));
                            return called.getName().equals("getOutputStream") ? new Sent() : null;
                        });
    }

    private final class Sent extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int one) {
            sent.write(one);
        }
    }
}
