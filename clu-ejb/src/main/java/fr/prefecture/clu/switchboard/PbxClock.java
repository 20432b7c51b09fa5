package fr.prefecture.clu.switchboard;

/** In which clock a switchboard writes a time that names no zone. */
public enum PbxClock {
    /** That of the source's own zone. */
    LOCAL,
    UTC
}
