package fr.prefecture.clu.batch;

import fr.prefecture.clu.batch.table.UnreadableTable;
import fr.prefecture.clu.night.NightStopped;
import fr.prefecture.clu.night.NightTaken;
import fr.prefecture.clu.shared.DatabaseFault;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.ejb.EJBException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** NIT-29: what is to blame when a file is not read, counted or published. */
enum Fault {
    /** What the file holds: it fails in the same way as long as it holds that. */
    CONTENT,
    /** The file as it lies there tonight: it is gone, still being copied, or not ours to read. */
    FILE,
    /** No file: the database, the disk, the run of the job. */
    ENVIRONMENT;

    private static final List<Class<?>> NO_FILES =
            List.of(NightTaken.class, NightStopped.class, NotWritten.class, Error.class);

    /** What says that bytes are not what they should be; any other failure to read may pass. */
    private static final List<Class<?>> REFUSALS =
            List.of(
                    UnreadableTable.class,
                    PackedTooWell.class,
                    ZipException.class,
                    EOFException.class,
                    CharacterCodingException.class);

    /** What Java says of values that it was given; the states of a server are none. */
    private static final List<Class<?>> OF_VALUES =
            List.of(
                    IllegalArgumentException.class,
                    ArithmeticException.class,
                    DateTimeException.class,
                    IndexOutOfBoundsException.class,
                    NullPointerException.class,
                    ClassCastException.class,
                    NoSuchElementException.class);

    /** Of SQL's states: a value that a column cannot hold, and a constraint that it breaks. */
    private static final List<String> OF_DATA = List.of("22", "23");

    static Fault of(Exception failure) {
        if (has(failure, NO_FILES)) {
            return ENVIRONMENT;
        }
        Optional<SQLException> refusal = first(failure, SQLException.class);
        if (refusal.isPresent() || DatabaseFault.of(failure).isPresent()) {
            return refusal.map(SQLException::getSQLState)
                            .filter(state -> OF_DATA.stream().anyMatch(state::startsWith))
                            .isPresent()
                    ? CONTENT
                    : ENVIRONMENT;
        }
        if (first(failure, RuleBroken.class).isPresent()) {
            return CONTENT;
        }
        if (first(failure, IOException.class).isPresent()) {
            return has(failure, REFUSALS) ? CONTENT : FILE;
        }
        if (first(failure, EJBException.class).isPresent()) {
            return has(failure, OF_VALUES) ? CONTENT : ENVIRONMENT;
        }
        return CONTENT; // thrown by what reads and counts, which knows nothing but the file
    }

    private static boolean has(Throwable failure, List<Class<?>> types) {
        return causes(failure).anyMatch(cause -> types.stream().anyMatch(t -> t.isInstance(cause)));
    }

    static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
