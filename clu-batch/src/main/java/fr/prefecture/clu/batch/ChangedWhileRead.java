package fr.prefecture.clu.batch;

import java.io.IOException;
import java.nio.file.Path;

/** A file is no longer what it was when the night recognised it. */
public class ChangedWhileRead extends IOException {

    private static final long serialVersionUID = 1L;

    public ChangedWhileRead(Path path) {
        super(path.toString());
    }
}
