package fr.prefecture.clu.night;

import java.util.Locale;
import java.util.Optional;

/** The nights, files and messages that the tests speak of. */
final class NightExamples {

    static final String JOB = "switchboard";
    static final String SOURCE = "default";
    static final Tally READ_WELL = new Tally(100, 2, 0, 1, 3);

    private NightExamples() {}

    /** A content of {@code bytes} bytes; the letter stands for what it says. */
    static Content content(String name, char says, long bytes) {
        String sha256 = String.valueOf(says).repeat(64).toLowerCase(Locale.ROOT);
        return new Content(SOURCE, name, sha256, sha256, bytes);
    }

    static FileRow registered(Files files, String name, char says, long bytes) {
        return files.register(JOB, content(name, says, bytes), Optional.empty(), Optional.empty());
    }

    /** Ends a night well, as the run that last took it over does. */
    static void done(Executions executions, long night) {
        executions.done(executions.resume(night, 1, 2));
    }
}
