package fr.prefecture.clu.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.night.Lease;
import fr.prefecture.clu.night.NightStopped;
import fr.prefecture.clu.night.NightTaken;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("NIT-29")
class FaultTest {

    private static final Lease LEASE = new Lease(1, 1);

    static Stream<Exception> contents() {
        return Stream.of(
                new UnreadableTable("table.noSheet"),
                new ZipException("invalid block type"),
                new NotOneFile("several files"),
                new PackedTooWell(64, 1),
                new EOFException(),
                new UncheckedIOException(new MalformedInputException(1)),
                new RuleBroken("cert.row.twice", "Orne"),
                new EJBTransactionRolledbackException("", new RuleBroken("period.outside")),
                new NumberFormatException("For input string"),
                new IllegalStateException("thrown where a line is read"),
                new EJBException(new DateTimeException("Invalid value")),
                server("22001"),
                server("23505"));
    }

    static Stream<Exception> files() {
        return Stream.of(
                new NoSuchFileException("gone"),
                new AccessDeniedException("locked"),
                new ChangedWhileRead(Path.of("growing")),
                new IOException("Input/output error"));
    }

    static Stream<Exception> environments() {
        return Stream.of(
                new NightTaken(LEASE),
                new NightStopped(LEASE),
                new EJBException(new NightTaken(LEASE)),
                new NotWritten(new IOException("No space left on device")),
                new UncheckedIOException(new NotWritten(new IOException())),
                new EJBException("The transaction has timed out"),
                new EJBException(new IllegalStateException("File 7 stands at 5, not at 0")),
                new RuntimeException(new OutOfMemoryError()),
                server("08006"),
                server("40P01"),
                server("53100"),
                server("57014"),
                server(null));
    }

    private static Exception server(String state) {
        return new EJBException(
                new IllegalStateException("was not kept", new SQLException("refused", state)));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void what_the_format_the_domain_or_a_constraint_refuses_is_the_contents_fault(Exception e) {
        assertThat(Fault.of(e)).isEqualTo(Fault.CONTENT);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_cannot_be_opened_or_changes_may_be_read_by_the_next_night(Exception e) {
        assertThat(Fault.of(e)).isEqualTo(Fault.FILE);
    }

    @ParameterizedTest
    @MethodSource("environments")
    void the_database_the_disk_and_the_run_are_no_files_fault(Exception e) {
        assertThat(Fault.of(e)).isEqualTo(Fault.ENVIRONMENT);
    }
}
