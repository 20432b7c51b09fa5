package fr.prefecture.clu.document;

/** A template was not written, for this reason. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(String key, String template, int line, String what, Throwable cause) {
        super(key + ' ' + template + ':' + line + ' ' + what, cause);
        this.refusal = new Refusal(key, template, line, what == null ? "" : what);
    }

    Refusal refusal() {
        return refusal;
    }
}
