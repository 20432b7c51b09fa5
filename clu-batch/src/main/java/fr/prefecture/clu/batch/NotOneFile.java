package fr.prefecture.clu.batch;

import java.util.zip.ZipException;

/** A zip holds no file, or several: it is not said which of them is meant. */
public class NotOneFile extends ZipException {

    private static final long serialVersionUID = 1L;

    public NotOneFile(String message) {
        super(message);
    }
}
