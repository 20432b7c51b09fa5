package fr.prefecture.clu.batch.switchboard;

import java.io.IOException;
import java.nio.file.Path;

/** A file is no longer what it was when the night recognised it. */
class ChangedWhileRead extends IOException {

    private static final long serialVersionUID = 1L;

    ChangedWhileRead(Path path) {
        super(path.toString());
    }
}
