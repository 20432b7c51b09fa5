package fr.prefecture.clu.batch.switchboard.pbx;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A switchboard whose queue log is in a PostgreSQL. */
class PostgresPbxTest extends PbxCases {

    private static Pbx pbx;

    @BeforeAll
    static void start() {
        pbx = new PostgresPbx();
    }

    @AfterAll
    static void stop() {
        pbx.close();
    }

    @Override
    Pbx pbx() {
        return pbx;
    }
}
