package fr.prefecture.clu.quality;

/** As what a framework is handed out; both are read again. */
public enum FrameworkFormat {
    YAML,
    JSON
}
