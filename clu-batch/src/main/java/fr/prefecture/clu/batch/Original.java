package fr.prefecture.clu.batch;

import java.nio.file.Path;

/** A file in the inbox, as it was when a run of the job recognised it. */
public interface Original {

    /** Its number among the files that the nights know. */
    long file();

    Path path();

    Stamp stamp();
}
