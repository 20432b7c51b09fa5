package fr.prefecture.clu.batch.switchboard.pbx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A switchboard whose queue log is in a MariaDB; run where the profile {@code server} is. */
class MariaDbPbxTest extends PbxCases {

    @TempDir static Path home;

    private static Pbx pbx;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(MariaDbPbx.isThere(), "the profile server brings MariaDB");
        pbx = new MariaDbPbx(home);
    }

    @AfterAll
    static void stop() {
        if (pbx != null) {
            pbx.close();
        }
    }

    @Override
    Pbx pbx() {
        return pbx;
    }
}
